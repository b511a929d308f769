using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>Lets an item before visitors only as the last step signed it, whoever publishes it and however.</summary>
internal sealed class PublishWhenSigned(ContentDefinitions definitions, ReviewLog log) : ContentHandler
{
    private readonly HashSet<ContentId> prepared = [];
    private readonly HashSet<ContentId> inReview = [];

    public override async Task Preparing(
        IReadOnlyList<ContentItem> items,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        var ids = items.Select(item => item.ContentItemId).ToList();
        prepared.UnionWith(ids);
        inReview.UnionWith(
            await db.Set<ReviewRow>()
                .Where(review => ids.Contains(review.ContentItemId))
                .Select(review => review.ContentItemId)
                .ToListAsync(cancellationToken)
        );
    }

    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        // What comes in by a recipe was published elsewhere, or is the site's own beginning.
        var item = change.Item;
        if (!change.Publishing || change.IsImported || ReviewSteps.CountOf(definitions.Type(item.ContentType)) == 0)
        {
            return;
        }

        var row = await change
            .Db.Set<ReviewRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(review => review.ContentItemId == item.ContentItemId, cancellationToken);
        var title = item.DisplayText.Length > 0 ? $"《{item.DisplayText}》" : "这一条";
        if (row is not { IsSigned: true })
        {
            change.Errors.Add(new("", $"{title}要先审校：存成草稿，在“审校”里送审，终审签过才能公开。"));
        }
        else if (row.Digest != ReviewDigest.Of(item))
        {
            change.Errors.Add(new("", $"{title}在终审之后又改过，要重新送审；或者回到终审签的那一版再公开。"));
        }
    }

    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        if (
            change.Publishing
            || await Row(change, cancellationToken) is not { IsSigned: true } row
            || row.Digest == ReviewDigest.Of(change.Item)
        )
        {
            return;
        }

        row.Step = ReviewRow.Returned;
        row.Digest = "";
        row.Stamp = ContentId.New(change.Now);
        log.Add(change.Item, ReviewAct.Voided);
    }

    public override async Task Published(ContentChange change, CancellationToken cancellationToken)
    {
        if (await Row(change, cancellationToken) is { } row)
        {
            change.Db.Remove(row);
            log.Add(change.Item, ReviewAct.Published);
        }
    }

    // Of many that come at once, those in review are looked up together: hardly any is.
    private async Task<ReviewRow?> Row(ContentChange change, CancellationToken cancellationToken)
    {
        var id = change.Item.ContentItemId;
        return prepared.Contains(id) && !inReview.Contains(id)
            ? null
            : await change
                .Db.Set<ReviewRow>()
                .SingleOrDefaultAsync(review => review.ContentItemId == id, cancellationToken);
    }
}
