using System.Text.Json.Nodes;

namespace Archive.Kernel.Content.Fields;

/// <summary>The fields that an item of some type has, in the order in which they are shown.</summary>
public sealed class FieldsOfItem(ContentDefinitions definitions, FieldCatalog kinds)
{
    /// <summary>A field, its kind, and what the item says in it.</summary>
    /// <param name="Value">Null when nothing was said.</param>
    public sealed record Found(FieldUse Use, FieldKind Kind, JsonObject? Value);

    /// <summary>Fields of a type, part by part.</summary>
    public IEnumerable<(FieldUse Use, FieldKind Kind)> Of(string contentType) =>
        from part in definitions.Type(contentType)?.ContentTypePartDefinitionRecords ?? []
        from use in OfPart(part)
        let kind = kinds.Find(use.Field.FieldName)
        where kind is not null
        select (use, kind);

    /// <summary>Fields of one part of a type, in their order.</summary>
    public IEnumerable<FieldUse> OfPart(ContentTypePartDefinition part) =>
        (definitions.Part(part.PartName)?.ContentPartFieldDefinitionRecords ?? [])
            .Select(field => new FieldUse(part.Name, field))
            .OrderBy(use => use.Position);

    public IEnumerable<Found> In(string contentType, JsonObject content) =>
        Of(contentType).Select(field => new Found(field.Use, field.Kind, Value(content, field.Use)));

    private static JsonObject? Value(JsonObject content, FieldUse use) =>
        content[use.Part] is JsonObject part ? part[use.Field.Name] as JsonObject : null;
}
