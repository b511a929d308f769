using System.Text.Json.Nodes;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;

namespace Archive.Kernel.Content;

/// <summary>Content items in Orchard's JSON: known properties first, then one object for each part.</summary>
public static class ContentItemJson
{
    /// <summary>
    /// Reads an item to be saved. Unknown scalars at the top are dropped, as Orchard does; objects and arrays are parts.
    /// Null when the type is missing or the id is none.
    /// </summary>
    public static ContentItem? Read(JsonObject json, IContentManager content)
    {
        if (json.Property("ContentType")?.ToString() is not { Length: > 0 } type)
        {
            return null;
        }

        ContentId id;
        if (json.Property("ContentItemId")?.ToString() is not { Length: > 0 } given)
        {
            id = content.NewId();
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
        foreach (var (name, value) in json)
        {
            if (value is JsonObject or JsonArray)
            {
                item.Content[name] = value.DeepClone();
            }
        }

        if (item.DisplayText.Length > 0 && !item.Content.ContainsKey(nameof(TitlePart)))
        {
            item.Put(new TitlePart(item.DisplayText));
        }

        return item;
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

    private static string? Text(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
