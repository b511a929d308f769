using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.MediaLibrary.Admin;

/// <summary>GET /desk/media: the photographs that came in; POST ?handler=Plan: what a change of many of them would do.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MediaLibraryModule.ViewMedia)]
public sealed class IndexModel(AssetList list, PlanBulk bulk, Permits permits, SiteAddress address) : PageModel
{
    public AssetQuery Query { get; private set; } = new();

    public AssetRows Listed { get; private set; } = new([], 0, 1, 1);

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>What was picked, when the form comes back.</summary>
    public IReadOnlySet<ContentId> Picked { get; private set; } = new HashSet<ContentId>();

    public bool All { get; private set; }

    /// <summary>What was typed, by the keys of the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Fields that were ticked.</summary>
    public IReadOnlySet<string> Ticked { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public bool MayManage => permits.May(User, MediaModule.ManageMedia);

    public Paging Paging => new(Listed.Page, Listed.Pages, Link());

    public Task OnGet(CancellationToken cancellationToken) => Read(cancellationToken);

    public async Task<IActionResult> OnPostPlan(CancellationToken cancellationToken)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        Query = Asked();
        var form = Request.Form;
        All = form["all"] == "1";
        Picked = form["pick"]
            .Select(id => ContentId.TryParse(id, out var one) ? one : default)
            .Where(id => !id.IsEmpty)
            .ToHashSet();
        Ticked = form["set"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        Typed = DescriptionFields.OfMany.ToDictionary(
            field => field.Key,
            field => form[field.Key].ToString(),
            StringComparer.Ordinal
        );
        // Whoever typed something means it; only emptying has to be ticked.
        var set = Typed
            .Where(pair => Ticked.Contains(pair.Key) || !string.IsNullOrWhiteSpace(pair.Value))
            .ToDictionary(StringComparer.Ordinal);
        var (plan, problems) = await bulk.Handle(new(Query, Picked, All, set), cancellationToken);
        if (plan is { } id)
        {
            return LocalRedirect(address.Href($"desk/media/changes/{id}"));
        }

        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Read(cancellationToken);
        return Page();
    }

    /// <summary>This list, with something more in its address.</summary>
    public string Link(string more = "", string path = "desk/media")
    {
        var query = string.Join('&', new[] { Query.Text(), more }.Where(part => part.Length > 0));
        return address.Href(path) + (query.Length == 0 ? "" : $"?{query}");
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        Query = Asked();
        Listed = await list.Read(Query, PageAsked(), cancellationToken);
    }

    private AssetQuery Asked() => AssetQuery.Read(name => Request.Query[name]);

    // Read by hand: to Razor Pages "page" is the name of the page itself.
    private int PageAsked() =>
        int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
}
