using System.Globalization;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>A small picture, and what stands in its place until it comes.</summary>
/// <param name="Path">Below the site's root.</param>
/// <param name="Colours">Of its four quarters.</param>
public sealed record Thumb(string Path, int Width, int Height, IReadOnlyList<string> Colours)
{
    private const int Small = 320;

    public static Thumb Of(MediaAsset asset, Pictures pictures) =>
        new(pictures.PathOf(asset, Small), asset.Width, asset.Height, asset.Palette.Split(' '));
}

/// <summary>A photograph in the list.</summary>
public sealed record AssetRow(MediaAsset Asset, Thumb Thumb, AssetUse Use);

/// <summary>A page of the list.</summary>
/// <param name="Found">How many photographs there are on all pages.</param>
public sealed record AssetRows(IReadOnlyList<AssetRow> Rows, int Found, int Page, int Pages);

/// <summary>
/// Lists photographs. A page costs three questions, however many there are: how many, which fifty, and who shows these.
/// </summary>
public sealed class AssetList(ArchiveDb db, Pictures pictures, TimeZoneInfo zone)
{
    public const int Size = 50;

    public async Task<AssetRows> Read(AssetQuery query, int page, CancellationToken cancellationToken)
    {
        var assets = query.Of(db, zone);
        var found = await assets.CountAsync(cancellationToken);
        var pages = Math.Max(1, (found + Size - 1) / Size);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await query.Ordered(assets).Skip((shown - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        var uses = await Uses([.. rows.Select(asset => asset.Id)], cancellationToken);
        return new(
            [
                .. rows.Select(asset => new AssetRow(
                    asset,
                    Thumb.Of(asset, pictures),
                    uses.GetValueOrDefault(asset.Id, AssetUse.None)
                )),
            ],
            found,
            shown,
            pages
        );
    }

    private async Task<Dictionary<ContentId, AssetUse>> Uses(List<ContentId> ids, CancellationToken cancellationToken)
    {
        var uses = await (
            from use in db.Set<MediaUse>().AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
            where ids.Contains(use.AssetId) && item.RemovedUtc == null
            select new { use.AssetId, use.Published }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return uses.GroupBy(use => use.AssetId)
            .ToDictionary(one => one.Key, one => one.Any(use => use.Published) ? AssetUse.Public : AssetUse.Draft);
    }
}

/// <summary>Facts of a file in people's words.</summary>
public static class AssetWords
{
    /// <summary>What the photographs are that this archive takes, by media type.</summary>
    public static IReadOnlyList<(string Type, string Title)> Kinds { get; } =
    [
        ("image/jpeg", "JPEG"),
        ("image/png", "PNG"),
        ("image/webp", "WebP"),
        ("image/avif", "AVIF"),
        ("image/tiff", "TIFF"),
        ("image/heic", "HEIC"),
    ];

    public static string Kind(string type) => Kinds.FirstOrDefault(kind => kind.Type == type).Title ?? type;

    /// <summary>3.4 MB, 812 KB.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            >= 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.##} GB"),
            >= 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB"),
        };

    public static string Use(AssetUse use) =>
        use switch
        {
            AssetUse.Public => "已公开",
            AssetUse.Draft => "只在草稿里",
            _ => "还没用",
        };
}
