using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.Renditions;
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

/// <summary>A photograph that one of two versions shows and the other does not; in the other's place, where it has one.</summary>
/// <param name="Before">Path of a small picture below the site's root; null when there was none.</param>
/// <param name="After">The same of the later version.</param>
public sealed record PictureDifference(string? Before, string? After);

/// <summary>Two versions side by side.</summary>
public sealed record Comparison(
    VersionRow Before,
    VersionRow After,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<PictureDifference> Pictures
);

/// <summary>What an item said, version by version, and how to go back.</summary>
public sealed class ItemHistory(
    ArchiveDb db,
    IContentManager content,
    Differences differences,
    DeskNames names,
    Pictures pictures,
    IEnumerable<IMediaReferences> photographs
)
{
    private const int Small = 320;

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
        return new(
            old,
            now,
            differences.Between(item.ContentType, first?.Content ?? [], second?.Content ?? []),
            await PicturesBetween(first, second, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<PictureDifference>> PicturesBetween(
        ContentItem? first,
        ContentItem? second,
        CancellationToken cancellationToken
    )
    {
        var (before, after) = (Shown(first), Shown(second));
        var (gone, come) = (before.Except(after).ToList(), after.Except(before).ToList());
        var assets = await Pictures.Assets(db, [.. gone, .. come], cancellationToken);
        return
        [
            .. Enumerable
                .Range(0, Math.Max(gone.Count, come.Count))
                .Select(place => new PictureDifference(At(gone, place), At(come, place))),
        ];

        string? At(List<ContentId> ids, int place) =>
            place < ids.Count && assets.TryGetValue(ids[place], out var asset) ? pictures.PathOf(asset, Small) : null;
    }

    private List<ContentId> Shown(ContentItem? item) =>
        item is null ? [] : [.. photographs.SelectMany(part => part.In(item)).Distinct()];

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
