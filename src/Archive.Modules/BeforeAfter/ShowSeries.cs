using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.BeforeAfter;

/// <summary>A series.</summary>
/// <param name="Essay">Markdown.</param>
/// <param name="Photographer">The author as a person of the archive; null when they are none.</param>
public sealed record SeriesPage(
    string Title,
    string Author,
    string Years,
    string Summary,
    string Essay,
    ContentCard? Photographer,
    IReadOnlyList<ViewpointView> Viewpoints,
    Picture Cover,
    string PlaceholdersUrl
);

/// <summary>A viewpoint of a series.</summary>
/// <param name="Bearing">Where it looks, in words; empty when nobody knows.</param>
public sealed record ViewpointView(
    string Title,
    ContentCard? Place,
    string Bearing,
    string Note,
    IReadOnlyList<FrameView> Frames
);

/// <summary>A frame of a viewpoint.</summary>
/// <param name="Date">In words, when it is more exact than the year.</param>
public sealed record FrameView(string Year, string Date, string Caption, string Author, Picture Picture);

/// <summary>GET /series and a series' address.</summary>
internal sealed class ShowSeries(
    IContentManager content,
    SeriesReader reader,
    ContentCardReader cards,
    PictureSheets sheets,
    PageLinks links
) : IContentPage
{
    private static readonly string[] Winds = ["北", "东北", "东", "东南", "南", "西南", "西", "西北"];

    public string ContentType => BeforeAfterModule.Series;

    public static async Task<IResult> List(
        ContentCardReader cards,
        PictureSheets sheets,
        CancellationToken cancellationToken
    )
    {
        var series = await cards.All(BeforeAfterModule.Series, items => items, cancellationToken);
        return new PageResult(
            "BeforeAfter/list",
            new ListPage(
                BeforeAfterModule.Series,
                "变迁",
                "这里还没有变迁系列。",
                series,
                await sheets.Of(series.Select(card => card.Picture), cancellationToken)
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

    // A series without a viewpoint that visitors may see has no page yet.
    private async Task<PageResult?> Page(ContentItem item, PagePreview? preview, CancellationToken cancellationToken)
    {
        if (await reader.Read([item], cancellationToken) is not [var series])
        {
            return null;
        }

        var people = series.Part.PhotographerId is { } person ? await cards.Of([person], cancellationToken) : [];
        var viewpoints = new List<ViewpointView>();
        foreach (var viewpoint in series.Viewpoints)
        {
            var places = viewpoint.Part.PlaceId is { } id ? await cards.Of([id], cancellationToken) : [];
            viewpoints.Add(View(viewpoint, places.Count > 0 ? places[0] : null));
        }

        return new PageResult(
            "BeforeAfter/series",
            new SeriesPage(
                item.DisplayText,
                series.Part.Author,
                series.Years,
                series.Part.Summary,
                series.Part.Essay,
                people.Count > 0 ? people[0] : null,
                viewpoints,
                series.Cover.Picture,
                await sheets.OfItem(item.ContentItemId, cancellationToken)
            )
        )
        {
            Preview = preview,
        };
    }

    private ViewpointView View(OpenViewpoint viewpoint, ContentCard? place) =>
        new(
            viewpoint.Item.DisplayText,
            place,
            viewpoint.Part.Bearing is { } degrees ? Winds[(int)Math.Round(degrees / 45) % Winds.Length] : "",
            viewpoint.Part.Note,
            [.. viewpoint.Frames.Select(View)]
        );

    private FrameView View(OpenFrame frame)
    {
        var taken = frame.Frame.Taken;
        var words = taken?.DisplayIn(CultureInfo.GetCultureInfo(links.View.Culture)) ?? "";
        var year = taken?.Years ?? "";
        return new(
            year,
            words.Length > year.Length + 1 ? words : "",
            frame.Frame.Caption,
            frame.Frame.Author,
            frame.Picture
        );
    }
}
