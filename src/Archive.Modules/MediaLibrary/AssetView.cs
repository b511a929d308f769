using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>Something that is known of a file: its name and what it is.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>One photograph as its page shows it.</summary>
/// <param name="Picture">Path of the picture below the site's root.</param>
/// <param name="File">What the file is.</param>
/// <param name="Found">What the file says of itself.</param>
/// <param name="Where">Where the camera stood; empty for whoever may not know, and when nothing says so.</param>
/// <param name="Warnings">What of its metadata could not be read.</param>
public sealed record AssetPage(
    MediaAsset Asset,
    Thumb Picture,
    string TakenInBy,
    IReadOnlyList<Fact> File,
    IReadOnlyList<Fact> Found,
    IReadOnlyList<Fact> Where,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<ShownIn> Uses,
    bool MayManage
);

/// <summary>Reads what the page of a photograph shows.</summary>
public sealed class AssetView(ArchiveDb db, Pictures pictures, AssetUses uses, DeskNames names, Permits permits)
{
    private const int Wide = 1280;

    /// <summary>Null when there is no such photograph.</summary>
    public async Task<AssetPage?> Read(ContentId id, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var asset = await db.Set<MediaAsset>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (asset is null)
        {
            return null;
        }

        var may = permits.May(user, MediaModule.ManageMedia);
        var found = JsonSerializer.Deserialize<PhotoMetadata>(asset.Metadata, ArchiveJson.Web) ?? new();
        var warnings = JsonSerializer.Deserialize<MetadataWarning[]>(asset.Warnings, ArchiveJson.Web) ?? [];
        return new(
            asset,
            new(pictures.PathOf(asset, Wide), asset.Width, asset.Height, asset.Palette.Split(' ')),
            await names.Of(asset.TakenInBy, cancellationToken),
            File(asset),
            Found(found),
            may ? Where(asset, found.Gps) : [],
            [.. warnings.Select(warning => $"{warning.Block}：{warning.Detail}")],
            await uses.Of(id, cancellationToken),
            may
        );
    }

    private static IReadOnlyList<Fact> File(MediaAsset asset) =>
        Known(
            ("格式", AssetWords.Kind(asset.MediaType)),
            (
                "像素",
                Say($"{asset.Width} × {asset.Height}（{asset.Width * (long)asset.Height / 1_000_000.0:0.0} 百万）")
            ),
            ("300 dpi 最大印", Say($"{asset.Width / 300.0 * 2.54:0.#} × {asset.Height / 300.0 * 2.54:0.#} 厘米")),
            ("大小", Say($"{AssetWords.Size(asset.Bytes)}（{asset.Bytes:#,0} 字节）")),
            ("色彩配置", asset.ColourProfile ?? "没有内嵌"),
            ("方向", asset.Orientation == 1 ? null : Say($"EXIF {asset.Orientation}，显示时已扶正")),
            ("SHA-256", asset.Digest),
            ("编号", asset.Id.Value)
        );

    private static IReadOnlyList<Fact> Found(PhotoMetadata found) =>
        Known(
            ("标题", found.Title),
            ("提要", found.Headline),
            ("说明", found.Description),
            ("作者", found.Creator),
            ("署名", found.Credit),
            ("版权", found.Copyright),
            ("权利网址", found.RightsUrl),
            ("关键词", found.Keywords is { Count: > 0 } words ? string.Join("、", words) : null),
            ("国家", found.Country),
            ("省", found.Province),
            ("市", found.City),
            ("位置", found.Sublocation),
            ("相机的时间", found.TakenText is null ? null : $"{found.TakenText} {found.TakenOffset}".Trim()),
            ("相机", string.Join(' ', new[] { found.CameraMake, found.CameraModel }.OfType<string>())),
            ("镜头", found.Lens),
            ("焦距", found.FocalLength is { } length ? Say($"{length:0.#} mm") : null),
            ("快门", found.ExposureTime is { } time ? $"{time} 秒" : null),
            ("光圈", found.FNumber is { } stop ? Say($"f/{stop:0.#}") : null),
            ("感光度", found.Iso is { } iso ? Say($"ISO {iso}") : null),
            ("来源类型", found.DigitalSourceType),
            ("AI 生成标识", found.AigcLabel)
        );

    private static IReadOnlyList<Fact> Where(MediaAsset asset, GpsPosition? gps) =>
        Known(
            (
                "坐标",
                asset is { Latitude: { } latitude, Longitude: { } longitude }
                    ? Say($"{latitude:0.######}，{longitude:0.######}")
                    : null
            ),
            ("误差", asset.AccuracyMetres is { } accuracy ? Say($"约 {accuracy:0} 米") : null),
            ("坐标系", asset.Datum),
            ("海拔", gps?.AltitudeMetres is { } altitude ? Say($"{altitude:0} 米") : null),
            ("朝向", gps?.Bearing is { } bearing ? Say($"{bearing:0}°") : null),
            (
                "访客能知道",
                asset.Latitude is null
                    ? null
                    : asset.LocationPrecision switch
                    {
                        LocationPrecision.Exact => "确切位置",
                        LocationPrecision.Street => "到街道",
                        LocationPrecision.Neighbourhood => "到街区",
                        _ => "不告诉",
                    }
            )
        );

    private static IReadOnlyList<Fact> Known(params (string Name, string? Value)[] facts) =>
        [
            .. facts
                .Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
                .Select(fact => new Fact(fact.Name, fact.Value!)),
        ];

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
