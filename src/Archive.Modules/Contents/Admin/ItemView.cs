using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents.Admin;

/// <summary>Makes of an item's JSON what its form shows, part by part, and of the items inside it likewise.</summary>
public sealed class ItemView(
    ContentDefinitions definitions,
    PartCatalog parts,
    FieldCatalog kinds,
    FieldsOfItem fields,
    Pickables pickables
)
{
    public async Task<ItemEditor> Of(
        ContentTypeDefinition type,
        JsonObject content,
        EditorNotes notes,
        CancellationToken cancellationToken,
        string prefix = ""
    )
    {
        var shown = new List<PartEditor>();
        foreach (var use in type.ContentTypePartDefinitionRecords.OrderBy(Position))
        {
            var kind = parts.Find(use.PartName);
            var part = content[use.Name] as JsonObject ?? [];
            var own = new List<FieldEditor>();
            foreach (var field in fields.OfPart(use))
            {
                if (kinds.Find(field.Field.FieldName) is { } known)
                {
                    own.Add(await Of(field, known, part, notes, prefix, cancellationToken));
                }
            }

            if (kind is not null || own.Count > 0)
            {
                shown.Add(await Of(use, kind, part, own, notes, prefix, cancellationToken));
            }
        }

        return new(prefix, type, content, notes, shown);
    }

    private async Task<PartEditor> Of(
        ContentTypePartDefinition use,
        PartKind? kind,
        JsonObject part,
        IReadOnlyList<FieldEditor> own,
        EditorNotes notes,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var inside = new List<ItemEditor>();
        if (kind is NestedPart { Member.Length: > 0 } nested)
        {
            foreach (var (item, place) in nested.ItemsOf(part).Select((item, place) => (item, place)))
            {
                if (definitions.Type(item.Text("ContentType")) is { } type)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{use.Name}.{place}.");
                    inside.Add(await Of(type, item, notes, cancellationToken, name));
                }
            }
        }

        var title = use.PartName == use.Name ? kind?.Title ?? "" : use.Name;
        return new(prefix + use.Name, title, kind, part, own, inside, MayAdd(use, kind), notes);
    }

    /// <summary>The types whose items may stand in a part of a type.</summary>
    public IReadOnlyList<ContentTypeDefinition> MayAdd(ContentTypePartDefinition use, PartKind? kind)
    {
        if (kind is not NestedPart)
        {
            return [];
        }

        var named = (use.Settings[$"{use.PartName}Settings"]?[NestedPart.Types] as JsonArray ?? [])
            .Select(one => one?.ToString() ?? "")
            .ToList();
        return [.. named.Select(definitions.Type).OfType<ContentTypeDefinition>()];
    }

    private async Task<FieldEditor> Of(
        FieldUse use,
        FieldKind kind,
        JsonObject part,
        EditorNotes notes,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        var name = prefix + use.Path;
        var value = part[use.Field.Name] as JsonObject ?? [];
        var chosen = kind is Picker picker
            ? await pickables.Named(picker, use, value.TextsOf(picker.Member), cancellationToken)
            : [];
        var found = notes.Found?.Field == name ? notes.Found : null;
        return new(name, use, kind, value, notes.ProblemOf(name), chosen, found);
    }

    private static double Position(ContentTypePartDefinition use) =>
        double.TryParse(
            use.Settings["ContentTypePartSettings"]?["Position"]?.ToString(),
            CultureInfo.InvariantCulture,
            out var place
        )
            ? place
            : double.MaxValue;
}
