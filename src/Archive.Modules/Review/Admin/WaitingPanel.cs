using System.Security.Claims;
using Archive.Modules.Desk;

namespace Archive.Modules.Review.Admin;

/// <summary>What waits for this person, on the desk's first page.</summary>
internal sealed class WaitingPanel(ReviewQueue queue) : IDeskPanel
{
    public string Permission => ReviewModule.SeeReviews;

    public string View => "/Review/Admin/_Panel.cshtml";

    public async Task<object?> Read(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        (await queue.Read(user, cancellationToken)).Where(item => item.Due).ToList() is { Count: > 0 } due ? due : null;
}
