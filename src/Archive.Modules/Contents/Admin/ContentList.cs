using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>What the list of content is asked for.</summary>
/// <param name="Type">Empty for all types.</param>
/// <param name="Words">What the title has to have, in 简 or 繁.</param>
public sealed record ContentQuery(string Type, string Words, ContentState State, ContentOrder Order, int Page)
{
    public bool IsNarrow => Type.Length > 0 || Words.Length > 0 || State != ContentState.All;
}

public enum ContentState
{
    All,
    Published,
    Draft,

    /// <summary>Before visitors, with a newer version that is not.</summary>
    Changed,

    /// <summary>In the recycle bin.</summary>
    Removed,
}

public enum ContentOrder
{
    Changed,
    Created,
    Title,
}

/// <summary>An item in the list.</summary>
public sealed record ContentRow(
    ContentId Id,
    string Type,
    string TypeTitle,
    string Title,
    bool IsPublic,
    bool HasDraft,
    DateTimeOffset Changed,
    string ChangedBy
);

/// <summary>A page of the list.</summary>
/// <param name="Found">How many there are, up to <see cref="ContentList.MostCounted"/>.</param>
public sealed record ContentRows(IReadOnlyList<ContentRow> Rows, int Found);

/// <summary>
/// Lists content of any type. A page costs the same however much there is: rows come from an index in their order, and
/// counting stops where nobody would page to.
/// </summary>
public sealed class ContentList(ArchiveDb db, ContentDefinitions definitions, DeskNames names)
{
    public const int MostCounted = 2000;

    public Task<ContentRows> Read(ContentQuery query, CancellationToken cancellationToken) =>
        Read(query, Paging.Size, cancellationToken);

    private async Task<ContentRows> Read(ContentQuery query, int size, CancellationToken cancellationToken)
    {
        var items = Of(query);
        var found = await Ordered(items, ContentOrder.Changed).Take(MostCounted).CountAsync(cancellationToken);
        var page = await Ordered(items, query.Order)
            .Skip((query.Page - 1) * size)
            .Take(size)
            .Join(
                db.ContentVersions.AsNoTracking(),
                item => item.LatestVersionId,
                version => version.ContentItemVersionId,
                (item, version) =>
                    new
                    {
                        item,
                        version.DisplayText,
                        version.ModifiedUtc,
                        version.Author,
                    }
            )
            .ToListAsync(cancellationToken);
        var authors = await names.Of(page.Select(row => row.Author), cancellationToken);
        return new(
            [
                .. page.Select(row => new ContentRow(
                    row.item.ContentItemId,
                    row.item.ContentType,
                    definitions.Type(row.item.ContentType)?.DisplayName ?? row.item.ContentType,
                    row.DisplayText,
                    row.item.PublishedVersionId is not null,
                    row.item.PublishedVersionId is { } published && published != row.item.LatestVersionId,
                    row.ModifiedUtc,
                    authors[row.Author]
                )),
            ],
            found
        );
    }

    /// <summary>The list as an .xlsx table, as far as it is counted.</summary>
    public async Task<FileStreamResult> Table(ContentQuery query, CancellationToken cancellationToken)
    {
        var rows = await Read(query with { Page = 1 }, MostCounted, cancellationToken);
        return await DeskTable.Xlsx(
            "内容",
            rows.Rows,
            [
                new("标题", 40, row => row.Title),
                new("类型", 12, row => row.TypeTitle),
                new("状态", 20, row => row.IsPublic ? (row.HasDraft ? "已公开，有未公开的修改" : "已公开") : "草稿"),
                new("改于", 20, row => row.Changed.UtcDateTime),
                new("改的人", 14, row => row.ChangedBy),
                new("编号", 30, row => row.Id.Value),
            ],
            cancellationToken
        );
    }

    /// <summary>The items that a query means.</summary>
    internal IQueryable<ContentItemRow> Of(ContentQuery query)
    {
        var items = db.ContentItems.AsNoTracking();
        items = query.State switch
        {
            ContentState.Removed => items.Where(item => item.RemovedUtc != null),
            ContentState.Published => items.Where(item => item.RemovedUtc == null && item.PublishedVersionId != null),
            ContentState.Draft => items.Where(item => item.RemovedUtc == null && item.PublishedVersionId == null),
            ContentState.Changed => items.Where(item =>
                item.RemovedUtc == null
                && item.PublishedVersionId != null
                && item.PublishedVersionId != item.LatestVersionId
            ),
            _ => items.Where(item => item.RemovedUtc == null),
        };
        if (query.Type.Length > 0)
        {
            items = items.Where(item => item.ContentType == query.Type);
        }

        if (query.Words.Trim() is { Length: > 0 } words)
        {
            var folded = HanFold.Fold(words);
            items = items.Where(item =>
                db.Set<ContentValueRow>()
                    .Any(value =>
                        value.ContentItemId == item.ContentItemId
                        && value.Path == ContentValueRow.Title
                        && !value.Published
                        && value.Text.Contains(folded)
                    )
            );
        }

        return items;
    }

    private IQueryable<ContentItemRow> Ordered(IQueryable<ContentItemRow> items, ContentOrder order) =>
        order switch
        {
            ContentOrder.Created => items.OrderByDescending(item => item.ContentItemId),
            ContentOrder.Title => items
                .Join(
                    db.Set<ContentValueRow>().Where(value => value.Path == ContentValueRow.Title && !value.Published),
                    item => item.ContentItemId,
                    value => value.ContentItemId,
                    (item, value) => new { item, value.Text }
                )
                .OrderBy(row => row.Text)
                .ThenBy(row => row.item.ContentItemId)
                .Select(row => row.item),
            // Ids of versions follow time.
            _ => items.OrderByDescending(item => item.LatestVersionId),
        };
}
