using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Pages;

/// <summary>A page of text.</summary>
/// <param name="Markdown">What the author wrote; empty when it is <paramref name="Html"/>.</param>
public sealed record TextPage(string Title, string Markdown, string Html);

/// <summary>Shows a page of text at its address.</summary>
internal sealed class ShowPage(IContentManager content) : IContentPage
{
    public string ContentType => PagesModule.Page;

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken)
    {
        if (place.Rest.Length > 0)
        {
            return null;
        }

        var item = await content.Get(place.ContentItemId, VersionOptions.Published, cancellationToken);
        return item is null ? null : new PageResult("Pages/page", PageOf(item));
    }

    public Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        Task.FromResult<IResult?>(new PageResult("Pages/page", PageOf(item)) { Preview = preview });

    private static TextPage PageOf(ContentItem item) =>
        new(item.DisplayText, item.Part<MarkdownBodyPart>()?.Markdown ?? "", item.Part<HtmlBodyPart>()?.Html ?? "");
}
