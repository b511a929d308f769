using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

// How items are read; how they change stands in ContentManager.cs.
internal sealed partial class ContentManager
{
    public async Task<ContentItem?> Get(ContentId id, VersionOptions version, CancellationToken cancellationToken) =>
        (await Get([id], version, cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<ContentItem>> Get(
        IReadOnlyCollection<ContentId> ids,
        VersionOptions version,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await Read(db.ContentItems.Where(item => ids.Contains(item.ContentItemId)), version)
            .ToDictionaryAsync(pair => pair.Item.ContentItemId, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => Read(found[id].Item, found[id].Version))];
    }

    public async Task<IReadOnlyList<ContentItem>> OfType(
        string contentType,
        VersionOptions version,
        CancellationToken cancellationToken
    )
    {
        var found = await Read(db.ContentItems.Where(item => item.ContentType == contentType), version)
            .OrderByDescending(pair => pair.Item.CreatedUtc)
            .ToListAsync(cancellationToken);
        return [.. found.Select(pair => Read(pair.Item, pair.Version))];
    }

    public async Task<ContentItem?> GetVersion(ContentId versionId, CancellationToken cancellationToken)
    {
        var pair = await (
            from row in db.ContentVersions.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on row.ContentItemId equals item.ContentItemId
            where row.ContentItemVersionId == versionId
            select new { item, row }
        ).SingleOrDefaultAsync(cancellationToken);
        return pair is null ? null : Read(pair.item, pair.row);
    }

    public async Task<IReadOnlyList<ContentItem>> Versions(ContentId id, CancellationToken cancellationToken)
    {
        var item = await db
            .ContentItems.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ContentItemId == id, cancellationToken);
        var rows = await db
            .ContentVersions.AsNoTracking()
            .Where(row => row.ContentItemId == id)
            .OrderByDescending(row => row.Number)
            .ToListAsync(cancellationToken);
        return item is null ? [] : [.. rows.Select(row => Read(item, row))];
    }

    private IQueryable<Pair> Read(IQueryable<ContentItemRow> items, VersionOptions version)
    {
        var live = items.AsNoTracking().Where(item => item.RemovedUtc == null);
        return version switch
        {
            VersionOptions.Published => from item in live
            join row in db.ContentVersions.AsNoTracking()
                on item.PublishedVersionId equals (ContentId?)row.ContentItemVersionId
            select new Pair { Item = item, Version = row },
            VersionOptions.Draft => from item in live
            join row in db.ContentVersions.AsNoTracking() on item.LatestVersionId equals row.ContentItemVersionId
            where item.PublishedVersionId == null || item.PublishedVersionId != item.LatestVersionId
            select new Pair { Item = item, Version = row },
            _ => from item in live
            join row in db.ContentVersions.AsNoTracking() on item.LatestVersionId equals row.ContentItemVersionId
            select new Pair { Item = item, Version = row },
        };
    }

    private sealed class Pair
    {
        public required ContentItemRow Item { get; init; }
        public required ContentVersionRow Version { get; init; }
    }

    private static ContentItem Read(ContentItemRow item, ContentVersionRow version) =>
        Read(item, version, JsonNode.Parse(version.Data)!.AsObject());

    private static ContentItem Read(ContentItemRow item, ContentVersionRow version, JsonObject content) =>
        new()
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = version.ContentItemVersionId,
            ContentType = item.ContentType,
            DisplayText = version.DisplayText,
            Latest = item.LatestVersionId == version.ContentItemVersionId,
            Published = item.PublishedVersionId == version.ContentItemVersionId,
            ModifiedUtc = version.ModifiedUtc,
            PublishedUtc = version.PublishedUtc,
            CreatedUtc = item.CreatedUtc,
            Owner = item.Owner,
            Author = version.Author,
            Content = content,
        };
}
