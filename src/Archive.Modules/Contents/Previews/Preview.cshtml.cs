using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Previews;

/// <summary>GET and POST /desk/content/{id}/preview: the draft at three widths, and the links under which others see it.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
public sealed class PreviewModel(
    IContentManager content,
    PreviewLinks links,
    LinkSeal seal,
    DeskNames names,
    Permits permits,
    EditorsOfTypes editors,
    SiteAddress address,
    TimeProvider clock
) : PageModel
{
    /// <summary>Widths of a telephone, a tablet and a desk, in CSS pixels.</summary>
    public static IReadOnlyList<(int Width, string Name)> Widths { get; } =
    [(390, "手机"), (820, "平板"), (1440, "电脑")];

    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Width { get; set; } = Widths[0].Width;

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ContentItem Item { get; private set; } = null!;

    public string Editor { get; private set; } = "";

    public IReadOnlyList<PreviewLink> Links { get; private set; } = [];

    /// <summary>Display names of who made links, by user name.</summary>
    public IReadOnlyDictionary<string, string> People { get; private set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsOpen(PreviewLink link) => link.IsOpen(clock.GetUtcNow());

    /// <summary>The whole address, to be sent to somebody.</summary>
    public string AddressOf(PreviewLink link) => address.Absolute($"look/{seal.TokenOf(link.Id)}");

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken)
    {
        if (await Refused(cancellationToken) is { } refused)
        {
            return refused;
        }

        Width = Widths.Any(width => width.Width == Width) ? Width : Widths[0].Width;
        Links = await links.Of(Id, cancellationToken);
        People = await names.Of(Links.Select(link => link.CreatedBy), cancellationToken);
        SiteHeaders.MayFrame(Response);
        return Page();
    }

    public async Task<IActionResult> OnPostMake(int days, string? note, CancellationToken cancellationToken)
    {
        if (await Refused(cancellationToken) is { } refused)
        {
            return refused;
        }

        await links.Make(Id, days, note?.Trim() ?? "", cancellationToken);
        return Back("made");
    }

    public async Task<IActionResult> OnPostRevoke(ContentId link, CancellationToken cancellationToken) =>
        await Refused(cancellationToken)
        ?? (await links.Revoke(Id, link, cancellationToken) ? Back("revoked") : NotFound());

    // Whoever may edit an item may show it around.
    private async Task<IActionResult?> Refused(CancellationToken cancellationToken)
    {
        if (await content.Get(Id, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        Editor = editors.PathOf(item.ContentType, Id);
        return permits.May(User, editors.EditPermission(item.ContentType)) ? null : Forbid();
    }

    private LocalRedirectResult Back(string done) =>
        LocalRedirect(address.Href($"desk/content/{Id}/preview?width={Width}&done={done}#links"));
}
