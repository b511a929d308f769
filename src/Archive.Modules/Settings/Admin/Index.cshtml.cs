using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Settings.Admin;

/// <summary>GET and POST /desk/settings: what curators say of the site.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = SettingsModule.EditSettings)]
public sealed partial class IndexModel(
    SaveSettings saving,
    SettingsFields fields,
    SiteAddress address,
    ILogger<IndexModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>What the person saw when the form was opened.</summary>
    [BindProperty]
    public string? Begun { get; set; }

    public IReadOnlyList<SettingsField> Fields => fields.All;

    public IReadOnlyList<(string Title, string Value, string Key)> FromConfiguration => fields.FromConfiguration;

    /// <summary>What the inputs hold, by their names.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellationToken)
    {
        var now = await saving.Now(cancellationToken);
        Begun = SaveSettings.Mark(now);
        foreach (var field in Fields)
        {
            Typed[field.Id] = field.Of(now) ?? "";
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        foreach (var field in Fields)
        {
            Typed[field.Id] = Request.Form[$"Words.{field.Id}"].ToString();
        }

        var outcome = await saving.Handle(Begun ?? "", Typed, cancellationToken);
        if (outcome.Succeeded)
        {
            LogChanged(logger, User.Identity!.Name);
            return LocalRedirect(address.Href("desk/settings?done=saved"));
        }

        Problems = outcome.Problems;
        if (outcome.Conflict)
        {
            Begun = SaveSettings.Mark(await saving.Now(cancellationToken));
            // What is shown again is what is sent next, not what was sent before.
            ModelState.Remove(nameof(Begun));
        }

        Response.StatusCode = outcome.Conflict
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Settings of the site changed by {User}")]
    private static partial void LogChanged(ILogger logger, string? user);
}
