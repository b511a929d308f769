using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents.Admin;

/// <summary>Reads the form of an item, and of the items inside it, into its JSON. What the form does not show stays.</summary>
public sealed class ItemForm(
    ContentDefinitions definitions,
    PartCatalog parts,
    FieldCatalog kinds,
    FieldsOfItem fields,
    TimeProvider clock
)
{
    // Blocks in blocks in blocks: deeper is a mistake, or mischief.
    private const int Deepest = 4;

    /// <param name="of">The texts of the form by name.</param>
    public void ReadInto(ContentItem item, Func<string, IReadOnlyList<string>> of)
    {
        Read(item.ContentType, item.Content, of, "", 0);
        item.DisplayText = item.Part<TitlePart>()?.Title.Trim() ?? item.DisplayText;
    }

    private void Read(
        string contentType,
        JsonObject content,
        Func<string, IReadOnlyList<string>> of,
        string prefix,
        int depth
    )
    {
        foreach (var use in definitions.Type(contentType)?.ContentTypePartDefinitionRecords ?? [])
        {
            var part = content[use.Name] as JsonObject ?? [];
            var kind = parts.Find(use.PartName);
            kind?.Read(new(of, prefix + use.Name), part);
            foreach (var field in fields.OfPart(use))
            {
                Read(field, part, of, prefix);
            }

            if (kind is NestedPart { Member.Length: > 0 } nested && depth < Deepest)
            {
                part[nested.Member] = Inside(nested, part, of, $"{prefix}{use.Name}.", depth);
            }

            if (part.Count > 0 && content[use.Name] is null)
            {
                content[use.Name] = part;
            }
        }
    }

    private void Read(FieldUse field, JsonObject part, Func<string, IReadOnlyList<string>> of, string prefix)
    {
        if (kinds.Find(field.Field.FieldName) is not { } kind)
        {
            return;
        }

        var typed = kind.Read(new(of, prefix + field.Path));
        if (typed is null)
        {
            part.Remove(field.Field.Name);
            return;
        }

        if (part[field.Field.Name] is not JsonObject stored)
        {
            part[field.Field.Name] = typed;
            return;
        }

        foreach (var (member, value) in typed.ToList())
        {
            stored[member] = value?.DeepClone();
        }
    }

    private JsonArray Inside(
        NestedPart nested,
        JsonObject part,
        Func<string, IReadOnlyList<string>> of,
        string prefix,
        int depth
    )
    {
        var stored = nested.ItemsOf(part).ToLookup(item => item.Text("ContentItemId"), StringComparer.Ordinal);
        var items = new JsonArray();
        foreach (var token in of($"{prefix}items"))
        {
            var own = $"{prefix}{token}.";
            var id = of($"{own}id") is [var given, ..] ? given : "";
            var type = of($"{own}type") is [var named, ..] ? named : "";
            if (definitions.Type(type) is null)
            {
                continue;
            }

            var item = stored[id].FirstOrDefault()?.DeepClone().AsObject() ?? New(type, id);
            Read(type, item, of, own, depth + 1);
            if (item["TitlePart"]?["Title"]?.ToString() is { Length: > 0 } title)
            {
                item["DisplayText"] = title;
            }

            items.Add(item);
        }

        return items;
    }

    /// <summary>An empty item to stand inside another.</summary>
    public JsonObject New(string type, string id = "") =>
        new()
        {
            ["ContentItemId"] = ContentId.TryParse(id, null, out _) ? id : ContentId.New(clock.GetUtcNow()).Value,
            ["ContentType"] = type,
            ["DisplayText"] = "",
        };
}
