using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Menus.Admin;

/// <summary>GET and POST /desk/menus: the site's menus.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MenusModule.ManageMenus)]
public sealed class IndexModel(IContentManager content, EditMenu editing, SiteAddress address) : PageModel
{
    private const string Main = "main-menu";

    public IReadOnlyList<ContentItem> Menus { get; private set; } = [];

    public bool HasMain => Menus.Any(IsMain);

    public static bool IsMain(ContentItem menu) => menu.Part<AliasPart>()?.Alias == Main;

    public Task OnGet(CancellationToken cancellationToken) => Read(cancellationToken);

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        var main = Menus.FirstOrDefault(IsMain) ?? await editing.MakeMain(cancellationToken);
        return main is null ? NotFound() : LocalRedirect(address.Href($"desk/menus/{main.ContentItemId}"));
    }

    private async Task Read(CancellationToken cancellationToken) =>
        Menus = await content.OfType(PagesModule.Menu, VersionOptions.Latest, cancellationToken);
}
