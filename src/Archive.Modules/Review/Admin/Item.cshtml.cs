using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Review.Admin;

/// <summary>GET and POST /desk/review/{id}: an item's review, and what may be done next.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ReviewModule.SeeReviews)]
public sealed class ItemModel(
    ReadReview reviews,
    SubmitForReview submitting,
    SignStep signing,
    SendBack sending,
    PublishSigned publishing,
    WithdrawNow withdrawing,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty(Name = "version")]
    public ContentId Seen { get; set; }

    /// <summary>The state of the review that the person saw.</summary>
    [BindProperty]
    public ContentId Stamp { get; set; }

    /// <summary>What the person typed.</summary>
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ReviewPage Review { get; private set; } = null!;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    private string Typed => Words?.Trim() ?? "";

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSubmit(CancellationToken cancellationToken) =>
        !await Read(cancellationToken) ? NotFound()
        : !Review.MaySubmit ? Refused()
        : await Answer(
            await submitting.Handle(Id, Seen, Typed, cancellationToken),
            "submitted",
            "words",
            cancellationToken
        );

    public async Task<IActionResult> OnPostSign(bool looked, CancellationToken cancellationToken) =>
        !await Read(cancellationToken) ? NotFound()
        : !Review.MaySign && Review.NotMe is null ? Refused()
        : await Answer(
            await signing.Handle(Id, Seen, Stamp, looked, Typed, cancellationToken),
            "signed",
            "words",
            cancellationToken
        );

    public async Task<IActionResult> OnPostSendBack(CancellationToken cancellationToken) =>
        !await Read(cancellationToken) ? NotFound()
        : !Review.MaySendBack ? Refused()
        : await Answer(await sending.Handle(Id, Stamp, Typed, cancellationToken), "back", "words", cancellationToken);

    public async Task<IActionResult> OnPostPublish(CancellationToken cancellationToken)
    {
        if (!await Read(cancellationToken))
        {
            return NotFound();
        }

        if (!Review.MayPublish)
        {
            return Refused();
        }

        var (outcome, errors) = await publishing.Handle(Id, Seen, cancellationToken);
        Problems = [.. errors.Select(error => new FieldProblem("", error.Message))];
        return await Answer(outcome, "published", "", cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdraw(CancellationToken cancellationToken) =>
        !await Read(cancellationToken) ? NotFound()
        : !Review.MayWithdraw ? Refused()
        : await Answer(
            await withdrawing.Handle(Id, Typed, cancellationToken),
            "withdrawn",
            "reason",
            cancellationToken
        );

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (await reviews.Of(Id, User, cancellationToken) is not { } review)
        {
            return false;
        }

        Review = review;
        return true;
    }

    // Either it was never offered to this person, or somebody has been quicker: the page as it now stands tells which.
    private PageResult Refused()
    {
        Problems = [new("", "这一步现在不能办：可能刚刚有人办过了，也可能没有这个权限。下面是现在的情形。")];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult> Answer(
        ReviewOutcome outcome,
        string done,
        string field,
        CancellationToken cancellationToken
    )
    {
        if (outcome == ReviewOutcome.Done)
        {
            return LocalRedirect(address.Href($"desk/review/{Id}?done={done}"));
        }

        if (outcome != ReviewOutcome.Invalid)
        {
            Problems =
            [
                outcome switch
                {
                    ReviewOutcome.NoReason => new(field, "请写明原因。"),
                    ReviewOutcome.NotSeen => new("looked", "检查出的几处，请看过并勾上，再签。"),
                    ReviewOutcome.SamePerson => new("", "您写过、送过或者签过这一稿，这一步要由另一个人来签。"),
                    _ => new(
                        "",
                        "您看的时候，有人改了稿子或者办了这一步。下面是现在的情形，请再看一遍；您写的话还在。"
                    ),
                },
            ];
        }

        Response.StatusCode = outcome is ReviewOutcome.Stale or ReviewOutcome.NotFound
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return await Read(cancellationToken) ? Page() : NotFound();
    }
}
