using Archive.Kernel.Content;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Review.Admin;

/// <summary>GET /desk/review: what is in review, and what of it waits for me.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ReviewModule.SeeReviews)]
public sealed class QueueModel(ReviewQueue queue, ContentDefinitions definitions, Permits permits) : PageModel
{
    public IReadOnlyList<QueuedItem> All { get; private set; } = [];

    public IReadOnlyList<QueuedItem> Due => [.. All.Where(item => item.Due)];

    public IReadOnlyList<QueuedItem> Others => [.. All.Where(item => !item.Due)];

    public bool MaySetUp => permits.May(User, ReviewModule.SetUpReview);

    /// <summary>Whether any type asks for review.</summary>
    public bool IsAsked => All.Count > 0 || definitions.Types.Any(type => ReviewSteps.CountOf(type) > 0);

    public async Task OnGet(CancellationToken cancellationToken) => All = await queue.Read(User, cancellationToken);
}
