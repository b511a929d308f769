using System.Globalization;
using System.Text.Json.Nodes;

namespace Archive.Kernel.Content.Fields;

/// <summary>A field as one part uses it.</summary>
/// <param name="Part">Key of the part in the item's JSON.</param>
public sealed record FieldUse(string Part, ContentFieldDefinition Field)
{
    /// <summary>Where it stands: <c>Recipe.Cooked</c>. Errors name it so, and so do the form's inputs.</summary>
    public string Path => $"{Part}.{Field.Name}";

    /// <summary>The name that people read.</summary>
    public string Label =>
        Field.Settings["ContentPartFieldSettings"]?["DisplayName"]?.ToString() is { Length: > 0 } shown
            ? shown
            : Field.Name;

    /// <summary>Where it stands among its part's fields; smaller comes first.</summary>
    public double Position =>
        double.TryParse(
            Field.Settings["ContentPartFieldSettings"]?[nameof(Position)]?.ToString(),
            CultureInfo.InvariantCulture,
            out var place
        )
            ? place
            : double.MaxValue;

    public string Hint => Text("Hint");

    public bool Required => Flag("Required");

    private JsonNode? Own(string name) => Field.Settings[$"{Field.FieldName}Settings"]?[name];

    public bool Flag(string setting) => Own(setting) is JsonValue value && value.ToString() is "true" or "True";

    public string Text(string setting) => Own(setting)?.ToString() ?? "";

    /// <summary>Null when it is not set.</summary>
    public double? Number(string setting) =>
        double.TryParse(Text(setting), CultureInfo.InvariantCulture, out var number) ? number : null;

    public IReadOnlyList<string> Texts(string setting) =>
        [.. (Own(setting) as JsonArray ?? []).Select(one => one?.ToString() ?? "").Where(one => one.Length > 0)];
}

/// <summary>What a form says of one field.</summary>
/// <param name="Of">The texts given under a name; none when there is no such input.</param>
/// <param name="Prefix">Name of the field in the form.</param>
public sealed record FieldInput(Func<string, IReadOnlyList<string>> Of, string Prefix)
{
    /// <summary>One text, trimmed, with line ends as \n.</summary>
    public string Text(string member) =>
        Of($"{Prefix}.{member}") is [var first, ..] ? first.ReplaceLineEndings("\n").Trim() : "";

    /// <summary>Several inputs of the same name, or the lines of one; empty ones are left out.</summary>
    public IReadOnlyList<string> Texts(string member) =>
        [
            .. Of($"{Prefix}.{member}")
                .SelectMany(text => text.ReplaceLineEndings("\n").Split('\n'))
                .Select(text => text.Trim())
                .Where(text => text.Length > 0),
        ];

    public bool Flag(string member) => Of($"{Prefix}.{member}").Any(text => text is "true" or "on");
}

public static class FieldJson
{
    /// <summary>A text of a value; empty when it has none.</summary>
    public static string Text(this JsonObject value, string member) => value[member]?.ToString() ?? "";

    /// <summary>The texts of an array of a value.</summary>
    public static IReadOnlyList<string> TextsOf(this JsonObject value, string member) =>
        [.. (value[member] as JsonArray ?? []).Select(one => one?.ToString() ?? "")];

    /// <summary>A value with one text, or null when that is empty.</summary>
    public static JsonObject? One(string member, string text) =>
        text.Length == 0 ? null : new JsonObject { [member] = text };

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
