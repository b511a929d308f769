using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

internal static class ReviewSaving
{
    /// <summary>Saves an act; when somebody acted at the same time, nothing is written.</summary>
    public static async Task<ReviewOutcome> SaveReview(this ArchiveDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ReviewOutcome.Done;
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || UniqueKey.IsTaken(lost))
        {
            db.Forget();
            return ReviewOutcome.Stale;
        }
    }
}
