using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Taxonomies.Admin;

/// <summary>GET and POST /desk/taxonomies/{id}/merge: what merging a word would change, and doing it.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = TaxonomiesModule.ManageTaxonomies)]
public sealed partial class MergeModel(
    PlanMerge plans,
    MergeTerms merging,
    SiteAddress address,
    ILogger<MergeModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    [BindProperty(Name = "from", SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(Name = "into", SupportsGet = true)]
    public string? Into { get; set; }

    [BindProperty]
    public ContentId Base { get; set; }

    public MergePlan Plan { get; private set; } = null!;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var merged = await merging.Handle(Id, Base, From ?? "", Into ?? "", cancellationToken);
        if (merged.Succeeded)
        {
            LogMerged(logger, From ?? "", Into ?? "", Id, User.Identity!.Name);
            return LocalRedirect(
                address.Href($"desk/taxonomies/{Id}?done=merged&term={Uri.EscapeDataString(merged.Term)}")
            );
        }

        if (merged.Status == SaveStatus.NotFound || !await Read(cancellationToken))
        {
            return NotFound();
        }

        var conflict = merged.Status == SaveStatus.Conflict;
        Problems =
        [
            new("", conflict ? "刚才有人改过这棵树，所以还没有并。请再看一遍下面，再按一次。" : merged.Problem),
        ];
        Response.StatusCode = conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (await plans.Handle(Id, From ?? "", Into ?? "", cancellationToken) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        return true;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Word {From} merged into {Into} in taxonomy {Taxonomy} by {User}"
    )]
    private static partial void LogMerged(ILogger logger, string from, string into, ContentId taxonomy, string? user);
}
