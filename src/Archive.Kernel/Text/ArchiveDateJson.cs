using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>A date in JSON is its EDTF text; only one that carries the person's own words is an object with both.</summary>
internal sealed class ArchiveDateJson : JsonConverter<ArchiveDate>
{
    private sealed record Both(string? Edtf, string? Words);

    public override ArchiveDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var both = reader.TokenType switch
        {
            JsonTokenType.String => new Both(reader.GetString(), null),
            JsonTokenType.StartObject => JsonSerializer.Deserialize<Both>(ref reader, ArchiveJson.Web),
            _ => null,
        };
        return ArchiveDate.TryParse(both?.Edtf, out var date)
            ? date with
            {
                Words = both.Words,
            }
            : throw new JsonException("Not a date of EDTF level 1.");
    }

    public override void Write(Utf8JsonWriter writer, ArchiveDate value, JsonSerializerOptions options)
    {
        if (value.Words is null)
        {
            writer.WriteStringValue(value.Edtf);
            return;
        }

        JsonSerializer.Serialize(writer, new Both(value.Edtf, value.Words), ArchiveJson.Web);
    }
}
