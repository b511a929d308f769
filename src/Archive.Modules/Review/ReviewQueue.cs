using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
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
    EditorsOfTypes editors,
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
        var mine = await SignedBy(user, rows, cancellationToken);
        // What was thrown into the bin meanwhile comes back with its review.
        var listed = rows.Where(row => titles.ContainsKey(row.ContentItemId))
            .Select(row => new QueuedItem(
                row.ContentItemId,
                titles[row.ContentItemId] is { Length: > 0 } title ? title : "（无题）",
                definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType,
                StateOf(row),
                authors[row.SubmittedBy],
                row.SubmittedUtc,
                WaitsFor(user, row, mine)
            ));
        return [.. listed.OrderByDescending(item => item.Due).ThenBy(item => item.Since)];
    }

    public static string StateOf(ReviewRow row) =>
        row.Step == ReviewRow.Returned ? "要改了再送"
        : row.IsSigned ? "签齐了，可以公开"
        : $"等{ReviewSteps.Of(row.Steps)[row.Step - 1].Name}";

    /// <summary>What this person has signed of these, in one look-up; earlier rounds among it.</summary>
    private async Task<ILookup<ContentId, DateTimeOffset>> SignedBy(
        ClaimsPrincipal user,
        List<ReviewRow> rows,
        CancellationToken cancellationToken
    )
    {
        var name = user.Identity?.Name ?? "";
        var ids = rows.Select(row => row.ContentItemId).ToList();
        var signed = await db.Set<ReviewEntry>()
            .AsNoTracking()
            .Where(entry =>
                entry.UserName == name && entry.Act == ReviewAct.Passed && ids.Contains(entry.ContentItemId)
            )
            .Select(entry => new { entry.ContentItemId, entry.At })
            .ToListAsync(cancellationToken);
        return signed.ToLookup(entry => entry.ContentItemId, entry => entry.At);
    }

    private bool WaitsFor(ClaimsPrincipal user, ReviewRow row, ILookup<ContentId, DateTimeOffset> mine)
    {
        var name = user.Identity?.Name ?? "";
        return row.Step == ReviewRow.Returned ? row.SubmittedBy == name
            : row.IsSigned ? permits.May(user, editors.PublishPermission(row.ContentType))
            : permits.May(user, ReviewSteps.Of(row.Steps)[row.Step - 1].Permission)
                && row.SubmittedBy != name
                && mine[row.ContentItemId].All(at => at < row.RoundUtc);
    }
}
