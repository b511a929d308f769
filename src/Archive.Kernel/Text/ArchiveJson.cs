using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>The only JSON settings of the archive: Chinese stands as it is, never as \uXXXX.</summary>
public static class ArchiveJson
{
#pragma warning disable RS0030 // the one place that makes options
    /// <summary>Our own formats: camelCase.</summary>
    public static readonly JsonSerializerOptions Web = Make(JsonNamingPolicy.CamelCase, indented: false);

    /// <summary>Orchard's formats: names as they are in code.</summary>
    public static readonly JsonSerializerOptions Orchard = Make(naming: null, indented: false);

    /// <summary>Orchard's formats for a person to read.</summary>
    public static readonly JsonSerializerOptions OrchardIndented = Make(naming: null, indented: true);

    private static JsonSerializerOptions Make(JsonNamingPolicy? naming, bool indented)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = naming,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            WriteIndented = indented,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
#pragma warning restore RS0030
}
