using System.Text.Json.Nodes;
using Archive.Kernel.Content;

namespace Archive.Modules.Contents.Parts;

/// <summary>The kinds of part that this site knows, by name.</summary>
public sealed class PartCatalog(IEnumerable<PartKind> kinds)
{
    private readonly Dictionary<string, PartKind> byName = kinds.ToDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    public IReadOnlyCollection<PartKind> All => byName.Values;

    public PartKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The parts that an item holds and this site can edit, each with its key in the item's JSON.</summary>
    public IEnumerable<(string Key, PartKind Kind, JsonObject Part)> In(
        ContentTypeDefinition? type,
        JsonObject content
    ) =>
        from use in type?.ContentTypePartDefinitionRecords ?? []
        let kind = Find(use.PartName)
        let part = content[use.Name] as JsonObject
        where kind is not null && part is not null
        select (use.Name, kind, part);
}

/// <summary>Cleans and checks the common parts at each save, whoever saves.</summary>
internal sealed class PartRules(PartCatalog parts, ContentDefinitions definitions) : ContentHandler
{
    public override Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var (_, kind, part) in In(change))
        {
            kind.Clean(part);
        }

        return Task.CompletedTask;
    }

    public override Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var (key, kind, part) in In(change))
        {
            change.Errors.AddRange(
                kind.Problems(part, change.Publishing)
                    .Select(found => new ContentError($"{key}.{found.Member}", found.Problem))
            );
        }

        return Task.CompletedTask;
    }

    private IEnumerable<(string Key, PartKind Kind, JsonObject Part)> In(ContentChange change) =>
        parts.In(definitions.Type(change.Item.ContentType), change.Item.Content);
}
