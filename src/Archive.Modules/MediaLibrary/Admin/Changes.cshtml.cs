using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.MediaLibrary.Admin;

/// <summary>GET /desk/media/changes/{id}: what a change of many would do, or did; POST does it.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MediaModule.ManageMedia)]
public sealed class ChangesModel(KeptPlans plans, ApplyPlan apply, SiteAddress address) : PageModel
{
    /// <summary>How many rows of each kind of remark are shown.</summary>
    public const int Told = 100;

    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    public ChangePlan Plan { get; private set; } = new();

    public PlanOutcome? Outcome { get; private set; }

    public Paging Paging { get; private set; } = new(1, 1, "");

    public IEnumerable<PlannedChange> Shown => Plan.Changes.Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size);

    /// <summary>The list that it was made from.</summary>
    public string Back => address.Href("desk/media") + (Plan.From.Length > 0 ? $"?{Plan.From}" : "");

    public bool IsSheet => Plan.Source.Length > 0;

    public IReadOnlyList<RowRemark> Of(RemarkKind kind) => [.. Plan.Remarks.Where(remark => remark.Kind == kind)];

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken)
    {
        if (await plans.Find(Id, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        (Plan, Outcome) = (kept.Plan, kept.Outcome);
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        Paging = Paging.Of(asked, Plan.Changes.Count, address.Href($"desk/media/changes/{Id}"));
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken) =>
        await apply.Handle(Id, User.Identity!.Name, cancellationToken) is null
            ? NotFound()
            : LocalRedirect(address.Href($"desk/media/changes/{Id}"));
}
