using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Admin;

/// <summary>GET /desk/content/{id}/versions: what the item said, who wrote it, and what changed.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContent)]
public sealed class VersionsModel(
    IContentManager content,
    ItemHistory history,
    EditorsOfTypes editors,
    ChangeReader changes,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    public ContentItem Item { get; private set; } = null!;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public Comparison? Compared { get; private set; }

    public IReadOnlyList<ContentError> Problems { get; private set; } = [];

    /// <summary>Where the item is edited.</summary>
    public string Editor => editors.PathOf(Item.ContentType, Id);

    public async Task<IActionResult> OnGet(int before, int after, CancellationToken cancellationToken)
    {
        if (!await Read(cancellationToken))
        {
            return NotFound();
        }

        if (Versions.Count > 1)
        {
            Compared = await history.Compare(
                Item,
                Versions,
                before > 0 ? before : Versions[1].Number,
                after > 0 ? after : Versions[0].Number,
                cancellationToken
            );
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRestore(ContentId version, CancellationToken cancellationToken)
    {
        if (
            !await Read(cancellationToken)
            || await content.GetVersion(version, cancellationToken) is not { } old
            || old.ContentItemId != Id
        )
        {
            return NotFound();
        }

        var restored = await history.Restore(Item, old, cancellationToken);
        await changes.CatchUp(cancellationToken);
        if (restored.Succeeded)
        {
            return LocalRedirect(address.Href($"{Editor}?done=restored"));
        }

        Problems = restored.Errors;
        await Read(cancellationToken);
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (await content.Get(Id, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return false;
        }

        Item = item;
        Versions = await history.Versions(item, cancellationToken);
        return true;
    }
}
