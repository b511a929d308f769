using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;

namespace Archive.Modules.Places;

/// <summary>Cards of places, under the name in the reader's language.</summary>
internal sealed class PlaceCards(ContentRoutes routes, PageLinks links) : IContentCards
{
    public string ContentType => PlacesModule.Place;

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
                .Select(item => Card(item, paths[item.ContentItemId])),
        ];
    }

    private ContentCard Card(ContentItem item, string path)
    {
        var part = item.Part<PlacePart>() ?? new();
        return new(
            item.ContentItemId,
            ContentType,
            PlaceNames.In(links.View.Culture, part, item.DisplayText),
            links.To(path),
            string.Join('、', part.FormerNames),
            part.Summary,
            null
        );
    }
}

internal static class PlaceNames
{
    /// <summary>The place's name in a language; what it goes by here where it has none in that.</summary>
    public static string In(string culture, PlacePart part, string title) =>
        part.Names.TryGetValue(culture, out var name) && name.Length > 0 ? name : title;
}
