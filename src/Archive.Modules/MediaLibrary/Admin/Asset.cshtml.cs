using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.MediaLibrary.Admin;

/// <summary>A field on which two people do not agree.</summary>
public sealed record Disagreement(string Title, string Theirs);

/// <summary>GET and POST /desk/media/{id}: one photograph, what is known of it, who shows it, and what we say of it.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MediaLibraryModule.ViewMedia)]
public sealed partial class AssetModel(
    AssetView view,
    DescribeOne describe,
    DeskNames names,
    DeskTime time,
    Permits permits,
    SiteAddress address,
    ILogger<AssetModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public AssetPage Shown { get; private set; } = null!;

    /// <summary>What stands in the form, by the keys of the fields.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The number of the description that the form was made from.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Who wrote meanwhile, and when; null when nobody did.</summary>
    public string? Meanwhile { get; private set; }

    public IReadOnlyList<Disagreement> Disagreements { get; private set; } = [];

    public bool Unsaved => Problems.Count > 0 || Meanwhile is not null;

    public string? ProblemOf(string key) => Problems.FirstOrDefault(problem => problem.Field == key)?.Message;

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken)
    {
        if (await view.Read(Id, User, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Revision = shown.Asset.Revision;
        Typed = Written(shown.Asset.Description());
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (!permits.May(User, MediaModule.ManageMedia))
        {
            return Forbid();
        }

        if (await view.Read(Id, User, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        var form = Request.Form;
        _ = int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision);
        // What a form does not send is left as it is.
        Typed = DescriptionFields
            .All.Where(field => form.ContainsKey(field.Key))
            .ToDictionary(field => field.Key, field => form[field.Key].ToString(), StringComparer.Ordinal);
        if (await describe.Handle(Id, revision, Typed, cancellationToken) is not { } done)
        {
            return NotFound();
        }

        if (done.Saved)
        {
            LogDescribed(logger, Id.Value, User.Identity!.Name);
            return LocalRedirect(address.Href($"desk/media/{Id}?done=saved"));
        }

        (Shown, Revision, Problems) = (shown, done.Revision, done.Problems);
        if (done.Now is { } now)
        {
            await Tell(now, cancellationToken);
        }

        Response.StatusCode = done.Now is null
            ? StatusCodes.Status422UnprocessableEntity
            : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task Tell(MediaDescription now, CancellationToken cancellationToken)
    {
        var last = await describe.Last(Id, cancellationToken);
        Meanwhile = last is null ? "有人" : $"{await names.Of(last.Actor, cancellationToken)} {time.Say(last.At)}";
        Disagreements =
        [
            .. from typed in Typed
            let field = DescriptionFields.Of(typed.Key)
            where !MediaDescription.Same(field.Of(now), field.Read(typed.Value).Value)
            select new Disagreement(field.Title, field.Show(field.Of(now)) is { Length: > 0 } said ? said : "（空）"),
        ];
    }

    private static Dictionary<string, string> Written(MediaDescription said) =>
        DescriptionFields.All.ToDictionary(field => field.Key, field => field.Of(said) ?? "", StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Information, Message = "Photograph {Asset} described by {User}")]
    private static partial void LogDescribed(ILogger logger, string asset, string? user);
}
