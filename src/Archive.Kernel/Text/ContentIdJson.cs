using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>Ids in JSON are strings; null and the empty string are the empty id.</summary>
internal sealed class ContentIdJson : JsonConverter<ContentId>
{
    public override bool HandleNull => true;

    public override ContentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? Of(reader.GetString())
            : throw new JsonException("An id is a string.");

    public override void Write(Utf8JsonWriter writer, ContentId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override ContentId ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Of(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ContentId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static ContentId Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        return ContentId.TryParse(text, out var id) ? id : throw new JsonException("Not an id.");
    }
}
