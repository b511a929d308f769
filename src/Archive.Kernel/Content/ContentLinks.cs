using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <summary>Tells which other items an item names; each module knows its own parts.</summary>
public interface IContentReferences
{
    IEnumerable<ContentId> In(ContentItem item);
}

/// <summary>
/// Keeps rows that say what an item uses in step with its versions: what visitors see stays in use, even when the newest
/// draft has dropped it; what only the draft uses is known and not published.
/// </summary>
public abstract class DerivedUses<TRow> : ContentHandler
    where TRow : class, IDerivedUse
{
    public override bool Derives => true;

    private (JsonObject? Content, HashSet<ContentId> Used) known = (null, []);

    /// <summary>What cannot be read is found before anything is written.</summary>
    public override Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        _ = Used(change.Item);
        return Task.CompletedTask;
    }

    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        var used = Used(change.Item);
        var rows = change.IsNew ? [] : await RowsOf(change, cancellationToken);
        foreach (var id in used.Where(id => rows.TrueForAll(row => row.Used != id)))
        {
            change.Db.Add(Make(change.Item.ContentItemId, id, change.Publishing));
        }

        foreach (var row in rows)
        {
            if (change.Publishing)
            {
                row.Published = used.Contains(row.Used);
            }

            if (!row.Published && !used.Contains(row.Used))
            {
                change.Db.Remove(row);
            }
        }
    }

    public override async Task Unpublished(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var row in await RowsOf(change, cancellationToken))
        {
            row.Published = false;
        }
    }

    protected abstract IEnumerable<ContentId> UsedBy(ContentItem item);

    protected abstract TRow Make(ContentId item, ContentId used, bool published);

    protected abstract IQueryable<TRow> Of(DbSet<TRow> rows, ContentId item);

    private HashSet<ContentId> Used(ContentItem item)
    {
        if (!ReferenceEquals(known.Content, item.Content))
        {
            known = (item.Content, UsedBy(item).Where(id => !id.IsEmpty).ToHashSet());
        }

        return known.Used;
    }

    private Task<List<TRow>> RowsOf(ContentChange change, CancellationToken cancellationToken) =>
        Of(change.Db.Set<TRow>(), change.Item.ContentItemId).ToListAsync(cancellationToken);
}

/// <summary>A row that says what an item uses.</summary>
public interface IDerivedUse
{
    /// <summary>What is used.</summary>
    ContentId Used { get; }

    /// <summary>Whether the version that visitors see uses it.</summary>
    bool Published { get; set; }
}

/// <summary>Keeps <see cref="ContentLinkRow"/> in step with what items name.</summary>
internal sealed class ContentLinks(IEnumerable<IContentReferences> references) : DerivedUses<ContentLinkRow>
{
    protected override IEnumerable<ContentId> UsedBy(ContentItem item) =>
        references.SelectMany(part => part.In(item)).Where(id => id != item.ContentItemId);

    protected override ContentLinkRow Make(ContentId item, ContentId used, bool published) =>
        new()
        {
            FromId = item,
            ToId = used,
            Published = published,
        };

    protected override IQueryable<ContentLinkRow> Of(DbSet<ContentLinkRow> rows, ContentId item) =>
        rows.Where(row => row.FromId == item);
}
