using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>Signs the step that an item waits for, on the version that the signer has read.</summary>
public sealed class SignStep(
    ArchiveDb db,
    IContentManager content,
    ReviewLog log,
    FindMistakes mistakes,
    Actor actor,
    TimeProvider clock
)
{
    /// <param name="version">The version that the signer saw.</param>
    /// <param name="stamp">The state of the review that the signer saw.</param>
    /// <param name="seen">Whether the signer has said that what the checker found may stay.</param>
    public async Task<ReviewOutcome> Handle(
        ContentId id,
        ContentId version,
        ContentId stamp,
        bool seen,
        string words,
        CancellationToken cancellationToken
    )
    {
        var item = await content.Get(id, VersionOptions.Latest, cancellationToken);
        var row = await db.Set<ReviewRow>().SingleOrDefaultAsync(one => one.ContentItemId == id, cancellationToken);
        if (item is null || row is null || row.Step == ReviewRow.Returned || row.IsSigned)
        {
            return ReviewOutcome.NotFound;
        }

        if (item.ContentItemVersionId != version || row.Stamp != stamp)
        {
            return ReviewOutcome.Stale;
        }

        if ((await WhoCannot(row, item, cancellationToken)).Contains(actor.Name))
        {
            return ReviewOutcome.SamePerson;
        }

        var last = row.Step == row.Steps;
        if (last && !seen && (await mistakes.In(item, cancellationToken)).Count > 0)
        {
            return ReviewOutcome.NotSeen;
        }

        log.Add(item, ReviewAct.Passed, ReviewSteps.Of(row.Steps)[row.Step - 1].Name, words);
        row.Step++;
        row.Digest = last ? ReviewDigest.Of(item) : "";
        row.Stamp = ContentId.New(clock.GetUtcNow());
        return await db.SaveReview(cancellationToken);
    }

    /// <summary>User names of those who had a hand in it: each step is another person's.</summary>
    /// <remarks>
    /// A reviewer may mend what he signs; so of the authors only those count who wrote before it was sent in, and whoever
    /// wrote what is to be signed last.
    /// </remarks>
    public async Task<IReadOnlySet<string>> WhoCannot(
        ReviewRow row,
        ContentItem item,
        CancellationToken cancellationToken
    )
    {
        var round = await log.OfRound(row, cancellationToken);
        var submitted = round
            .Where(entry => entry.Act == ReviewAct.Submitted)
            .Select(entry => entry.VersionId)
            .ToList();
        var author = await db
            .ContentVersions.AsNoTracking()
            .Where(version => submitted.Contains(version.ContentItemVersionId))
            .Select(version => version.Author)
            .FirstOrDefaultAsync(cancellationToken);
        var names = round
            .Where(entry => entry.Act == ReviewAct.Passed)
            .Select(entry => entry.UserName)
            .Append(row.SubmittedBy)
            .Append(author ?? "");
        return (row.Step == row.Steps ? names.Append(item.Author) : names).ToHashSet(StringComparer.Ordinal);
    }
}
