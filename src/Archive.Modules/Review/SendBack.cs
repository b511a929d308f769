using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>Sends an item back to its author, from whatever step it waits for, and says why.</summary>
public sealed class SendBack(ArchiveDb db, IContentManager content, ReviewLog log, TimeProvider clock)
{
    public async Task<ReviewOutcome> Handle(
        ContentId id,
        ContentId stamp,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var item = await content.Get(id, VersionOptions.Latest, cancellationToken);
        var row = await db.Set<ReviewRow>().SingleOrDefaultAsync(one => one.ContentItemId == id, cancellationToken);
        if (item is null || row is null || row.Step == ReviewRow.Returned)
        {
            return ReviewOutcome.NotFound;
        }

        if (reason.Length == 0)
        {
            return ReviewOutcome.NoReason;
        }

        if (row.Stamp != stamp)
        {
            return ReviewOutcome.Stale;
        }

        log.Add(item, ReviewAct.SentBack, ReviewSteps.Of(row.Steps)[Math.Min(row.Step, row.Steps) - 1].Name, reason);
        row.Step = ReviewRow.Returned;
        row.Digest = "";
        row.Stamp = ContentId.New(clock.GetUtcNow());
        return await db.SaveReview(cancellationToken);
    }
}
