using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>An item in review, as lists show it.</summary>
/// <param name="State">What it waits for, in words.</param>
/// <param name="Due">Whether it waits for the person who reads the list.</param>
public sealed record QueuedItem(
    ContentId Id,
    string Title,
    string TypeTitle,
    string State,
    string SubmittedBy,
    DateTimeOffset Since,
    bool Due
);

/// <summary>What is in review, and what of it waits for somebody.</summary>
public sealed class ReviewQueue(
    ArchiveDb db,
    IContentManager content,
    ContentDefinitions definitions,
    ReviewLog log,
    DeskNames names,
    Permits permits
)
{
    /// <summary>Everything in review, what waits for this person first, the oldest first among those.</summary>
    public async Task<IReadOnlyList<QueuedItem>> Read(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ReviewRow>().AsNoTracking().ToListAsync(cancellationToken);
        var items = await content.Get(
            [.. rows.Select(row => row.ContentItemId)],
            VersionOptions.Latest,
            cancellationToken
        );
        var titles = items.ToDictionary(item => item.ContentItemId, item => item.DisplayText);
        var authors = await names.Of(rows.Select(row => row.SubmittedBy), cancellationToken);
        var listed = new List<QueuedItem>();
        // What was thrown into the bin meanwhile comes back with its review.
        foreach (var row in rows.Where(row => titles.ContainsKey(row.ContentItemId)))
        {
            listed.Add(
                new(
                    row.ContentItemId,
                    titles[row.ContentItemId] is { Length: > 0 } title ? title : "（无题）",
                    definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType,
                    StateOf(row),
                    authors[row.SubmittedBy],
                    row.SubmittedUtc,
                    await WaitsFor(user, row, cancellationToken)
                )
            );
        }

        return [.. listed.OrderByDescending(item => item.Due).ThenBy(item => item.Since)];
    }

    public static string StateOf(ReviewRow row) =>
        row.Step == ReviewRow.Returned ? "要改了再送"
        : row.IsSigned ? "签齐了，可以公开"
        : $"等{ReviewSteps.Of(row.Steps)[row.Step - 1].Name}";

    private async Task<bool> WaitsFor(ClaimsPrincipal user, ReviewRow row, CancellationToken cancellationToken)
    {
        var name = user.Identity?.Name ?? "";
        if (row.Step == ReviewRow.Returned)
        {
            return row.SubmittedBy == name;
        }

        if (row.IsSigned)
        {
            return permits.May(user, Contents.ContentsModule.PublishContent);
        }

        return permits.May(user, ReviewSteps.Of(row.Steps)[row.Step - 1].Permission)
            && row.SubmittedBy != name
            && (await log.OfRound(row, cancellationToken)).All(entry =>
                entry.Act != ReviewAct.Passed || entry.UserName != name
            );
    }
}
