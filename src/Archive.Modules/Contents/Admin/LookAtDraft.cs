using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents.Admin;

/// <summary>GET /desk/content/{id}/look: the newest version as visitors would see it, kept by nobody.</summary>
public static class LookAtDraft
{
    public static async Task<IResult> Handle(
        ContentId id,
        IContentManager content,
        IEnumerable<IContentPage> pages,
        SiteAddress address,
        CancellationToken cancellationToken
    )
    {
        if (await content.Get(id, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return TypedResults.NotFound();
        }

        var known = pages.ToList();
        var page =
            known.Find(one => one.ContentType == item.ContentType)
            ?? known.Find(one => one.ContentType == IContentPage.Any);
        var preview = new PagePreview("这是最新的草稿，访客还看不到。", address.Href($"desk/content/{id}"));
        var shown = page is null ? null : await page.Preview(item, preview, cancellationToken);
        return shown ?? TypedResults.NotFound();
    }
}
