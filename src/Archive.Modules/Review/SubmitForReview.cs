using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>Sends the newest draft of an item in: to the first step, whatever came of it before.</summary>
public sealed class SubmitForReview(
    ArchiveDb db,
    IContentManager content,
    ContentDefinitions definitions,
    ReviewLog log,
    Actor actor,
    TimeProvider clock
)
{
    /// <param name="version">The version that the person saw.</param>
    public async Task<ReviewOutcome> Handle(
        ContentId id,
        ContentId version,
        string words,
        CancellationToken cancellationToken
    )
    {
        var item = await content.Get(id, VersionOptions.Draft, cancellationToken);
        var steps = ReviewSteps.CountOf(definitions.Type(item?.ContentType ?? ""));
        if (item is null || steps == 0)
        {
            return ReviewOutcome.NotFound;
        }

        if (item.ContentItemVersionId != version)
        {
            return ReviewOutcome.Stale;
        }

        var now = clock.GetUtcNow();
        var row = await db.Set<ReviewRow>().SingleOrDefaultAsync(one => one.ContentItemId == id, cancellationToken);
        if (row is { Step: > ReviewRow.Returned })
        {
            return ReviewOutcome.Stale;
        }

        if (row is null)
        {
            row = new()
            {
                ContentItemId = id,
                ContentType = item.ContentType,
                Steps = steps,
                Step = 1,
                SubmittedBy = actor.Name,
                SubmittedUtc = now,
                RoundUtc = now,
                Stamp = ContentId.New(now),
            };
            db.Add(row);
        }

        (row.Steps, row.Step, row.SubmittedBy, row.SubmittedUtc) = (steps, 1, actor.Name, now);
        (row.RoundUtc, row.Digest, row.Stamp) = (now, "", ContentId.New(now));
        log.Add(item, ReviewAct.Submitted, words: words);
        return await db.SaveReview(cancellationToken);
    }
}
