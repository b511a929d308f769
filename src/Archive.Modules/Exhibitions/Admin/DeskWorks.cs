using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Renditions;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>A work as the desk shows it: its newest version.</summary>
/// <param name="Thumbnail">Path of a small picture; null when it has none.</param>
/// <param name="Shape">Class for the shape of the picture.</param>
/// <param name="Changed">Whether visitors do not see this version.</param>
/// <param name="WordsMissing">Whether nobody has yet said, or confirmed, what one of its photographs shows.</param>
public sealed record DeskWork(
    ContentId Id,
    string Title,
    string Author,
    string Date,
    string? Thumbnail,
    int Width,
    int Height,
    string Shape,
    int PhotoCount,
    bool Changed,
    bool WordsMissing
);

/// <summary>Reads works for the desk: two queries, however many.</summary>
public sealed class DeskWorks(ArchiveDb db, IContentManager content, Pictures pictures)
{
    private const int ThumbnailWidth = 320;

    public async Task<IReadOnlyDictionary<ContentId, DeskWork>> Read(
        IEnumerable<ContentId> works,
        CancellationToken cancellationToken
    )
    {
        var items = await content.Get([.. works.Distinct()], VersionOptions.Latest, cancellationToken);
        var parts = items.ToDictionary(item => item.ContentItemId, item => item.Part<WorkPart>() ?? new());
        var first = parts.Values.SelectMany(part => part.Photos.Take(1)).Select(photo => photo.AssetId).Distinct();
        var assets = await Pictures.Assets(db, [.. first], cancellationToken);
        return items.ToDictionary(item => item.ContentItemId, item => Of(item, parts[item.ContentItemId], assets));
    }

    private DeskWork Of(ContentItem item, WorkPart part, IReadOnlyDictionary<ContentId, MediaAsset> assets)
    {
        var asset = part.Photos.Count > 0 ? assets.GetValueOrDefault(part.Photos[0].AssetId) : null;
        return new(
            item.ContentItemId,
            Titles.Of(item.DisplayText),
            part.Author,
            part.Taken?.Display ?? "",
            asset is null ? null : pictures.PathOf(asset, ThumbnailWidth),
            asset?.Width ?? 3,
            asset?.Height ?? 2,
            asset is null ? "land" : pictures.Of(asset, "").Shape,
            part.Photos.Count,
            !item.Published,
            part.Photos.Any(photo => photo is { AltTextProvisional: true, Decorative: false })
        );
    }
}
