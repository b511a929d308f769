using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Admin;

/// <summary>GET /desk/content: whatever there is, found, ordered, and changed many at a time.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContent)]
public sealed class IndexModel(
    ContentList list,
    ContentDefinitions definitions,
    EditorPage editors,
    BulkChange bulk,
    SiteAddress address
) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public ContentState State { get; set; }

    [BindProperty(SupportsGet = true)]
    public ContentOrder Order { get; set; }

    public ContentRows Listed { get; private set; } = new([], 0);

    public Paging Paging { get; private set; } = new(1, 1, "");

    public DeskMessage? Message { get; private set; }

    /// <summary>A change of many that waits for a word.</summary>
    public BulkPlan? Plan { get; private set; }

    public IReadOnlyList<BulkRefusal> Refusals { get; private set; } = [];

    /// <summary>Types that people make items of, by their names.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types =>
        [.. definitions.Types.Where(type => type.IsListable).OrderBy(type => type.DisplayName, StringComparer.Ordinal)];

    /// <summary>Types of which an item can be made here.</summary>
    public IReadOnlyList<ContentTypeDefinition> Makeable => [.. Types.Where(type => editors.MayMake(type.Name))];

    public bool MayPublish => editors.MayPublish(User);

    public string TypeTitle => definitions.Type(Type ?? "")?.DisplayName is { Length: > 0 } title ? title : "内容";

    public async Task OnGet(string? done, ContentId? item, int changed, CancellationToken cancellationToken)
    {
        Message = done switch
        {
            "removed" when item is { } id => new(
                "放进回收站了，访客看不到。",
                new Crumb("去回收站看", $"desk/content?state=Removed#item-{id}")
            ),
            "bulk" => new($"改好了 {changed} 条。"),
            _ => null,
        };
        await Read(cancellationToken);
    }

    /// <summary>Tells what a change of many would do; nothing changes yet.</summary>
    public async Task<IActionResult> OnPostPlan(string? act, ContentId[] item, CancellationToken cancellationToken)
    {
        Plan = await bulk.Plan(act ?? "", item, User, cancellationToken);
        if (Plan is null)
        {
            return Forbid();
        }

        await Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostApply(string? act, ContentId[] item, CancellationToken cancellationToken)
    {
        if (await bulk.Plan(act ?? "", item, User, cancellationToken) is not { } plan)
        {
            return Forbid();
        }

        Refusals = await bulk.Apply(plan, cancellationToken);
        if (Refusals.Count == 0)
        {
            return LocalRedirect(Link($"done=bulk&changed={plan.Changing.Count}"));
        }

        Message = new($"改好了 {plan.Changing.Count - Refusals.Count} 条，有 {Refusals.Count} 条没有改成。");
        await Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRestore(ContentId item, CancellationToken cancellationToken) =>
        await bulk.Restore(item, cancellationToken)
            ? LocalRedirect(address.Href($"desk/content/{item}?done=restored"))
            : NotFound();

    /// <summary>The list as a table for Excel, as far as it is counted.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await list.Table(Query(1), cancellationToken);

    /// <summary>This list, with something more in its address.</summary>
    public string Link(string more)
    {
        var parts = new List<string>();
        if (!string.IsNullOrEmpty(Type))
        {
            parts.Add($"type={Uri.EscapeDataString(Type)}");
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            parts.Add($"q={Uri.EscapeDataString(Words.Trim())}");
        }

        if (State != ContentState.All)
        {
            parts.Add($"state={State}");
        }

        if (Order != ContentOrder.Changed)
        {
            parts.Add($"order={Order}");
        }

        if (more.Length > 0)
        {
            parts.Add(more);
        }

        return address.Href("desk/content") + (parts.Count == 0 ? "" : $"?{string.Join('&', parts)}");
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        var most = ContentList.MostCounted / Paging.Size;
        Listed = await list.Read(Query(Math.Clamp(asked, 1, most)), cancellationToken);
        Paging = Paging.Of(asked, Listed.Found, Link(""));
    }

    private ContentQuery Query(int page) => new(Type ?? "", Words?.Trim() ?? "", State, Order, page);
}
