using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Stories;

/// <summary>A story.</summary>
/// <param name="Markdown">What the author wrote; empty when it is <paramref name="Html"/>.</param>
/// <param name="Note">Who and when.</param>
public sealed record StoryPage(
    string Title,
    string Note,
    string Summary,
    string Language,
    string Markdown,
    string Html,
    Picture? Cover,
    IReadOnlyList<ContentCard> Works,
    IReadOnlyList<ContentCard> Places,
    IReadOnlyList<ContentCard> People,
    string PlaceholdersUrl
);

/// <summary>GET /stories and a story's address.</summary>
internal sealed class ShowStory(IContentManager content, ContentCardReader cards, PictureSheets sheets) : IContentPage
{
    public string ContentType => StoriesModule.Story;

    public static async Task<IResult> List(
        ContentCardReader cards,
        PictureSheets sheets,
        CancellationToken cancellationToken
    )
    {
        var stories = await cards.All(
            StoriesModule.Story,
            items => items.OrderByDescending(item => item.Part<StoryPart>()?.Date?.Latest),
            cancellationToken
        );
        return new PageResult(
            "Stories/stories",
            new ListPage(
                StoriesModule.Story,
                "故事",
                "这里还没有故事。",
                stories,
                await sheets.Of(stories.Select(card => card.Picture), cancellationToken)
            )
        );
    }

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken) =>
        place.Rest.Length == 0
        && await content.Get(place.ContentItemId, VersionOptions.Published, cancellationToken) is { } item
            ? await Page(item, null, cancellationToken)
            : null;

    public async Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        await Page(item, preview, cancellationToken);

    private async Task<PageResult> Page(ContentItem item, PagePreview? preview, CancellationToken cancellationToken)
    {
        var card = await cards.Of(item, cancellationToken);
        var part = item.Part<StoryPart>() ?? new();
        var works = await cards.Of(part.WorkIds, cancellationToken);
        return new PageResult(
            "Stories/story",
            new StoryPage(
                item.DisplayText,
                card?.Note ?? "",
                part.Summary,
                part.Language,
                item.Part<MarkdownBodyPart>()?.Markdown ?? "",
                item.Part<HtmlBodyPart>()?.Html ?? "",
                card?.Picture,
                works,
                await cards.Of(part.PlaceIds, cancellationToken),
                await cards.Of(part.PersonIds, cancellationToken),
                await sheets.Of(works.Select(work => work.Picture).Append(card?.Picture), cancellationToken)
            )
        )
        {
            Preview = preview,
        };
    }
}
