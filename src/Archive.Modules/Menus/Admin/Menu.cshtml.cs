using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Menus.Admin;

/// <summary>GET and POST /desk/menus/{id}: the lines of one menu. One line is chosen by its link and has the tools.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MenusModule.ManageMenus)]
public sealed class MenuModel(IContentManager content, EditMenu editing, MenuTargets targets, SiteAddress address)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public ContentId Base { get; set; }

    /// <summary>Id of the line that is chosen.</summary>
    [BindProperty(Name = "line", SupportsGet = true)]
    public string? Line { get; set; }

    [BindProperty]
    public LineForm Typed { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ContentItem Menu { get; private set; } = null!;

    public ItemTree Tree { get; private set; } = null!;

    public ItemTree.Standing? Chosen { get; private set; }

    public IReadOnlyList<MenuTarget> Targets { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Which form was sent: its words are kept when it could not be done.</summary>
    public string Sent { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Page() : NotFound();

    public LocalRedirectResult OnPost() => LocalRedirect(address.Href($"desk/menus/{Id}"));

    public async Task<IActionResult> OnPostAdd(CancellationToken cancellationToken) =>
        await Answer(
            await editing.Add(Id, Base, Typed.Read(), Line ?? "", cancellationToken),
            "add",
            "added",
            cancellationToken
        );

    public async Task<IActionResult> OnPostPut(CancellationToken cancellationToken) =>
        await Answer(
            await editing.Put(Id, Base, Line ?? "", Typed.Read(), cancellationToken),
            "put",
            "saved",
            cancellationToken
        );

    public async Task<IActionResult> OnPostMove(TreeStep step, CancellationToken cancellationToken) =>
        await Answer(
            await editing.Move(Id, Base, Line ?? "", step, cancellationToken),
            "move",
            step.ToString().ToLowerInvariant(),
            cancellationToken
        );

    public async Task<IActionResult> OnPostRemove(CancellationToken cancellationToken) =>
        await Answer(
            await editing.Remove(Id, Base, Line ?? "", cancellationToken),
            "remove",
            "removed",
            cancellationToken
        );

    private async Task<IActionResult> Answer(
        MenuOutcome outcome,
        string sent,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (outcome.Status == SaveStatus.Saved)
        {
            var chosen = outcome.Line.Length > 0 ? $"&line={Uri.EscapeDataString(outcome.Line)}" : "";
            return LocalRedirect(address.Href($"desk/menus/{Id}?done={done}{chosen}"));
        }

        if (outcome.Status == SaveStatus.NotFound || !await Read(cancellationToken))
        {
            return NotFound();
        }

        var conflict = outcome.Status == SaveStatus.Conflict;
        Sent = sent;
        Problems =
        [
            conflict
                ? new("", "刚才有人改过这个菜单，所以还没有存。下面是现在的样子；您写的还在，看过再按一次。")
                : new(
                    outcome.Field.Length > 0
                        ? $"{(sent == "put" ? "put" : Chosen is null ? "top" : "add")}-{outcome.Field}"
                        : "",
                    outcome.Problem
                ),
        ];
        Response.StatusCode = conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (
            await content.Get(Id, VersionOptions.Latest, cancellationToken) is not { } menu
            || menu.ContentType != PagesModule.Menu
        )
        {
            return false;
        }

        Menu = menu;
        Tree = EditMenu.LinesOf(menu);
        Chosen = string.IsNullOrEmpty(Line) ? null : Tree.Find(Line);
        Targets = await targets.All(cancellationToken);
        return true;
    }
}

/// <summary>A line as the form sends it.</summary>
public sealed class LineForm
{
    public string? Title { get; set; }

    public string? Page { get; set; }

    public string? Url { get; set; }

    public TypedLine Read() => new(Title ?? "", Page ?? "", Url ?? "");
}

/// <summary>Some lines of a menu, and the page they stand on.</summary>
public sealed record MenuLevel(IReadOnlyList<System.Text.Json.Nodes.JsonObject> Lines, MenuModel Page);

/// <summary>The inputs of a line.</summary>
/// <param name="Prefix">Tells its inputs from those of other forms of the page.</param>
public sealed record LineInputs(string Prefix, string Title, string Url, string Picked, MenuModel Page);
