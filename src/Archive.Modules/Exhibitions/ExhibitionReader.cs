using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Renditions;

namespace Archive.Modules.Exhibitions;

/// <summary>A published exhibition with the published works on its wall and their pictures.</summary>
public sealed record OpenExhibition(ContentItem Item, ExhibitionPart Part, string Path, IReadOnlyList<OpenWork> Works);

/// <summary>A published work on a wall. It has at least one picture.</summary>
public sealed record OpenWork(
    int Number,
    int Section,
    ContentItem Item,
    WorkPart Part,
    IReadOnlyList<MediaAsset> Assets,
    IReadOnlyList<Picture> Pictures
);

/// <summary>Reads exhibitions as visitors see them: three queries, however long the wall.</summary>
public sealed class ExhibitionReader(
    ArchiveDb db,
    IContentManager content,
    ContentRoutes routes,
    Pictures pictures,
    PageLinks links
)
{
    public Task<OpenExhibition?> Read(ContentId id, CancellationToken cancellationToken) =>
        Read(id, VersionOptions.Published, cancellationToken);

    /// <summary>The same with other versions, of the exhibition and of its works: for a preview.</summary>
    public async Task<OpenExhibition?> Read(ContentId id, VersionOptions version, CancellationToken cancellationToken)
    {
        var item = await content.Get(id, version, cancellationToken);
        return item?.ContentType == ExhibitionsModule.Exhibition
            ? (await Read([item], everything: true, version, cancellationToken)).SingleOrDefault()
            : null;
    }

    /// <summary>All that are open to visitors, newest first.</summary>
    /// <param name="everything">Whether with all works, or with the cover alone.</param>
    public async Task<IReadOnlyList<OpenExhibition>> All(bool everything, CancellationToken cancellationToken)
    {
        var items = await content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Published, cancellationToken);
        var read = await Read(items, everything, VersionOptions.Published, cancellationToken);
        return [.. read.OrderByDescending(one => one.Part.Opens ?? Day(one.Item.CreatedUtc))];
    }

    public ExhibitionCard Card(OpenExhibition exhibition) =>
        new(
            exhibition.Item.DisplayText,
            ExhibitionWords.Lines(exhibition.Item.DisplayText),
            ExhibitionWords.ReadsDown(exhibition.Item.DisplayText),
            links.To(exhibition.Path),
            exhibition.Part.Summary,
            ExhibitionWords.Dates(exhibition.Part.Opens, exhibition.Part.Closes),
            exhibition.Part.Venue,
            exhibition.Part.Placements().Count(),
            Photographers(exhibition),
            Cover(exhibition)?.Pictures[0]
        );

    /// <summary>The work that stands for the show.</summary>
    public static OpenWork? Cover(OpenExhibition exhibition) =>
        exhibition.Works.FirstOrDefault(work => work.Item.ContentItemId == exhibition.Part.CoverWorkId)
        ?? (exhibition.Works.Count > 0 ? exhibition.Works[0] : null);

    public static int Photographers(OpenExhibition exhibition) =>
        exhibition
            .Works.Select(work => HanFold.Fold(work.Part.Author.Trim()))
            .Where(author => author.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count();

    /// <summary>Those of the items that have an address, in their order.</summary>
    /// <param name="everything">Whether with all works, or with the cover alone.</param>
    internal async Task<IReadOnlyList<OpenExhibition>> Read(
        IReadOnlyList<ContentItem> items,
        bool everything,
        VersionOptions version,
        CancellationToken cancellationToken
    )
    {
        var parts = items.Select(item => item.Part<ExhibitionPart>() ?? new()).ToList();
        var wanted = parts.SelectMany(part => Wanted(part, everything)).Distinct().ToList();
        var works = (await content.Get(wanted, version, cancellationToken)).ToDictionary(work => work.ContentItemId);
        var photos = works
            .Values.SelectMany(work => work.Part<WorkPart>()?.Photos ?? [])
            .Select(photo => photo.AssetId)
            .Distinct()
            .ToList();
        var assets = await Pictures.Assets(db, photos, cancellationToken);
        var paths = await routes.PathsOf([.. items.Select(item => item.ContentItemId)], cancellationToken);
        return
        [
            .. items
                .Zip(parts)
                .Where(pair => paths.ContainsKey(pair.First.ContentItemId))
                .Select(pair => new OpenExhibition(
                    pair.First,
                    pair.Second,
                    paths[pair.First.ContentItemId],
                    [.. Hung(pair.Second, works, assets)]
                )),
        ];
    }

    private static IEnumerable<ContentId> Wanted(ExhibitionPart part, bool everything)
    {
        var hung = part.Placements().Select(placement => placement.WorkId);
        return everything ? hung
            : part.CoverWorkId is { IsEmpty: false } cover ? [cover]
            : hung.Take(1);
    }

    private IEnumerable<OpenWork> Hung(
        ExhibitionPart part,
        Dictionary<ContentId, ContentItem> works,
        IReadOnlyDictionary<ContentId, MediaAsset> assets
    )
    {
        for (var section = 0; section < part.Sections.Count; section++)
        {
            foreach (var placement in part.Sections[section].Works)
            {
                // A work that was taken from visitors leaves its place on the wall empty; its number stays its own.
                if (
                    works.TryGetValue(placement.WorkId, out var item)
                    && Open(placement.Number, section, item, assets) is { } open
                )
                {
                    yield return open;
                }
            }
        }
    }

    private OpenWork? Open(int number, int section, ContentItem item, IReadOnlyDictionary<ContentId, MediaAsset> assets)
    {
        var part = item.Part<WorkPart>() ?? new();
        var shown = part.Photos.Where(photo => assets.ContainsKey(photo.AssetId)).ToList();
        return shown.Count == 0
            ? null
            : new(
                number,
                section,
                item,
                part,
                [.. shown.Select(photo => assets[photo.AssetId])],
                [.. shown.Select(photo => pictures.Of(assets[photo.AssetId], photo.Decorative ? "" : photo.AltText))]
            );
    }

    private static DateOnly? Day(DateTimeOffset? time) =>
        time is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;
}
