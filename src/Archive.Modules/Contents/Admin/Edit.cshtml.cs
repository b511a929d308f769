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

namespace Archive.Modules.Contents.Admin;

/// <summary>GET and POST /desk/content/{id}: the form of an item, made from its type.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContent)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class EditModel(
    IContentManager content,
    EditItem editing,
    EditorPage view,
    ChangeReader changes,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>The type of an item that is not saved yet.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>The list that a new item is to belong to.</summary>
    [BindProperty(SupportsGet = true)]
    public ContentId? List { get; set; }

    /// <summary>What the page shows.</summary>
    public ContentEditor Editor { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? done, bool typed, CancellationToken cancellationToken)
    {
        if (await Begin(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var kept = await editing.Kept(User, Id, cancellationToken);
        if (typed && kept is not null)
        {
            var begun = new ItemInForm(item, kept.Base, JsonNode.Parse(kept.Data)!.AsObject());
            return await Show(begun, StatusCodes.Status200OK, page => page with { Unsaved = true }, cancellationToken);
        }

        return await Show(
            ItemInForm.Of(item),
            StatusCodes.Status200OK,
            page => page with { Message = EditorMessages.Done(done, page), Kept = kept?.At },
            cancellationToken
        );
    }

    public Task<IActionResult> OnPost(CancellationToken cancellationToken) => Save(publish: false, cancellationToken);

    public async Task<IActionResult> OnPostPublish(CancellationToken cancellationToken) =>
        view.MayPublish(User) ? await Save(publish: true, cancellationToken) : Forbid();

    /// <summary>Keeps what is typed; nothing of the archive changes.</summary>
    public async Task<IActionResult> OnPostKeep(CancellationToken cancellationToken)
    {
        if (await Begin(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        await editing.Keep(User, editing.Read(item, Request.Form), cancellationToken);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostForget(CancellationToken cancellationToken)
    {
        await editing.Forget(User, Id, cancellationToken);
        return Back("forgotten");
    }

    /// <summary>Changes the order of items inside this one, in the form; nothing is saved.</summary>
    public async Task<IActionResult> OnPostArrange(string? arrange, CancellationToken cancellationToken)
    {
        if (await Begin(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = editing.Read(item, Request.Form);
        var said = editing.Arrange(form, arrange ?? "");
        return await Show(
            form,
            StatusCodes.Status200OK,
            page => page with { Unsaved = true, Said = said },
            cancellationToken
        );
    }

    /// <summary>Looks for what a field may name; nothing is saved.</summary>
    public async Task<IActionResult> OnPostFind(string? find, CancellationToken cancellationToken)
    {
        if (await Begin(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = editing.Read(item, Request.Form);
        var found = await view.Find(form, find ?? "", Request.Form[$"{find}.find"].ToString(), cancellationToken);
        return await Show(
            form with
            {
                Notes = form.Notes with { Found = found },
            },
            StatusCodes.Status200OK,
            page => page with { Unsaved = true, Focus = find },
            cancellationToken
        );
    }

    public async Task<IActionResult> OnPostUnpublish(CancellationToken cancellationToken) =>
        view.MayPublish(User)
            ? await Do(content.Unpublish(Id, cancellationToken), "unpublished", cancellationToken)
            : Forbid();

    public Task<IActionResult> OnPostDiscard(CancellationToken cancellationToken) =>
        Do(content.DiscardDraft(Id, cancellationToken), "discarded", cancellationToken);

    public async Task<IActionResult> OnPostClone(CancellationToken cancellationToken)
    {
        var cloned = await content.Clone(Id, cancellationToken);
        return cloned.Succeeded
            ? LocalRedirect(address.Href($"desk/content/{cloned.Item!.ContentItemId}?done=cloned"))
            : NotFound();
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken cancellationToken)
    {
        if (await content.Get(Id, VersionOptions.Published, cancellationToken) is not null && !view.MayPublish(User))
        {
            return Forbid();
        }

        var removed = await content.Remove(Id, cancellationToken);
        await changes.CatchUp(cancellationToken);
        return removed.Succeeded ? LocalRedirect(address.Href($"desk/content?done=removed&item={Id}")) : NotFound();
    }

    private async Task<IActionResult> Do(Task<SaveResult> change, string done, CancellationToken cancellationToken)
    {
        var result = await change;
        await changes.CatchUp(cancellationToken);
        return result.Succeeded ? Back(done) : NotFound();
    }

    private async Task<IActionResult> Save(bool publish, CancellationToken cancellationToken)
    {
        if (await Begin(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        var form = editing.Read(item, Request.Form);
        var outcome = await editing.Save(form, Request.Form, publish, User, cancellationToken);
        return outcome.Status switch
        {
            SaveStatus.Saved => Back(publish ? "published" : "saved"),
            SaveStatus.Conflict => await Show(
                outcome.Form,
                StatusCodes.Status409Conflict,
                page => page with { Unsaved = true, Clashes = outcome.Clashes },
                cancellationToken
            ),
            SaveStatus.Invalid => await Show(
                outcome.Form,
                StatusCodes.Status422UnprocessableEntity,
                page => page with { Unsaved = true },
                cancellationToken
            ),
            _ => NotFound(),
        };
    }

    // An item that is not there yet begins empty, when its type is named and may be made.
    private async Task<ContentItem?> Begin(CancellationToken cancellationToken) =>
        await content.Get(Id, VersionOptions.Latest, cancellationToken)
        ?? (Type is { } type && view.MayMake(type) ? await editing.New(Id, type, List, User, cancellationToken) : null);

    private async Task<IActionResult> Show(
        ItemInForm form,
        int status,
        Func<ContentEditor, ContentEditor> with,
        CancellationToken cancellationToken
    )
    {
        if (view.ElsewhereFor(form.Item) is { } elsewhere)
        {
            return LocalRedirect(address.Href(elsewhere));
        }

        Editor = with(await view.Of(form, User, cancellationToken));
        Response.StatusCode = status;
        return Page();
    }

    private LocalRedirectResult Back(string done) => LocalRedirect(address.Href($"desk/content/{Id}?done={done}"));
}
