using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Exhibitions;

/// <summary>Cards of works. A work's page is its place on the wall of the first exhibition that shows it.</summary>
internal sealed class WorkCards(
    ArchiveDb db,
    IContentManager content,
    ContentRoutes routes,
    Pictures pictures,
    PageLinks links
) : IContentCards
{
    public string ContentType => ExhibitionsModule.Work;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var places = await Places([.. items.Select(item => item.ContentItemId)], cancellationToken);
        var parts = items.ToDictionary(item => item.ContentItemId, item => item.Part<WorkPart>() ?? new());
        var assets = await Pictures.Assets(
            db,
            [.. parts.Values.SelectMany(part => part.Photos.Take(1)).Select(photo => photo.AssetId)],
            cancellationToken
        );
        return
        [
            .. items
                .Where(item => places.ContainsKey(item.ContentItemId))
                .Select(item => (item, part: parts[item.ContentItemId]))
                .Where(pair => pair.part.Photos.Count > 0 && assets.ContainsKey(pair.part.Photos[0].AssetId))
                .Select(pair => new ContentCard(
                    pair.item.ContentItemId,
                    ContentType,
                    pair.item.DisplayText,
                    links.To(places[pair.item.ContentItemId]),
                    ExhibitionWords.Note(pair.part.Author, pair.part.Taken?.Years),
                    "",
                    pictures.Of(assets[pair.part.Photos[0].AssetId], pair.part.Photos[0].AltText)
                )),
        ];
    }

    private async Task<Dictionary<ContentId, string>> Places(List<ContentId> works, CancellationToken cancellationToken)
    {
        var ids = await (
            from link in db.ContentLinks.AsNoTracking()
            join wall in db.ContentItems.AsNoTracking() on link.FromId equals wall.ContentItemId
            where works.Contains(link.ToId) && link.Published && wall.ContentType == ExhibitionsModule.Exhibition
            select wall.ContentItemId
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        var walls = await content.Get(ids, VersionOptions.Published, cancellationToken);
        var paths = await routes.PathsOf(ids, cancellationToken);
        var places = new Dictionary<ContentId, string>();
        foreach (var wall in walls.OrderBy(wall => wall.CreatedUtc))
        {
            foreach (var placement in (wall.Part<ExhibitionPart>() ?? new()).Placements())
            {
                if (paths.TryGetValue(wall.ContentItemId, out var path))
                {
                    places.TryAdd(placement.WorkId, ShowExhibition.PathOf(path, placement.Number));
                }
            }
        }

        return places;
    }
}

/// <summary>Cards of exhibitions.</summary>
internal sealed class ExhibitionCards(ExhibitionReader reader, PageLinks links) : IContentCards
{
    public string ContentType => ExhibitionsModule.Exhibition;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.Read(items, everything: false, VersionOptions.Published, cancellationToken)).Select(
                open => new ContentCard(
                    open.Item.ContentItemId,
                    ContentType,
                    open.Item.DisplayText,
                    links.To(open.Path),
                    ExhibitionWords.Dates(open.Part.Opens, open.Part.Closes),
                    open.Part.Summary,
                    ExhibitionReader.Cover(open)?.Pictures[0]
                )
            ),
        ];
}
