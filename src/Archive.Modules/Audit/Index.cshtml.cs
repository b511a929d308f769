using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Audit;

/// <summary>GET /desk/audit.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = AuditModule.ViewAudit)]
public sealed class IndexModel(ReadTrail trail, SiteAddress address) : PageModel
{
    private const string Path = "desk/audit";

    public TrailFilter Filter { get; private set; } = new();

    public TrailPage Trail { get; private set; } = new([], 0, 1);

    public Paging Paging { get; private set; } = new(1, 1, "");

    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>What the one thing is called whose history this is; null for the whole trail.</summary>
    public string? Subject { get; private set; }

    public async Task OnGet(CancellationToken cancellationToken)
    {
        Filter = TrailFilter.Read(name => Request.Query[name]);
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        Trail = await trail.Read(Filter, asked, cancellationToken);
        Paging = Paging.Of(Trail.Page, Trail.Found, address.Href(Path + Filter.Query()));
        People = await trail.People(cancellationToken);
        Subject = Filter.Subject is { } subject ? await trail.TitleOf(subject, cancellationToken) ?? subject : null;
    }

    /// <summary>The same rows as a file.</summary>
    public string Export(string kind)
    {
        var query = Filter.Query();
        return address.Href($"{Path}/export{(query.Length == 0 ? "?" : query + "&")}as={kind}");
    }

    /// <summary>The history of one thing.</summary>
    public string HistoryOf(string subject) => address.Href(Path + new TrailFilter(Subject: subject).Query());
}
