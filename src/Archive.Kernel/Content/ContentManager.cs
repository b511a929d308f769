using System.Text.Json;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <inheritdoc cref="IContentManager"/>
internal sealed partial class ContentManager(
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

    public Task<SaveResult> SaveDraft(ContentItem item, CancellationToken cancellationToken) =>
        Save(item, publish: false, cancellationToken);

    public Task<SaveResult> Publish(ContentItem item, CancellationToken cancellationToken) =>
        Save(item, publish: true, cancellationToken);

    public async Task<IReadOnlyList<SaveResult>> Publish(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var writes = new List<Write>();
        var refusals = new List<SaveResult>();
        foreach (var item in items)
        {
            var (write, refused) = await Stage(item, publish: true, cancellationToken);
            if (refused is not null)
            {
                refusals.Add(refused);
            }
            else
            {
                writes.Add(write!);
            }
        }

        if (refusals.Count > 0)
        {
            db.Forget();
            return refusals;
        }

        return [.. (await Commit(writes, cancellationToken)).Where(result => !result.Succeeded)];
    }

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
        var (write, refused) = await Stage(item, publish, cancellationToken);
        return refused ?? (await Commit([write!], cancellationToken))[0];
    }

    /// <summary>Puts a new version into the unit of work, or tells why not. Nothing is written yet.</summary>
    private async Task<(Write? Write, SaveResult? Refused)> Stage(
        ContentItem item,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        var row = await Row(item.ContentItemId, cancellationToken);
        if (row is not null && (row.LatestVersionId != item.ContentItemVersionId || row.RemovedUtc is not null))
        {
            return (null, await Conflict(item.ContentItemId, cancellationToken));
        }

        var newest = row is null
            ? 0
            : await db
                .ContentVersions.Where(version => version.ContentItemId == item.ContentItemId)
                .MaxAsync(version => version.Number, cancellationToken);
        return await Stage(item, publish, new(row, newest), null, cancellationToken);
    }

    private async Task<(Write? Write, SaveResult? Refused)> Stage(
        ContentItem item,
        bool publish,
        Standing standing,
        VersionOrigin? origin,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var change = new ContentChange(item, db, now, publish)
        {
            IsNew = standing.Row is null,
            IsImported = origin is not null,
        };
        await Check(change, cancellationToken);
        if (change.Errors.Count > 0)
        {
            return (null, SaveResult.Invalid(item, change.Errors));
        }

        var versionId = origin is null or { VersionId.IsEmpty: true } ? ContentId.New(now) : origin.VersionId;
        var version = new ContentVersionRow
        {
            ContentItemVersionId = versionId,
            ContentItemId = item.ContentItemId,
            Number = standing.Newest + 1,
            DisplayText = item.DisplayText,
            Author = origin?.Author ?? actor.Name,
            ModifiedUtc = origin?.ModifiedUtc ?? now,
            PublishedUtc = publish ? origin?.PublishedUtc ?? now : null,
            Data = item.Content.ToJsonString(ArchiveJson.Orchard),
        };
        var row = standing.Row;
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
        var kind = publish ? ChangeKind.Published : ChangeKind.Saved;
        var written = origin is null ? Read(row, version) : Read(row, version, item.Content);
        return (new(row, written, kind, Run) { IsNew = change.IsNew }, null);

        async Task Run(ContentHandler handler, ContentChange saved)
        {
            await handler.Saved(saved, cancellationToken);
            if (publish)
            {
                await handler.Published(saved, cancellationToken);
            }
        }
    }

    private async Task Check(ContentChange change, CancellationToken cancellationToken)
    {
        if (definitions.Type(change.Item.ContentType) is null)
        {
            change.Errors.Add(new("ContentType", $"没有名为“{change.Item.ContentType}”的内容类型。"));
            return;
        }

        try
        {
            foreach (var handler in handlers)
            {
                await handler.Saving(change, cancellationToken);
            }

            foreach (var handler in handlers)
            {
                await handler.Validate(change, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or ArgumentNullException)
        {
            // From a recipe or a program, which may write null where a part has to say something.
            var where = (exception as JsonException)?.Path ?? "";
            change.Errors.Add(new(where, $"有一处的写法不合它的部件：{exception.Message}"));
        }

        if (change.Item.DisplayText.Contains('\0', StringComparison.Ordinal))
        {
            change.Errors.Add(new(nameof(TitlePart), "标题里有不能用的字符。"));
        }
    }

    private async Task<SaveResult> Commit(
        ContentItemRow row,
        string kind,
        Func<ContentHandler, ContentChange, Task> step,
        CancellationToken cancellationToken
    )
    {
        var latest = await db
            .ContentVersions.AsNoTracking()
            .SingleAsync(version => version.ContentItemVersionId == row.LatestVersionId, cancellationToken);
        return (await Commit([new(row, Read(row, latest), kind, step)], cancellationToken))[0];
    }

    /// <summary>Runs the handlers' last steps and writes all of it at once, with the rows that tell readers.</summary>
    private async Task<IReadOnlyList<SaveResult>> Commit(
        IReadOnlyList<Write> writes,
        CancellationToken cancellationToken
    )
    {
        var begunWith = writes
            .Select(write => db.Entry(write.Row).Property(stored => stored.LatestVersionId).OriginalValue)
            .ToList();
        foreach (var write in writes)
        {
            await Finish(write);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [.. writes.Select(write => SaveResult.Saved(write.Item))];
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || UniqueKey.IsTaken(lost))
        {
            return await Lost(writes, begunWith, cancellationToken);
        }
    }

    /// <summary>The handlers' last steps for one item, and the row that tells readers.</summary>
    private async Task Finish(Write write)
    {
        var change = new ContentChange(write.Item, db, clock.GetUtcNow(), write.Kind == ChangeKind.Published)
        {
            IsNew = write.IsNew,
        };
        foreach (var handler in handlers)
        {
            await write.Step(handler, change);
        }

        db.Note(
            new()
            {
                Kind = write.Kind,
                Subject = write.Row.ContentItemId.Value,
                ContentType = write.Row.ContentType,
                Actor = actor.Name,
                At = change.Now,
            }
        );
    }

    /// <summary>What stood in the way of a write that was lost: somebody else's version, or somebody else's address.</summary>
    private async Task<IReadOnlyList<SaveResult>> Lost(
        IReadOnlyList<Write> writes,
        List<ContentId> begunWith,
        CancellationToken cancellationToken
    )
    {
        var conflicts = new List<SaveResult>();
        foreach (var (write, begun) in writes.Zip(begunWith))
        {
            var conflict = await Conflict(write.Row.ContentItemId, cancellationToken);
            if (conflict.Item is { } current && current.ContentItemVersionId != begun)
            {
                conflicts.Add(conflict);
            }
        }

        return conflicts.Count > 0
            ? conflicts
            :
            [
                SaveResult.Invalid(
                    writes[0].Item,
                    [new("AutoroutePart.Path", "网址刚被另一条内容占用，请再保存一次。")]
                ),
            ];
    }

    /// <summary>One item's part of a transaction.</summary>
    private sealed record Write(
        ContentItemRow Row,
        ContentItem Item,
        string Kind,
        Func<ContentHandler, ContentChange, Task> Step
    )
    {
        public bool IsNew { get; init; }
    }

    /// <summary>What there is of an item before a save.</summary>
    /// <param name="Newest">Number of its newest version; 0 when there is none.</param>
    private readonly record struct Standing(ContentItemRow? Row, int Newest);

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
}
