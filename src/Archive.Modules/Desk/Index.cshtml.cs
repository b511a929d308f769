using Archive.Kernel.Hosting;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Desk;

/// <summary>GET /desk: what there is, and what needs somebody.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
public sealed class IndexModel(
    IEnumerable<IDeskPanel> panels,
    Permits permits,
    JobsOverview overview,
    JobQueue queue,
    SiteAddress address
) : PageModel
{
    public IReadOnlyList<ReadPanel> Panels { get; private set; } = [];

    public JobsNow Jobs { get; private set; } = new([], [], 0);

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGet(CancellationToken cancellationToken)
    {
        Jobs = await overview.Read(cancellationToken);
        var read = new List<ReadPanel>();
        foreach (var panel in panels.Where(panel => permits.May(User, panel.Permission)))
        {
            if (await panel.Read(User, cancellationToken) is { } model)
            {
                read.Add(new(panel.View, model));
            }
        }

        Panels = read;
    }

    /// <summary>The jobs alone, for a page that is open already.</summary>
    public async Task<IActionResult> OnGetJobs(CancellationToken cancellationToken) =>
        Partial("_Jobs", await overview.Read(cancellationToken));

    public async Task<IActionResult> OnPostRetry(ContentId job, CancellationToken cancellationToken)
    {
        await queue.Retry(job, cancellationToken);
        return Request.Headers.ContainsKey("HX-Request")
            ? Partial("_Jobs", await overview.Read(cancellationToken))
            : LocalRedirect(address.Href("desk?done=retry"));
    }
}
