using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Admin;

/// <summary>GET /desk/content/new/{type}: leads to the form of an item that has an id and nothing else yet.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContent)]
public sealed class NewModel(IContentManager content, EditorPage editors, SiteAddress address) : PageModel
{
    // The id comes before the form: sent twice, it is still one item.
    public IActionResult OnGet(string type, ContentId? list) =>
        editors.MayMake(type)
            ? LocalRedirect(
                address.Href($"desk/content/{content.NewId()}?type={type}{(list is { } above ? $"&list={above}" : "")}")
            )
            : NotFound();
}
