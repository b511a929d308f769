using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>GET and POST /desk/exhibitions/{id}: an exhibition's words, its wall, and whether visitors see it.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ExhibitionsModule.EditExhibitions)]
[RequestFormLimits(ValueCountLimit = 50_000)]
public sealed partial class EditModel(
    IContentManager content,
    EditorView view,
    PublishExhibition publishing,
    ChangeReader changes,
    SiteAddress address,
    ILogger<EditModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>What the page shows.</summary>
    public Editor Editor { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? done, int together, CancellationToken cancellationToken) =>
        await Find(cancellationToken) is { } item
            ? await Show(
                item,
                ExhibitionForm.From(item),
                StatusCodes.Status200OK,
                editor => editor with { Message = EditorWords.Done(done, together, editor) },
                cancellationToken
            )
            : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = ExhibitionForm.Read(Request.Form);
        var before = item.Content.DeepClone();
        if (await Fill(item, form, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (JsonNode.DeepEquals(before, item.Content))
        {
            return Back("same");
        }

        var saved = await content.SaveDraft(item, cancellationToken);
        if (!saved.Succeeded)
        {
            return await Refused(saved, form, cancellationToken);
        }

        LogSaved(logger, Id.Value, User.Identity!.Name);
        // An address changes with the draft, and pages link to it.
        await changes.CatchUp(cancellationToken);
        return Back("saved");
    }

    public async Task<IActionResult> OnPostPublish(CancellationToken cancellationToken)
    {
        if (!view.MayPublish(User))
        {
            return Forbid();
        }

        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = ExhibitionForm.Read(Request.Form);
        if (await Fill(item, form, cancellationToken) is { } refused)
        {
            return refused;
        }

        var outcome = await publishing.Handle(item, cancellationToken);
        if (outcome.Succeeded)
        {
            LogPublished(logger, Id.Value, User.Identity!.Name);
            return Back($"published&together={outcome.Together}");
        }

        return outcome.Exhibition is { } own
            ? await Refused(own, form, cancellationToken)
            : await Invalid(form, EditorWords.Problems(outcome.Works, Id, address), cancellationToken);
    }

    public async Task<IActionResult> OnPostUnpublish(CancellationToken cancellationToken)
    {
        if (!view.MayPublish(User))
        {
            return Forbid();
        }

        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        await content.Unpublish(Id, cancellationToken);
        await changes.CatchUp(cancellationToken);
        LogUnpublished(logger, Id.Value, User.Identity!.Name);
        var form = ExhibitionForm.Read(Request.Form);
        if (form.Differences(ExhibitionForm.From(item)).Count == 0 || await Find(cancellationToken) is not { } stored)
        {
            return Back("unpublished");
        }

        // What was typed meanwhile is not saved, and must not be lost.
        return await Show(
            stored,
            form,
            StatusCodes.Status200OK,
            editor => editor with { Unsaved = true, Message = EditorWords.Done("unpublished", 0, editor) },
            cancellationToken
        );
    }

    public async Task<IActionResult> OnPostDiscard(CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        // Only the draft that this person saw: a newer one is somebody's work.
        var form = ExhibitionForm.Read(Request.Form);
        if (item.ContentItemVersionId.Value != form.Base)
        {
            return await Conflicted(item, form, cancellationToken);
        }

        await content.DiscardDraft(Id, cancellationToken);
        await changes.CatchUp(cancellationToken);
        LogDiscarded(logger, Id.Value, User.Identity!.Name);
        return Back("discarded");
    }

    /// <summary>Changes the wall in the form and shows it again; nothing is saved.</summary>
    public async Task<IActionResult> OnPostArrange(string? arrange, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = ExhibitionForm.Read(Request.Form);
        var titles = await view.Titles(form.Wall, cancellationToken);
        var done = WallAction.Do(
            arrange ?? "",
            form.Wall,
            Request.Form,
            work => titles.GetValueOrDefault(work, work.Value)
        );
        return await Show(
            item,
            form with
            {
                Wall = done.Wall,
            },
            StatusCodes.Status200OK,
            editor => editor with { Arranged = done, Unsaved = true },
            cancellationToken
        );
    }

    /// <summary>How the introduction reads.</summary>
    public IActionResult OnPostRead(string? introduction) => Content(view.Reads(introduction ?? ""), "text/html");

    private async Task<ContentItem?> Find(CancellationToken cancellationToken) =>
        await content.Get(Id, VersionOptions.Latest, cancellationToken) is { } item
        && item.ContentType == ExhibitionsModule.Exhibition
            ? item
            : null;

    /// <summary>Writes the form into the item it began with; otherwise the answer that says why not.</summary>
    private async Task<IActionResult?> Fill(ContentItem item, ExhibitionForm form, CancellationToken cancellationToken)
    {
        if (item.ContentItemVersionId.Value != form.Base)
        {
            return await Conflicted(item, form, cancellationToken);
        }

        var errors = form.PutInto(item);
        return errors.Count > 0 ? await Invalid(form, EditorWords.Problems(errors), cancellationToken) : null;
    }

    private async Task<IActionResult> Refused(
        SaveResult result,
        ExhibitionForm form,
        CancellationToken cancellationToken
    ) =>
        result.Status switch
        {
            SaveStatus.Conflict => await Conflicted(result.Item!, form, cancellationToken),
            SaveStatus.Invalid => await Invalid(form, EditorWords.Problems(result.Errors), cancellationToken),
            _ => NotFound(),
        };

    private async Task<IActionResult> Conflicted(
        ContentItem theirs,
        ExhibitionForm form,
        CancellationToken cancellationToken
    ) =>
        await Show(
            theirs,
            form,
            StatusCodes.Status409Conflict,
            editor =>
                editor with
                {
                    Unsaved = true,
                    Conflict = new(theirs.ContentItemVersionId.Value, form.Differences(ExhibitionForm.From(theirs))),
                },
            cancellationToken
        );

    private async Task<IActionResult> Invalid(
        ExhibitionForm form,
        IReadOnlyList<FieldProblem> problems,
        CancellationToken cancellationToken
    ) =>
        await Find(cancellationToken) is { } stored
            ? await Show(
                stored,
                form,
                StatusCodes.Status422UnprocessableEntity,
                editor => editor with { Unsaved = true, Problems = problems },
                cancellationToken
            )
            : NotFound();

    private async Task<IActionResult> Show(
        ContentItem stored,
        ExhibitionForm form,
        int status,
        Func<Editor, Editor> with,
        CancellationToken cancellationToken
    )
    {
        Editor = with(await view.Read(stored, form, User, cancellationToken));
        Response.StatusCode = status;
        return Page();
    }

    private LocalRedirectResult Back(string done) => LocalRedirect(address.Href($"desk/exhibitions/{Id}?done={done}"));

    [LoggerMessage(Level = LogLevel.Information, Message = "Exhibition {Exhibition} saved as a draft by {User}")]
    private static partial void LogSaved(ILogger logger, string exhibition, string? user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Exhibition {Exhibition} published by {User}")]
    private static partial void LogPublished(ILogger logger, string exhibition, string? user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Exhibition {Exhibition} taken from visitors by {User}")]
    private static partial void LogUnpublished(ILogger logger, string exhibition, string? user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Draft of exhibition {Exhibition} discarded by {User}")]
    private static partial void LogDiscarded(ILogger logger, string exhibition, string? user);
}
