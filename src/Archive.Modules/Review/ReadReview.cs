using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Contents.Admin;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>A line of an item's review, in words.</summary>
/// <param name="Version">Number of the version it was done with; 0 when that is not known.</param>
public sealed record ToldEntry(ReviewAct Act, string What, string Who, DateTimeOffset At, int Version, string Words);

/// <summary>A step as the page of an item shows it.</summary>
/// <param name="SignedBy">Null while nobody has signed it in this round.</param>
/// <param name="Version">Number of the version that was signed.</param>
public sealed record ToldStep(string Name, string? SignedBy, int Version, bool Current);

/// <summary>What the page of an item's review shows.</summary>
public sealed record ReviewPage(
    ContentItem Item,
    string TypeTitle,
    int Version,
    string State,
    string Editor,
    ContentId Stamp,
    IReadOnlyList<ToldStep> Steps,
    IReadOnlyList<ToldEntry> Log,
    IReadOnlyList<Mistake> Mistakes,
    Comparison? Changes
)
{
    public bool IsPublic { get; init; }

    /// <summary>Name of the step it waits for; null when it waits for none.</summary>
    public string? Waits { get; init; }

    public bool IsLastStep { get; init; }
    public bool MaySubmit { get; init; }
    public bool MaySign { get; init; }

    /// <summary>Why somebody who may sign such steps may not sign this one; null otherwise.</summary>
    public string? NotMe { get; init; }

    public bool MaySendBack { get; init; }
    public bool MayPublish { get; init; }
    public bool MayWithdraw { get; init; }
}

/// <summary>Reads how far an item has come in review, and what this person may do with it.</summary>
public sealed class ReadReview(
    ArchiveDb db,
    IContentManager content,
    ContentDefinitions definitions,
    ReviewLog log,
    SignStep signing,
    FindMistakes mistakes,
    ItemHistory history,
    DeskNames names,
    Permits permits,
    EditorsOfTypes editors
)
{
    /// <summary>Null when there is no such item.</summary>
    public async Task<ReviewPage?> Of(ContentId id, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await content.Get(id, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return null;
        }

        var row = await Row(id, cancellationToken);
        var asked = row?.Steps ?? ReviewSteps.CountOf(definitions.Type(item.ContentType));
        var steps = ReviewSteps.Of(asked);
        var versions = await history.Versions(item, cancellationToken);
        var numbers = versions.ToDictionary(version => version.VersionId, version => version.Number);
        var lines = await log.Of(id, cancellationToken);
        var people = await names.Of(lines.Select(line => line.UserName), cancellationToken);
        // What is before visitors was signed in the round that ended with it.
        var since =
            row?.RoundUtc
            ?? lines.LastOrDefault(line => line.Act == ReviewAct.Submitted)?.At
            ?? DateTimeOffset.MaxValue;
        var signed =
            row is null && !item.Published
                ? []
                : lines.Where(line => line.At >= since && line.Act == ReviewAct.Passed).ToList();
        var published = versions.FirstOrDefault(version => version.IsPublic);
        var latest = versions[0];
        var current = row is { IsSigned: false, Step: > ReviewRow.Returned } ? steps[row.Step - 1] : null;
        var excluded =
            current is null || row is null
                ? new HashSet<string>(StringComparer.Ordinal)
                : await signing.WhoCannot(row, item, cancellationToken);
        var may = current is not null && permits.May(user, current.Permission);
        var isMe = excluded.Contains(user.Identity?.Name ?? "");
        var publish = editors.PublishPermission(item.ContentType);
        return new(
            item,
            definitions.Type(item.ContentType)?.DisplayName ?? item.ContentType,
            latest.Number,
            row is not null ? ReviewQueue.StateOf(row)
                : asked == 0 ? "这类内容不用审校"
                : item.Published ? "已公开"
                : "还没有送审",
            editors.PathOf(item.ContentType, id),
            row?.Stamp ?? default,
            [
                .. steps.Select(step =>
                    Told(step, signed.LastOrDefault(line => line.Step == step.Name), step == current)
                ),
            ],
            [.. lines.Reverse().Select(line => Line(line, people, numbers))],
            current is not null ? await mistakes.In(item, cancellationToken) : [],
            published is not null && !latest.IsPublic
                ? await history.Compare(item, versions, published.Number, latest.Number, cancellationToken)
                : null
        )
        {
            IsPublic = published is not null,
            Waits = current?.Name,
            IsLastStep = row is not null && row.Step == row.Steps,
            MaySubmit =
                asked > 0
                && !item.Published
                && (row is null || row.Step == ReviewRow.Returned)
                && permits.May(user, editors.EditPermission(item.ContentType)),
            MaySign = may && !isMe,
            NotMe = may && isMe ? "您写过、送过或者签过这一稿，这一步要由另一个人来签。" : null,
            MaySendBack = may || (row is { IsSigned: true } && permits.May(user, publish)),
            MayPublish = row is { IsSigned: true } && permits.May(user, publish),
            MayWithdraw = published is not null && permits.May(user, ReviewModule.WithdrawAtOnce),
        };

        ToldStep Told(ReviewStep step, ReviewEntry? line, bool isCurrent) =>
            new(
                step.Name,
                line is null ? null : people[line.UserName],
                line is null ? 0 : numbers.GetValueOrDefault(line.VersionId),
                isCurrent
            );
    }

    /// <summary>The row of an item in review; null when it is in none.</summary>
    private async Task<ReviewRow?> Row(ContentId id, CancellationToken cancellationToken) =>
        await db.Set<ReviewRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.ContentItemId == id, cancellationToken);

    private static ToldEntry Line(
        ReviewEntry line,
        IReadOnlyDictionary<string, string> people,
        Dictionary<ContentId, int> numbers
    ) =>
        new(
            line.Act,
            line.Act switch
            {
                ReviewAct.Submitted => "送审",
                ReviewAct.Passed => $"签了{line.Step}",
                ReviewAct.SentBack => $"从{line.Step}退回",
                ReviewAct.Voided => "终审后又改了，签字作废",
                ReviewAct.Published => "公开",
                _ => "紧急撤稿",
            },
            people[line.UserName],
            line.At,
            numbers.GetValueOrDefault(line.VersionId),
            line.Words
        );
}
