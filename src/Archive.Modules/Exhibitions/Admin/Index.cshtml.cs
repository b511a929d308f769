using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>GET /desk/exhibitions.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ExhibitionsModule.EditExhibitions)]
public sealed class IndexModel(ExhibitionList list, SiteAddress address) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public string Search => Query?.Trim() ?? "";

    public ListedExhibitions Listed { get; private set; } = new([], 0, 0, 1);

    public Paging Paging { get; private set; } = new(1, 1, "");

    public async Task OnGet(CancellationToken cancellationToken)
    {
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        Listed = await list.Read(Search, asked, Paging.Size, cancellationToken);
        var path = Search.Length > 0 ? $"desk/exhibitions?q={Uri.EscapeDataString(Search)}" : "desk/exhibitions";
        Paging = Paging.Of(Listed.Page, Listed.Found, address.Href(path));
    }

    /// <summary>The list as a table for Excel.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await DeskTable.Xlsx(
            "展览",
            await DeskTable.All<ExhibitionRow>(async page =>
            {
                var listed = await list.Read(Search, page, Paging.Size, cancellationToken);
                return listed.Page == page ? listed.Rows : [];
            }),
            [
                new("标题", 40, row => row.Title),
                new("公开", 8, row => row.Path is null ? "" : "是"),
                new("展期", 24, row => row.Dates),
                new("作品", 8, row => row.WorkCount),
                new("改于", 20, row => row.Changed.UtcDateTime),
                new("改的人", 14, row => row.ChangedBy),
                new("编号", 30, row => row.Id.Value),
            ],
            cancellationToken
        );
}
