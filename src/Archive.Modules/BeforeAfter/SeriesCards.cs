using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;

namespace Archive.Modules.BeforeAfter;

/// <summary>Cards of series; the note tells the years and who went there.</summary>
internal sealed class SeriesCards(SeriesReader reader, ContentRoutes routes, PageLinks links) : IContentCards
{
    public string ContentType => BeforeAfterModule.Series;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var paths = await routes.PathsOf([.. items.Select(item => item.ContentItemId)], cancellationToken);
        return
        [
            .. (await reader.Read(items, cancellationToken))
                .Where(series => paths.ContainsKey(series.Item.ContentItemId))
                .Select(series => new ContentCard(
                    series.Item.ContentItemId,
                    ContentType,
                    series.Item.DisplayText,
                    links.To(paths[series.Item.ContentItemId]),
                    string.Join('，', new[] { series.Years, series.Part.Author }.Where(text => text.Length > 0)),
                    series.Part.Summary,
                    series.Cover.Picture
                )),
        ];
    }
}
