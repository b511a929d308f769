using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents.Previews;

/// <summary>The newest version of an item as visitors would see it, kept by nobody.</summary>
public sealed class ShowDraft(IContentManager content, IEnumerable<IContentPage> pages, IEnumerable<IDraftPages> drafts)
{
    /// <param name="path">Where the item stands for this reader, below the site's root.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="say">What stands above the page of this version.</param>
    public async Task<IResult> Of(
        ContentId id,
        string path,
        string rest,
        Func<ContentItem, PagePreview> say,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        SiteHeaders.MayBeFramed(response);
        if (await content.Get(id, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return TypedResults.NotFound();
        }

        var preview = say(item);
        var shown = drafts.FirstOrDefault(one => one.ContentType == item.ContentType) is { } whole
            ? await whole.Show(item, path, rest, preview, response, cancellationToken)
            : await Page(item.ContentType, rest, page => page.Preview(item, preview, cancellationToken));
        return shown ?? TypedResults.NotFound();
    }

    private async Task<IResult?> Page(string type, string rest, Func<IContentPage, Task<IResult?>> show) =>
        rest.Length == 0
        && (
            pages.FirstOrDefault(one => one.ContentType == type)
            ?? pages.FirstOrDefault(one => one.ContentType == IContentPage.Any)
        )
            is { } page
            ? await show(page)
            : null;
}
