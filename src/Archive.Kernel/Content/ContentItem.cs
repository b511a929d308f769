using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Text;

namespace Archive.Kernel.Content;

/// <summary>One version of one thing that curators write: an exhibition, a work, a story, a page.</summary>
public sealed class ContentItem
{
    public required ContentId ContentItemId { get; init; }

    /// <summary>The version this was read from; empty for an item that was never saved. Saving names it as its base.</summary>
    public ContentId ContentItemVersionId { get; internal set; }

    public required string ContentType { get; init; }

    /// <summary>The title as lists show it; taken from <c>TitlePart</c> when the item has one.</summary>
    public string DisplayText { get; set; } = "";

    public bool Latest { get; internal set; }

    public bool Published { get; internal set; }

    public DateTimeOffset? ModifiedUtc { get; internal set; }

    public DateTimeOffset? PublishedUtc { get; internal set; }

    public DateTimeOffset? CreatedUtc { get; set; }

    /// <summary>User name of whom the item belongs to; empty for the system.</summary>
    public string Owner { get; set; } = "";

    /// <summary>User name of whoever wrote this version.</summary>
    public string Author { get; set; } = "";

    /// <summary>The parts by name, in the order they were written.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>A typed part, or null when the item has none of that name.</summary>
    /// <exception cref="JsonException">The stored part does not have the shape of <typeparamref name="T"/>.</exception>
    public T? Part<T>()
        where T : class => Content[typeof(T).Name]?.Deserialize<T>(ArchiveJson.Orchard);

    /// <summary>Sets a typed part; properties that <typeparamref name="T"/> does not know stay as they are.</summary>
    public void Put<T>(T part)
        where T : class
    {
        var written = JsonSerializer.SerializeToNode(part, ArchiveJson.Orchard)!.AsObject();
        if (Content[typeof(T).Name] is not JsonObject stored)
        {
            Content[typeof(T).Name] = written;
            return;
        }

        foreach (var property in typeof(T).GetProperties())
        {
            stored.Remove(property.Name);
        }

        foreach (var (name, value) in written.ToArray())
        {
            written.Remove(name);
            stored[name] = value;
        }
    }
}
