using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Places;

/// <summary>All places, and a drawing of where they lie to each other.</summary>
/// <param name="Plan">Null while fewer than two places have a point.</param>
public sealed record PlacesPage(IReadOnlyList<ContentCard> Places, PlacePlan? Plan);

/// <summary>A place, with the pictures and stories that belong to it.</summary>
/// <param name="Summary">Markdown.</param>
/// <param name="OtherNames">Its names in the other languages, and former ones.</param>
/// <param name="Within">The place it lies in.</param>
public sealed record PlacePage(
    string Name,
    IReadOnlyList<string> OtherNames,
    string Summary,
    ContentCard? Within,
    IReadOnlyList<ContentCard> Parts,
    IReadOnlyList<ContentCard> Works,
    IReadOnlyList<ContentCard> Series,
    IReadOnlyList<ContentCard> Stories,
    PlacePlan? Plan,
    string PlaceholdersUrl
);

/// <summary>GET /places and a place's address.</summary>
internal sealed class ShowPlace(IContentManager content, ContentCardReader cards, PictureSheets sheets, PageLinks links)
    : IContentPage
{
    public string ContentType => PlacesModule.Place;

    public static async Task<IResult> List(
        IContentManager content,
        ContentCardReader cards,
        CancellationToken cancellationToken
    )
    {
        var places = await cards.All(
            PlacesModule.Place,
            items => items.OrderBy(item => Pinyin.Of(item.DisplayText), StringComparer.Ordinal),
            cancellationToken
        );
        var points = await Points(content, places, cancellationToken);
        return new PageResult("Places/places", new PlacesPage(places, PlacePlan.Of(points, current: null)));
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
        var part = item.Part<PlacePart>() ?? new();
        var name = PlaceNames.In(links.View.Culture, part, item.DisplayText);
        var naming = await cards.NamingIt(item.ContentItemId, cancellationToken);
        var within = part.ParentId is { } parent ? await cards.Of([parent], cancellationToken) : [];
        var all = await cards.All(PlacesModule.Place, items => items, cancellationToken);
        return new PageResult(
            "Places/place",
            new PlacePage(
                name,
                [
                    .. part
                        .Names.Values.Append(item.DisplayText)
                        .Concat(part.FormerNames)
                        .Where(other => other.Length > 0 && other != name)
                        .Distinct(StringComparer.Ordinal),
                ],
                part.Summary,
                within.Count > 0 ? within[0] : null,
                [.. naming[PlacesModule.Place]],
                [.. naming["Work"]],
                [.. naming["Series"]],
                [.. naming["Story"]],
                PlacePlan.Of(await Points(content, all, cancellationToken), item.ContentItemId),
                await sheets.Of(naming.SelectMany(group => group).Select(card => card.Picture), cancellationToken)
            )
        )
        {
            Preview = preview,
        };
    }

    private static async Task<IReadOnlyList<PlacePoint>> Points(
        IContentManager content,
        IReadOnlyList<ContentCard> places,
        CancellationToken cancellationToken
    )
    {
        var items = await content.Get([.. places.Select(card => card.Id)], VersionOptions.Published, cancellationToken);
        // What others lie in is an area, and an area is no point.
        var areas = items.Select(item => item.Part<PlacePart>()?.ParentId).OfType<ContentId>().ToHashSet();
        return
        [
            .. items
                .Zip(places, (item, card) => (Part: item.Part<PlacePart>() ?? new(), card))
                .Where(pair => !areas.Contains(pair.card.Id))
                .Where(pair =>
                    pair.Part is { Latitude: not null, Longitude: not null, Precision: not LocationPrecision.Hidden }
                )
                .Select(pair => new PlacePoint(pair.card, pair.Part.Latitude!.Value, pair.Part.Longitude!.Value)),
        ];
    }
}
