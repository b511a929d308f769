using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>Writes an item's lines of review, and the same into the audit trail, with whatever else the unit of work holds.</summary>
public sealed class ReviewLog(ArchiveDb db, Actor actor, TimeProvider clock)
{
    /// <summary>Adds a line; it is written with the next save.</summary>
    public void Add(ContentItem item, ReviewAct act, string step = "", string words = "")
    {
        var now = clock.GetUtcNow();
        db.Add(
            new ReviewEntry
            {
                Id = ContentId.New(now),
                ContentItemId = item.ContentItemId,
                VersionId = item.ContentItemVersionId,
                Act = act,
                Step = step,
                UserName = actor.Name,
                At = now,
                Words = words,
            }
        );
        // A publication or an edit stands in the trail already.
        if (act is not (ReviewAct.Published or ReviewAct.Voided))
        {
            // The trail tells words apart by spaces.
            var detail = string.Join('：', new[] { step, words }.Where(text => text.Length > 0));
            db.Audit(
                new(ReviewWordsOfTrail.Of(act), item.ContentType, item.ContentItemId.Value, item.DisplayText)
                {
                    Detail = string.Join('\u3000', detail.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                }
            );
        }
    }

    /// <summary>An item's lines, oldest first.</summary>
    public async Task<IReadOnlyList<ReviewEntry>> Of(ContentId item, CancellationToken cancellationToken) =>
        await db.Set<ReviewEntry>()
            .AsNoTracking()
            .Where(entry => entry.ContentItemId == item)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);

    /// <summary>The lines of the round that a row stands for.</summary>
    public async Task<IReadOnlyList<ReviewEntry>> OfRound(ReviewRow row, CancellationToken cancellationToken) =>
        [.. (await Of(row.ContentItemId, cancellationToken)).Where(entry => entry.At >= row.RoundUtc)];
}
