using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>GET and POST /desk/works/{id}: a work's label, and what is said and kept of its photographs.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ExhibitionsModule.EditExhibitions)]
public sealed partial class WorkModel(
    IContentManager content,
    WorkView view,
    SaveWork saving,
    Permits permits,
    SiteAddress address,
    ILogger<WorkModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>The exhibition that the person came from.</summary>
    [BindProperty(Name = "in", SupportsGet = true)]
    public ContentId? In { get; set; }

    /// <summary>What the page shows.</summary>
    public WorkEditor Editor { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Find(cancellationToken) is { } item
            ? await Show(item, WorkForm.From(item), StatusCodes.Status200OK, editor => editor, cancellationToken)
            : NotFound();

    public Task<IActionResult> OnPost(CancellationToken cancellationToken) => Save(publish: false, cancellationToken);

    public async Task<IActionResult> OnPostPublish(CancellationToken cancellationToken) =>
        permits.May(User, ExhibitionsModule.PublishExhibitions)
            ? await Save(publish: true, cancellationToken)
            : Forbid();

    /// <summary>Changes the order of the photographs in the form and shows it again; nothing is saved.</summary>
    public async Task<IActionResult> OnPostArrange(string? arrange, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = WorkForm.Read(Request.Form);
        var (verb, id) = (arrange ?? "").Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        if (ContentId.TryParse(id, out var photo))
        {
            form = form.MovePhoto(photo, verb == "up" ? -1 : 1);
        }

        var place = form.Photos.ToList().FindIndex(one => one.AssetId == photo) + 1;
        return await Show(
            item,
            form,
            StatusCodes.Status200OK,
            editor =>
                editor with
                {
                    Unsaved = true,
                    Said = $"照片现在是第 {place} 张，共 {form.Photos.Count} 张。",
                    Focus = $"{verb}-{id}",
                },
            cancellationToken
        );
    }

    /// <summary>How the date reads that is being typed.</summary>
    public IActionResult OnGetDate(string? taken) => Partial("_Date", DateAdvice.Of(taken ?? ""));

    private async Task<IActionResult> Save(bool publish, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = WorkForm.Read(Request.Form);
        if (form.Photos.Any(photo => photo.Point is not null) && !permits.May(User, MediaModule.ManageMedia))
        {
            return Forbid();
        }

        if (item.ContentItemVersionId.Value != form.Base)
        {
            return await Conflicted(item, form, cancellationToken);
        }

        var result = await saving.Handle(item, form, publish, cancellationToken);
        switch (result.Status)
        {
            case SaveStatus.Saved:
                LogSaved(logger, Id.Value, User.Identity!.Name);
                return LocalRedirect(Back());
            case SaveStatus.Conflict:
                return await Conflicted(result.Item!, form, cancellationToken);
            case SaveStatus.Invalid when await Find(cancellationToken) is { } stored:
                return await Show(
                    stored,
                    form,
                    StatusCodes.Status422UnprocessableEntity,
                    editor => editor with { Unsaved = true, Problems = Problems(result.Errors, form) },
                    cancellationToken
                );
            default:
                return NotFound();
        }
    }

    private async Task<ContentItem?> Find(CancellationToken cancellationToken) =>
        await content.Get(Id, VersionOptions.Latest, cancellationToken) is { } item
        && item.ContentType == ExhibitionsModule.Work
            ? item
            : null;

    private Task<IActionResult> Conflicted(ContentItem theirs, WorkForm form, CancellationToken cancellationToken) =>
        Show(
            theirs,
            form,
            StatusCodes.Status409Conflict,
            editor => editor with { Unsaved = true, Conflict = theirs.ContentItemVersionId.Value },
            cancellationToken
        );

    private async Task<IActionResult> Show(
        ContentItem stored,
        WorkForm form,
        int status,
        Func<WorkEditor, WorkEditor> with,
        CancellationToken cancellationToken
    )
    {
        Editor = with(await view.Read(stored, form, In, User, cancellationToken));
        Response.StatusCode = status;
        return Page();
    }

    // To the wall, at this work; to itself when it hangs nowhere.
    private string Back() =>
        In is { } exhibition
            ? address.Href($"desk/exhibitions/{exhibition}?done=back#work-{Id}")
            : address.Href($"desk/works/{Id}");

    private static IReadOnlyList<FieldProblem> Problems(IEnumerable<ContentError> errors, WorkForm form) =>
        [
            .. errors.Select(error => new FieldProblem(
                error.Where switch
                {
                    "TitlePart.Title" => "title",
                    "WorkPart.Taken" => "taken",
                    _ => form
                        .Photos.Where(
                            (_, index) => error.Where.StartsWith($"WorkPart.Photos[{index}]", StringComparison.Ordinal)
                        )
                        .Select(photo => $"alt-{photo.AssetId}")
                        .FirstOrDefault("")!,
                },
                error.Message
            )),
        ];

    [LoggerMessage(Level = LogLevel.Information, Message = "Work {Work} saved by {User}")]
    private static partial void LogSaved(ILogger logger, string work, string? user);
}
