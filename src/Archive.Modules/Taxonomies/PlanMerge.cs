using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>What a merge would do.</summary>
/// <param name="Version">The version of the taxonomy that it was seen on.</param>
/// <param name="Uses">Items that name the first word, the first few of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Below">Words that move under the second.</param>
public sealed record MergePlan(
    string Taxonomy,
    ContentId Version,
    TermNode From,
    TermNode Into,
    IReadOnlyList<ItemUsing> Uses,
    int Count,
    int Below
);

/// <summary>An item that names a word.</summary>
public sealed record ItemUsing(ContentId Id, string Type, string Title, bool IsPublic);

/// <summary>Tells what a merge would change, before it is done.</summary>
public sealed class PlanMerge(ArchiveDb db, IContentManager content, ContentDefinitions definitions)
{
    private const int Shown = 20;

    /// <summary>Null when one of the words is not there.</summary>
    public async Task<MergePlan?> Handle(
        ContentId taxonomy,
        string from,
        string into,
        CancellationToken cancellationToken
    )
    {
        if (
            from == into
            || !ContentId.TryParse(from, null, out var id)
            || await content.Get(taxonomy, VersionOptions.Latest, cancellationToken) is not { } item
        )
        {
            return null;
        }

        var tree = TermTree.Of(item.Content);
        if (tree.All.FirstOrDefault(term => term.Id == from) is not { } old || tree.Find(into) is not { } next)
        {
            return null;
        }

        var uses =
            from use in db.Set<TermUseRow>().AsNoTracking()
            join user in db.ContentItems.AsNoTracking() on use.ContentItemId equals user.ContentItemId
            where use.TermId == id && user.RemovedUtc == null
            select user;
        var rows = await uses.OrderByDescending(user => user.LatestVersionId)
            .Take(Shown)
            .Join(
                db.ContentVersions.AsNoTracking(),
                user => user.LatestVersionId,
                version => version.ContentItemVersionId,
                (user, version) =>
                    new
                    {
                        user.ContentItemId,
                        user.ContentType,
                        version.DisplayText,
                        user.PublishedVersionId,
                    }
            )
            .ToListAsync(cancellationToken);
        var words = TermTree.ItemsOf((JsonObject)item.Content[TermTree.Part]!);
        return new(
            item.DisplayText,
            item.ContentItemVersionId,
            old,
            next,
            [
                .. rows.Select(row => new ItemUsing(
                    row.ContentItemId,
                    definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType,
                    row.DisplayText,
                    row.PublishedVersionId is not null
                )),
            ],
            await uses.CountAsync(cancellationToken),
            words.Below(words.Find(from)!.Value.Item).Count
        );
    }
}
