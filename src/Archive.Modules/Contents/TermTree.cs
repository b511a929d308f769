using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents;

/// <summary>A word of a taxonomy.</summary>
/// <param name="Slug">Last part of its address; empty before its tree was saved for the first time.</param>
/// <param name="Above">The words it stands under, outermost first.</param>
public sealed record TermNode(string Id, string Title, string Slug, IReadOnlyList<string> Above)
{
    /// <summary>Its name with those it stands under: 建筑 › 里弄.</summary>
    public string Path => string.Join(" › ", [.. Above, Title]);
}

/// <summary>A word that was merged into another: its id and its address still lead there.</summary>
public sealed record MergedTerm(string From, string Into, string Title, string Slug);

/// <summary>The words of a taxonomy as one version holds them, parents before children.</summary>
public sealed class TermTree
{
    /// <summary>Type of the items that are taxonomies.</summary>
    public const string ContentType = "Taxonomy";

    public const string Part = "TaxonomyPart";
    public const string Terms = "Terms";

    /// <summary>Where a tree keeps which words were merged; Orchard, which does not know of it, leaves it there.</summary>
    public const string Merges = "MergedTerms";

    private readonly Dictionary<string, TermNode> byId = new(StringComparer.Ordinal);

    private TermTree(JsonObject part)
    {
        var tree = ItemsOf(part);
        var above = new Dictionary<JsonObject, IReadOnlyList<string>>();
        var nodes = new List<TermNode>();
        foreach (var standing in tree.All())
        {
            var names = standing.Above is null ? [] : above[standing.Above];
            var title = standing.Item.Text("DisplayText");
            above[standing.Item] = [.. names, title];
            var node = new TermNode(standing.Id, title, SlugOf(standing.Item), names);
            nodes.Add(node);
            byId[node.Id] = node;
        }

        All = nodes;
        Merged =
        [
            .. (part[Merges] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(merge => new MergedTerm(
                    merge.Text("From"),
                    merge.Text("Into"),
                    merge.Text("Title"),
                    merge.Text("Slug")
                ))
                .Where(merge => merge.From.Length > 0),
        ];
    }

    public IReadOnlyList<TermNode> All { get; }

    public IReadOnlyList<MergedTerm> Merged { get; }

    public static TermTree Of(JsonObject content) => new(content[Part] as JsonObject ?? []);

    /// <summary>The newest version of a tree; null when there is no such item.</summary>
    public static async Task<TermTree?> Of(ArchiveDb db, ContentId tree, CancellationToken cancellationToken)
    {
        var data = await (
            from item in db.ContentItems.AsNoTracking()
            join version in db.ContentVersions.AsNoTracking()
                on item.LatestVersionId equals version.ContentItemVersionId
            where item.ContentItemId == tree && item.RemovedUtc == null
            select version.Data
        ).SingleOrDefaultAsync(cancellationToken);
        return data is null ? null : Of(JsonNode.Parse(data)!.AsObject());
    }

    /// <summary>The words as they can be moved about, in the JSON itself.</summary>
    public static ItemTree ItemsOf(JsonObject part)
    {
        if (part[Terms] is not JsonArray terms)
        {
            part[Terms] = terms = [];
        }

        return new(terms, Terms);
    }

    /// <summary>The word of an id, or the one it was merged into; null when there is neither.</summary>
    public TermNode? Find(string id)
    {
        for (var steps = 0; steps <= Merged.Count; steps++)
        {
            if (byId.TryGetValue(id, out var node))
            {
                return node;
            }

            if (Merged.FirstOrDefault(merge => merge.From == id) is not { } merged)
            {
                return null;
            }

            id = merged.Into;
        }

        return null;
    }

    /// <summary>Ids that mean this word beside its own.</summary>
    public IReadOnlyList<string> Formerly(TermNode term) =>
        [.. Merged.Select(merge => merge.From).Where(id => !byId.ContainsKey(id) && Find(id)?.Id == term.Id)];

    // Orchard writes the path within the tree's own, or the whole of it.
    public static string SlugOf(JsonObject term) =>
        (term[nameof(AutoroutePart)] as JsonObject)?.Text("Path").Trim('/').Split('/')[^1].ToLowerInvariant() ?? "";
}
