using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;

namespace Archive.Modules.Contents;

/// <summary>Cards of items whose type makes none of its own, such as one that a curator made: their title and their kind.</summary>
internal sealed class ItemCards(ContentRoutes routes, ContentDefinitions definitions, PageLinks links) : IContentCards
{
    public string ContentType => IContentPage.Any;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var paths = await routes.PathsOf([.. items.Select(item => item.ContentItemId)], cancellationToken);
        return
        [
            .. items
                .Where(item => paths.ContainsKey(item.ContentItemId))
                .Select(item => new ContentCard(
                    item.ContentItemId,
                    item.ContentType,
                    item.DisplayText,
                    links.To(paths[item.ContentItemId]),
                    definitions.Type(item.ContentType)?.DisplayName ?? "",
                    item.Content["SeoMetaPart"]?["MetaDescription"]?.ToString() ?? "",
                    Picture: null
                )),
        ];
    }
}
