using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents;

/// <summary>Shows an item of any type that nothing else shows, at its address.</summary>
internal sealed class ShowItem(IContentManager content, ItemPages pages) : IContentPage
{
    private const string Template = "Contents/item";

    public string ContentType => IContentPage.Any;

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken) =>
        place.Rest.Length == 0
        && await content.Get(place.ContentItemId, VersionOptions.Published, cancellationToken) is { } item
            ? new PageResult(Template, await pages.Of(item, cancellationToken))
            : null;

    public async Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        new PageResult(Template, await pages.Of(item, cancellationToken)) { Preview = preview };
}
