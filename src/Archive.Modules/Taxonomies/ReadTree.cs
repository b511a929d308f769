using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>A word with those below it.</summary>
/// <param name="Uses">Items that name it: all of them at the desk, those that visitors see on the site.</param>
public sealed record TermBranch(TermNode Term, int Uses, IReadOnlyList<TermBranch> Below)
{
    /// <summary>It and all below it, each before those below it.</summary>
    public IEnumerable<TermBranch> Whole => Below.SelectMany(branch => branch.Whole).Prepend(this);

    public bool Holds(string term) => Whole.Any(branch => branch.Term.Id == term);
}

/// <summary>A merge whose items are not all changed yet.</summary>
public sealed record OpenMerge(string From, string Into, int Left);

/// <summary>Reads trees with what uses their words.</summary>
public sealed class ReadTree(ArchiveDb db, IContentManager content, ContentRoutes routes)
{
    /// <summary>What the desk shows of a taxonomy; null when there is no such item.</summary>
    public async Task<TreeView?> View(
        ContentId taxonomy,
        string? chosen,
        string query,
        CancellationToken cancellationToken
    )
    {
        if (
            await content.Get(taxonomy, VersionOptions.Latest, cancellationToken) is not { } item
            || item.ContentType != TermTree.ContentType
        )
        {
            return null;
        }

        var branches = await Branches(item, published: false, cancellationToken);
        var isPublic =
            item.Published || await content.Get(taxonomy, VersionOptions.Published, cancellationToken) is not null;
        return new(
            item,
            branches,
            branches.SelectMany(branch => branch.Whole).FirstOrDefault(branch => branch.Term.Id == chosen),
            query,
            isPublic ? await routes.PathOf(taxonomy, cancellationToken) : null,
            await OpenMerges(item, cancellationToken)
        );
    }

    public async Task<IReadOnlyList<TermBranch>> Branches(
        ContentItem taxonomy,
        bool published,
        CancellationToken cancellationToken
    )
    {
        var words = TermTree.Of(taxonomy.Content);
        var ids = Ids(words.All.Select(term => term.Id));
        var uses = await Uses(ids, published)
            .GroupBy(use => use.TermId)
            .Select(term => new { term.Key, Count = term.Count() })
            .ToDictionaryAsync(term => term.Key.Value, term => term.Count, StringComparer.Ordinal, cancellationToken);
        var nodes = words.All.ToDictionary(term => term.Id, StringComparer.Ordinal);
        var tree = TermTree.ItemsOf(taxonomy.Content[TermTree.Part] as JsonObject ?? []);
        return Under(null);

        IReadOnlyList<TermBranch> Under(JsonObject? above) =>
            [
                .. tree.Below(above)
                    .Select(item => new TermBranch(
                        nodes[ItemTree.IdOf(item)],
                        uses.GetValueOrDefault(ItemTree.IdOf(item)),
                        Under(item)
                    )),
            ];
    }

    /// <summary>Published items that name one of these words, newest first.</summary>
    public IQueryable<ContentId> Shown(IEnumerable<string> terms)
    {
        var ids = Ids(terms);
        return db
            .ContentItems.AsNoTracking()
            .Where(item =>
                item.PublishedVersionId != null
                && item.RemovedUtc == null
                && db.Set<TermUseRow>()
                    .Any(use => use.ContentItemId == item.ContentItemId && use.Published && ids.Contains(use.TermId))
            )
            .OrderByDescending(item => item.CreatedUtc)
            .ThenByDescending(item => item.ContentItemId)
            .Select(item => item.ContentItemId);
    }

    /// <summary>Merges of this taxonomy that still have items to change.</summary>
    private async Task<IReadOnlyList<OpenMerge>> OpenMerges(ContentItem taxonomy, CancellationToken cancellationToken)
    {
        var words = TermTree.Of(taxonomy.Content);
        if (words.Merged.Count == 0)
        {
            return [];
        }

        var ids = Ids(words.Merged.Select(merge => merge.From));
        var left = await Uses(ids, published: false)
            .GroupBy(use => use.TermId)
            .Select(term => new { term.Key, Count = term.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. left.Select(term => new OpenMerge(
                words.Merged.First(merge => merge.From == term.Key.Value).Title,
                words.Find(term.Key.Value)?.Title ?? "",
                term.Count
            )),
        ];
    }

    private IQueryable<TermUseRow> Uses(List<ContentId> ids, bool published) =>
        from use in db.Set<TermUseRow>().AsNoTracking()
        join item in db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
        where
            ids.Contains(use.TermId)
            && item.RemovedUtc == null
            && (!published || (use.Published && item.PublishedVersionId != null))
        select use;

    private static List<ContentId> Ids(IEnumerable<string> texts) =>
        [
            .. texts
                .Select(text => ContentId.TryParse(text, null, out var id) ? id : default)
                .Where(id => !id.IsEmpty)
                .Distinct(),
        ];
}
