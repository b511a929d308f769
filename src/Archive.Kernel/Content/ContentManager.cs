using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <inheritdoc cref="IContentManager"/>
internal sealed class ContentManager(
    ArchiveDb db,
    ContentDefinitions definitions,
    IEnumerable<ContentHandler> handlers,
    Actor actor,
    TimeProvider clock
) : IContentManager
{
    public ContentItem New(string contentType)
    {
        if (definitions.Type(contentType) is null)
        {
            throw new ArgumentException($"There is no content type {contentType}.", nameof(contentType));
        }

        return new()
        {
            ContentItemId = ContentId.New(clock.GetUtcNow()),
            ContentType = contentType,
            Owner = actor.Name,
        };
    }

    public ContentId NewId() => ContentId.New(clock.GetUtcNow());

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

    public Task<SaveResult> SaveDraft(ContentItem item, CancellationToken cancellationToken) =>
        Save(item, publish: false, cancellationToken);

    public Task<SaveResult> Publish(ContentItem item, CancellationToken cancellationToken) =>
        Save(item, publish: true, cancellationToken);

    public async Task<SaveResult> Unpublish(ContentId id, CancellationToken cancellationToken)
    {
        var row = await Row(id, cancellationToken);
        if (row is not { RemovedUtc: null, PublishedVersionId: not null })
        {
            return SaveResult.NotFound;
        }

        row.PublishedVersionId = null;
        return await Commit(row, ChangeKind.Unpublished, Unpublishing, cancellationToken);
    }

    public async Task<SaveResult> DiscardDraft(ContentId id, CancellationToken cancellationToken)
    {
        var row = await Row(id, cancellationToken);
        if (row is not { RemovedUtc: null, PublishedVersionId: { } published } || published == row.LatestVersionId)
        {
            return SaveResult.NotFound;
        }

        row.LatestVersionId = published;
        return await Commit(row, ChangeKind.Saved, Saving, cancellationToken);
    }

    public async Task<SaveResult> Clone(ContentId id, CancellationToken cancellationToken)
    {
        if (await Get(id, VersionOptions.Latest, cancellationToken) is not { } source)
        {
            return SaveResult.NotFound;
        }

        var content = source.Content.DeepClone().AsObject();
        content.Remove(nameof(AutoroutePart));
        return await SaveDraft(
            new()
            {
                ContentItemId = ContentId.New(clock.GetUtcNow()),
                ContentType = source.ContentType,
                DisplayText = source.DisplayText,
                Owner = actor.Name,
                Content = content,
            },
            cancellationToken
        );
    }

    public async Task<SaveResult> Remove(ContentId id, CancellationToken cancellationToken)
    {
        var row = await Row(id, cancellationToken);
        if (row is not { RemovedUtc: null })
        {
            return SaveResult.NotFound;
        }

        row.PublishedVersionId = null;
        row.RemovedUtc = clock.GetUtcNow();
        return await Commit(row, ChangeKind.Removed, Unpublishing, cancellationToken);
    }

    public async Task<SaveResult> Restore(ContentId id, CancellationToken cancellationToken)
    {
        var row = await Row(id, cancellationToken);
        if (row is not { RemovedUtc: not null })
        {
            return SaveResult.NotFound;
        }

        row.RemovedUtc = null;
        return await Commit(row, ChangeKind.Restored, Saving, cancellationToken);
    }

    private async Task<SaveResult> Save(ContentItem item, bool publish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = await Row(item.ContentItemId, cancellationToken);
        if (row is not null && (row.LatestVersionId != item.ContentItemVersionId || row.RemovedUtc is not null))
        {
            return await Conflict(item.ContentItemId, cancellationToken);
        }

        var change = new ContentChange(item, db, now, publish);
        if (definitions.Type(item.ContentType) is null)
        {
            change.Errors.Add(new("ContentType", $"没有名为“{item.ContentType}”的内容类型。"));
            return SaveResult.Invalid(item, change.Errors);
        }

        foreach (var handler in handlers)
        {
            await handler.Saving(change, cancellationToken);
        }

        foreach (var handler in handlers)
        {
            await handler.Validate(change, cancellationToken);
        }

        if (change.Errors.Count > 0)
        {
            return SaveResult.Invalid(item, change.Errors);
        }

        var number = row is null
            ? 1
            : 1
                + await db
                    .ContentVersions.Where(version => version.ContentItemId == item.ContentItemId)
                    .MaxAsync(version => version.Number, cancellationToken);
        var versionId = ContentId.New(now);
        var version = new ContentVersionRow
        {
            ContentItemVersionId = versionId,
            ContentItemId = item.ContentItemId,
            Number = number,
            DisplayText = item.DisplayText,
            Author = actor.Name,
            ModifiedUtc = now,
            PublishedUtc = publish ? now : null,
            Data = item.Content.ToJsonString(ArchiveJson.Orchard),
        };
        if (row is null)
        {
            row = new()
            {
                ContentItemId = item.ContentItemId,
                ContentType = item.ContentType,
                Owner = item.Owner,
                CreatedUtc = item.CreatedUtc ?? now,
                LatestVersionId = versionId,
            };
            db.ContentItems.Add(row);
        }

        row.Owner = item.Owner;
        row.LatestVersionId = versionId;
        row.PublishedVersionId = publish ? versionId : row.PublishedVersionId;
        db.ContentVersions.Add(version);
        return await Commit(
            row,
            publish ? ChangeKind.Published : ChangeKind.Saved,
            Run,
            cancellationToken,
            Read(row, version)
        );

        async Task Run(ContentHandler handler, ContentChange saved)
        {
            await handler.Saved(saved, cancellationToken);
            if (publish)
            {
                await handler.Published(saved, cancellationToken);
            }
        }
    }

    /// <summary>Runs the handlers' last step and writes all of it at once, with the row that tells readers.</summary>
    private async Task<SaveResult> Commit(
        ContentItemRow row,
        string kind,
        Func<ContentHandler, ContentChange, Task> step,
        CancellationToken cancellationToken,
        ContentItem? written = null
    )
    {
        var begunWith = db.Entry(row).Property(stored => stored.LatestVersionId).OriginalValue;
        var item =
            written
            ?? Read(
                row,
                await db
                    .ContentVersions.AsNoTracking()
                    .SingleAsync(version => version.ContentItemVersionId == row.LatestVersionId, cancellationToken)
            );
        var change = new ContentChange(item, db, clock.GetUtcNow(), kind == ChangeKind.Published);
        foreach (var handler in handlers)
        {
            await step(handler, change);
        }

        db.Note(
            new()
            {
                Kind = kind,
                Subject = row.ContentItemId.Value,
                ContentType = row.ContentType,
                Actor = actor.Name,
                At = change.Now,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || UniqueKey.IsTaken(lost))
        {
            var conflict = await Conflict(row.ContentItemId, cancellationToken);
            return conflict.Item is { } current && current.ContentItemVersionId != begunWith
                ? conflict
                : SaveResult.Invalid(item, [new("AutoroutePart.Path", "网址刚被另一条内容占用，请再保存一次。")]);
        }

        return SaveResult.Saved(item);
    }

    private async Task<SaveResult> Conflict(ContentId id, CancellationToken cancellationToken)
    {
        db.Forget();
        return await Get(id, VersionOptions.Latest, cancellationToken) is { } current
            ? SaveResult.Conflict(current)
            : SaveResult.NotFound;
    }

    private Task<ContentItemRow?> Row(ContentId id, CancellationToken cancellationToken) =>
        db.ContentItems.SingleOrDefaultAsync(row => row.ContentItemId == id, cancellationToken);

    private static Task Saving(ContentHandler handler, ContentChange change) =>
        handler.Saved(change, CancellationToken.None);

    private static Task Unpublishing(ContentHandler handler, ContentChange change) =>
        handler.Unpublished(change, CancellationToken.None);

    private static ContentItem Read(ContentItemRow item, ContentVersionRow version) =>
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
            Content = JsonNode.Parse(version.Data)!.AsObject(),
        };
}
