using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Modules.Review;

/// <summary>Tells whether an item still says what was signed, in whatever version it stands now.</summary>
internal static class ReviewDigest
{
    // When something is to happen is no part of what it says.
    private static readonly string[] Aside = ["PublishLaterPart", "ArchiveLaterPart"];

    /// <summary>SHA-256 of the parts, whatever their order, without what is empty.</summary>
    public static string Of(ContentItem item)
    {
        var said = new JsonObject(
            item.Content.Where(part => !Aside.Contains(part.Key, StringComparer.Ordinal))
                .Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))
        );
        var text = Plain(said)?.ToJsonString(ArchiveJson.Orchard) ?? "";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    // An editor that writes an empty member where there was none has changed nothing.
    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject parts => Plain(parts),
            JsonArray list => list.Count == 0 ? null : new JsonArray([.. list.Select(Plain)]),
            JsonValue value when value.TryGetValue(out string? text) && text.Length == 0 => null,
            _ => node?.DeepClone(),
        };

    private static JsonObject? Plain(JsonObject parts)
    {
        var kept = parts
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => KeyValuePair.Create(part.Key, Plain(part.Value)))
            .Where(part => part.Value is not null)
            .ToList();
        return kept.Count == 0 ? null : new JsonObject(kept);
    }
}
