using Archive.Kernel.Content;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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

    /// <summary>The list as a table for Excel.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await DeskTable.Xlsx(
            "审校",
            await queue.Read(User, cancellationToken),
            [
                new("标题", 40, item => item.Title),
                new("类型", 12, item => item.TypeTitle),
                new("状态", 20, item => item.State),
                new("送审的人", 14, item => item.SubmittedBy),
                new("送审于", 20, item => item.Since.UtcDateTime),
                new("等我办", 8, item => item.Due ? "是" : ""),
                new("编号", 30, item => item.Id.Value),
            ],
            cancellationToken
        );
}
