using System.Text.Json.Nodes;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;

namespace Archive.Kernel.Content;

/// <summary>Content items in Orchard's JSON: known properties first, then one object for each part.</summary>
public static class ContentItemJson
{
    private static readonly string[] Fixed =
    [
        "ContentItemId",
        "ContentItemVersionId",
        "ContentType",
        "DisplayText",
        "Latest",
        "Published",
        "ModifiedUtc",
        "PublishedUtc",
        "CreatedUtc",
        "Owner",
        "Author",
    ];

    /// <summary>
    /// Reads an item to be saved, and takes its parts out of the JSON. Unknown scalars at the top are dropped, as Orchard
    /// does; objects and arrays are parts. Null when the type is missing or the id is none.
    /// </summary>
    /// <param name="newId">Gives the id of an item that names none.</param>
    public static ContentItem? Read(JsonObject json, ContentDefinitions definitions, Func<ContentId> newId)
    {
        if (json.Property("ContentType")?.ToString() is not { Length: > 0 } type)
        {
            return null;
        }

        ContentId id;
        if (json.Property("ContentItemId")?.ToString() is not { Length: > 0 } given)
        {
            id = newId();
        }
        else if (!ContentId.TryParse(given, null, out id))
        {
            return null;
        }

        var item = new ContentItem
        {
            ContentItemId = id,
            ContentType = type,
            DisplayText = json.Property("DisplayText")?.ToString() ?? "",
            Owner = json.Property("Owner")?.ToString() ?? "",
            CreatedUtc = Time(json.Property("CreatedUtc")),
        };
        foreach (
            var (name, value) in json.Where(pair =>
                    pair.Value is JsonObject or JsonArray && !Fixed.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
                )
                .ToList()
        )
        {
            json.Remove(name);
            item.Content[name] = value;
        }

        if (
            item.DisplayText.Length > 0
            && !item.Content.ContainsKey(nameof(TitlePart))
            && definitions.Type(type)?.Has(nameof(TitlePart)) != false
        )
        {
            item.Put(new TitlePart(item.DisplayText));
        }

        return item;
    }

    /// <summary>Reads a version with what it was where it comes from.</summary>
    /// <inheritdoc cref="Read"/>
    public static ImportedVersion? ReadVersion(JsonObject json, ContentDefinitions definitions, Func<ContentId> newId)
    {
        var told = json.Property("ContentItemVersionId")?.ToString();
        var version = default(ContentId);
        if (!string.IsNullOrEmpty(told) && !ContentId.TryParse(told, null, out version))
        {
            return null;
        }

        var origin = new VersionOrigin
        {
            VersionId = version,
            Author = json.Property("Author")?.ToString(),
            ModifiedUtc = Time(json.Property("ModifiedUtc")),
            PublishedUtc = Time(json.Property("PublishedUtc")),
        };
        var published = json.Property("Published") is JsonValue value && value.ToString() is "true" or "True";
        return Read(json, definitions, newId) is { } item ? new(item, published, origin) : null;
    }

    /// <summary>Writes an item in the order in which Orchard writes it.</summary>
    public static JsonObject Write(ContentItem item)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId.Value,
            ["ContentItemVersionId"] = item.ContentItemVersionId.Value,
            ["ContentType"] = item.ContentType,
            ["DisplayText"] = item.DisplayText,
            ["Latest"] = item.Latest,
            ["Published"] = item.Published,
            ["ModifiedUtc"] = Text(item.ModifiedUtc),
            ["PublishedUtc"] = Text(item.PublishedUtc),
            ["CreatedUtc"] = Text(item.CreatedUtc),
            ["Owner"] = item.Owner,
            ["Author"] = item.Author,
        };
        foreach (var (name, value) in item.Content)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private static DateTimeOffset? Time(JsonNode? node) =>
        DateTimeOffset.TryParse(
            node?.ToString(),
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    internal static string? Text(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
