using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>A version in an item's history.</summary>
/// <param name="Number">From 1, the first.</param>
public sealed record VersionRow(
    ContentId VersionId,
    int Number,
    string Title,
    string Author,
    DateTimeOffset At,
    bool IsLatest,
    bool IsPublic
);

/// <summary>Two versions side by side.</summary>
public sealed record Comparison(VersionRow Before, VersionRow After, IReadOnlyList<Difference> Differences);

/// <summary>What an item said, version by version, and how to go back.</summary>
public sealed class ItemHistory(ArchiveDb db, IContentManager content, Differences differences, DeskNames names)
{
    public async Task<IReadOnlyList<VersionRow>> Versions(ContentItem item, CancellationToken cancellationToken)
    {
        var published = await db
            .ContentItems.AsNoTracking()
            .Where(row => row.ContentItemId == item.ContentItemId)
            .Select(row => row.PublishedVersionId)
            .SingleAsync(cancellationToken);
        var rows = await db
            .ContentVersions.AsNoTracking()
            .Where(row => row.ContentItemId == item.ContentItemId)
            .OrderByDescending(row => row.Number)
            .Select(row => new
            {
                row.ContentItemVersionId,
                row.Number,
                row.DisplayText,
                row.Author,
                row.ModifiedUtc,
            })
            .ToListAsync(cancellationToken);
        var authors = await names.Of(rows.Select(row => row.Author), cancellationToken);
        return
        [
            .. rows.Select(row => new VersionRow(
                row.ContentItemVersionId,
                row.Number,
                row.DisplayText,
                authors[row.Author],
                row.ModifiedUtc,
                row.ContentItemVersionId == item.ContentItemVersionId,
                row.ContentItemVersionId == published
            )),
        ];
    }

    /// <summary>Null when either is no version of the item.</summary>
    public async Task<Comparison?> Compare(
        ContentItem item,
        IReadOnlyList<VersionRow> versions,
        int before,
        int after,
        CancellationToken cancellationToken
    )
    {
        var (old, now) = (
            versions.FirstOrDefault(version => version.Number == before),
            versions.FirstOrDefault(version => version.Number == after)
        );
        if (old is null || now is null)
        {
            return null;
        }

        var (first, second) = (
            await content.GetVersion(old.VersionId, cancellationToken),
            await content.GetVersion(now.VersionId, cancellationToken)
        );
        return new(old, now, differences.Between(item.ContentType, first?.Content ?? [], second?.Content ?? []));
    }

    /// <summary>Saves what an old version said as a new draft; nothing in between is lost.</summary>
    public async Task<SaveResult> Restore(ContentItem item, ContentItem old, CancellationToken cancellationToken)
    {
        item.Content.Clear();
        foreach (var (name, value) in old.Content.ToList())
        {
            item.Content[name] = value?.DeepClone();
        }

        // The address is where the item lives now, not what it once said.
        return await content.SaveDraft(item, cancellationToken);
    }
}
