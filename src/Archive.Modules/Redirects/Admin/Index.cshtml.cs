using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Redirects.Admin;

/// <summary>GET and POST /desk/redirects: addresses that lead elsewhere.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = RedirectsModule.ManageRedirects)]
public sealed partial class IndexModel(
    ReadRedirects reading,
    SaveRedirect saving,
    SiteAddress address,
    ILogger<IndexModel> logger
) : PageModel
{
    private const string Here = "desk/redirects";

    [BindProperty]
    public RedirectForm Rule { get; set; } = new();

    /// <summary>Path of the redirect that is being changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edit { get; set; }

    /// <summary>Whether the former addresses of items are listed, not those that staff added.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Former { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Path of the redirect that was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Saved { get; set; }

    /// <summary>What to know of it.</summary>
    public string? Remark { get; private set; }

    public string Words => Query?.Trim() ?? "";

    public RedirectList Listed { get; private set; } = new([], 0);

    public Paging Paging { get; private set; } = new(1, 1, "");

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellationToken)
    {
        if (Edit is not null)
        {
            var rule = await reading.One(Edit, cancellationToken);
            Rule = rule is null ? new() : RedirectForm.Of(rule);
            Edit = rule?.Path;
        }

        Remark = Saved is null ? null : await reading.Remark(Saved, cancellationToken);
        await Read(cancellationToken);
    }

    /// <summary>The list as a table for Excel.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await DeskTable.Xlsx(
            Former ? "旧网址" : "转址",
            await DeskTable.All(async page => (await List(page, cancellationToken)).Rows),
            [
                new("从", 40, row => $"/{row.Path}"),
                new("到", 40, row => row.IsExternal ? row.Target : $"/{row.Target}"),
                new("备注", 30, row => row.Note),
            ],
            cancellationToken
        );

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var outcome = await saving.Handle(Rule.Typed(), Edit, cancellationToken);
        if (outcome.Succeeded)
        {
            LogSaved(logger, outcome.Path, outcome.Target, User.Identity!.Name);
            return LocalRedirect(address.Href($"{Here}?done=saved&saved={Uri.EscapeDataString(outcome.Path)}"));
        }

        Problems = [new(outcome.Field, outcome.Problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(string path, CancellationToken cancellationToken)
    {
        if (await saving.Remove(path ?? "", cancellationToken))
        {
            LogRemoved(logger, path ?? "", User.Identity!.Name);
        }

        return LocalRedirect(address.Href($"{Here}?done=removed"));
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        Listed = await List(Math.Max(1, asked), cancellationToken);
        var query = $"former={(Former ? "true" : "false")}&q={Uri.EscapeDataString(Words)}";
        Paging = Paging.Of(asked, Listed.Count, address.Href($"{Here}?{query}"));
        if (asked > Paging.Pages)
        {
            Listed = await List(Paging.Page, cancellationToken);
        }
    }

    private Task<RedirectList> List(int page, CancellationToken cancellationToken) =>
        Former ? reading.Former(Words, page, cancellationToken) : reading.Added(Words, page, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redirect from {Path} to {Target} saved by {User}")]
    private static partial void LogSaved(ILogger logger, string path, string target, string? user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redirect from {Path} removed by {User}")]
    private static partial void LogRemoved(ILogger logger, string path, string? user);
}

/// <summary>A redirect as the form sends it.</summary>
public sealed class RedirectForm
{
    public string? From { get; set; }

    public string? To { get; set; }

    public bool External { get; set; }

    public string? Note { get; set; }

    public static RedirectForm Of(RedirectRow row) =>
        new()
        {
            From = $"/{row.Path}",
            To = row.IsExternal ? row.Target : $"/{row.Target}",
            External = row.IsExternal,
            Note = row.Note,
        };

    public TypedRedirect Typed() => new(From ?? "", To ?? "", External, Note ?? "");
}
