using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Content;

/// <summary>A content type as data, in Orchard's shape.</summary>
public sealed record ContentTypeDefinition
{
    public required string Name { get; init; }
    public string DisplayName { get; init; } = "";

    /// <summary>Settings by the name of their kind; <c>ContentTypeSettings</c> among them.</summary>
    public JsonObject Settings { get; init; } = [];

    public IReadOnlyList<ContentTypePartDefinition> ContentTypePartDefinitionRecords { get; init; } = [];

    /// <summary>Whether people may make items of it.</summary>
    [JsonIgnore]
    public bool IsCreatable => Flag("Creatable");

    /// <summary>Whether its items stand in lists.</summary>
    [JsonIgnore]
    public bool IsListable => Flag("Listable");

    private bool Flag(string setting) =>
        Settings["ContentTypeSettings"]?[setting] is JsonValue value && value.ToString() is "true" or "True";

    /// <summary>Whether its items have such a part.</summary>
    public bool Has(string part) => ContentTypePartDefinitionRecords.Any(record => record.PartName == part);

    /// <summary>Pattern of the address for items without one of their own, in Liquid; null when the type has no address.</summary>
    [JsonIgnore]
    public string? RoutePattern =>
        ContentTypePartDefinitionRecords
            .FirstOrDefault(part => part.PartName == nameof(AutoroutePart))
            ?.Settings["AutoroutePartSettings"]
            ?["Pattern"]?.GetValue<string>();
}

/// <summary>A part as one type uses it.</summary>
public sealed record ContentTypePartDefinition
{
    public required string PartName { get; init; }
    public required string Name { get; init; }
    public JsonObject Settings { get; init; } = [];
}

/// <summary>A part as data: its settings and the fields that curators added.</summary>
public sealed record ContentPartDefinition
{
    public required string Name { get; init; }
    public JsonObject Settings { get; init; } = [];
    public IReadOnlyList<ContentFieldDefinition> ContentPartFieldDefinitionRecords { get; init; } = [];
}

/// <summary>A field of a part.</summary>
public sealed record ContentFieldDefinition
{
    /// <summary>Kind of field: <c>TextField</c>, <c>MediaField</c> …</summary>
    public required string FieldName { get; init; }

    public required string Name { get; init; }
    public JsonObject Settings { get; init; } = [];
}
