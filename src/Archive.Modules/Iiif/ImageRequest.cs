using System.Globalization;
using Archive.Imaging;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Iiif;

/// <summary>A picture that an address asks for, worked out for the picture it is about.</summary>
/// <param name="Canonical">The one way of writing it (Image API 3.0, 4.8): <c>full/max/0/default.jpg</c>.</param>
public sealed record ImageRequest(RegionRequest Pixels, string Canonical)
{
    private static readonly Dictionary<string, RegionTone> Qualities = new(StringComparer.Ordinal)
    {
        ["default"] = RegionTone.Colour,
        ["color"] = RegionTone.Colour,
        ["gray"] = RegionTone.Grey,
        ["bitonal"] = RegionTone.Bitonal,
    };

    private static readonly Dictionary<string, RegionFormat> Formats = new(StringComparer.Ordinal)
    {
        ["jpg"] = RegionFormat.Jpeg,
        ["png"] = RegionFormat.Png,
        ["webp"] = RegionFormat.WebP,
    };

    public string MediaType =>
        Pixels.Format switch
        {
            RegionFormat.Png => "image/png",
            RegionFormat.WebP => "image/webp",
            _ => "image/jpeg",
        };

    /// <summary>Reads the four segments of an address; null when they make a picture, otherwise why not.</summary>
    /// <param name="file"><c>{quality}.{format}</c>.</param>
    public static Refused? Read(
        string region,
        string size,
        string rotation,
        string file,
        Extent full,
        IiifOptions limits,
        out ImageRequest? request
    )
    {
        request = null;
        if (RegionParameter.Read(region, full, out var part) is { } noRegion)
        {
            return noRegion;
        }

        if (SizeParameter.Read(size, part.Size, limits, out var scaled) is { } noSize)
        {
            return noSize;
        }

        var mirrored = rotation.StartsWith('!');
        if (
            Number.Decimal(mirrored ? rotation[1..] : rotation) is not { } turn
            || turn is not (0 or 90 or 180 or 270 or 360)
        )
        {
            return Wrong("旋转（rotation）可以是 0、90、180、270，前面可以加 !。");
        }

        var point = file.LastIndexOf('.');
        if (point < 0 || !Qualities.TryGetValue(file[..point], out var tone))
        {
            return Wrong($"色彩（quality）可以是 {string.Join('、', Qualities.Keys)}。");
        }

        if (!Formats.TryGetValue(file[(point + 1)..], out var format))
        {
            return Wrong($"格式（format）可以是 {string.Join('、', Formats.Keys)}。");
        }

        var degrees = (int)turn % 360;
        request = new(
            new(
                part.Left,
                part.Top,
                part.Size.Width,
                part.Size.Height,
                scaled.Width,
                scaled.Height,
                mirrored,
                degrees,
                tone,
                format
            ),
            Write(part, part.Size == full, scaled, scaled == limits.Largest(part.Size), mirrored, degrees, tone, format)
        );
        return null;
    }

    private static string Write(
        Region part,
        bool isFull,
        Extent scaled,
        bool isMax,
        bool mirrored,
        int degrees,
        RegionTone tone,
        RegionFormat format
    )
    {
        var region = isFull ? "full" : Invariant($"{part.Left},{part.Top},{part.Size.Width},{part.Size.Height}");
        var size = isMax ? "max" : Invariant($"{scaled.Width},{scaled.Height}");
        // Of several words for the same the first is the usual one.
        var quality = Qualities.First(one => one.Value == tone).Key;
        var ending = Formats.First(one => one.Value == format).Key;
        return Invariant($"{region}/{size}/{(mirrored ? "!" : "")}{degrees}/{quality}.{ending}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Refused Wrong(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
