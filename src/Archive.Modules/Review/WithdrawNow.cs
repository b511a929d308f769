using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;

namespace Archive.Modules.Review;

/// <summary>Takes an item from visitors at once, by one person alone, and writes down why.</summary>
public sealed class WithdrawNow(ArchiveDb db, IContentManager content, ReviewLog log, ChangeReader changes)
{
    public async Task<ReviewOutcome> Handle(ContentId id, string reason, CancellationToken cancellationToken)
    {
        if (await content.Get(id, VersionOptions.Published, cancellationToken) is not { } item)
        {
            return ReviewOutcome.NotFound;
        }

        if (reason.Length == 0)
        {
            return ReviewOutcome.NoReason;
        }

        // The line is written in the transaction that takes the item away.
        log.Add(item, ReviewAct.Withdrawn, words: reason);
        var withdrawn = await content.Unpublish(id, cancellationToken);
        if (!withdrawn.Succeeded)
        {
            db.Forget();
            return ReviewOutcome.Stale;
        }

        await changes.CatchUp(cancellationToken);
        return ReviewOutcome.Done;
    }
}
