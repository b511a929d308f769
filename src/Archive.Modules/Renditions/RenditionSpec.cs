using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Imaging;

namespace Archive.Modules.Renditions;

/// <summary>The shape of a crop, as themes and addresses write it: <c>9:17</c>, <c>9x17</c>.</summary>
public readonly record struct CropShape(int Width, int Height)
{
    /// <summary>Reads <c>9:17</c> or <c>9x17</c>.</summary>
    public static bool TryParse(string text, out CropShape shape)
    {
        var parts = text.Split([':', 'x'], 2);
        shape = default;
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || width is < 1 or > 100
            || height is < 1 or > 100
        )
        {
            return false;
        }

        shape = new(width, height);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}

/// <summary>The last segment of a rendition's address: <c>960.avif</c>, <c>960-9x17.avif</c>.</summary>
public readonly partial record struct RenditionSpec(int Width, CropShape? Shape, RenditionFormat Format)
{
    public string MediaType =>
        Format switch
        {
            RenditionFormat.Avif => "image/avif",
            RenditionFormat.WebP => "image/webp",
            _ => "image/jpeg",
        };

    public static bool TryParse(string text, out RenditionSpec spec)
    {
        var match = Pattern().Match(text);
        spec = default;
        if (!match.Success)
        {
            return false;
        }

        CropShape? shape = null;
        if (match.Groups["shape"] is { Success: true } written)
        {
            if (!CropShape.TryParse(written.Value, out var parsed))
            {
                return false;
            }

            shape = parsed;
        }

        spec = new(
            int.Parse(match.Groups["width"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            shape,
            FormatOf(match.Groups["ending"].Value)!.Value
        );
        return true;
    }

    /// <summary>The format with this ending, without its dot; null when there is none.</summary>
    public static RenditionFormat? FormatOf(string ending) =>
        ending switch
        {
            "avif" => RenditionFormat.Avif,
            "webp" => RenditionFormat.WebP,
            "jpg" => RenditionFormat.Jpeg,
            _ => null,
        };

    public override string ToString()
    {
        var ending = Format switch
        {
            RenditionFormat.Avif => "avif",
            RenditionFormat.WebP => "webp",
            _ => "jpg",
        };
        return Shape is { } shape
            ? string.Create(CultureInfo.InvariantCulture, $"{Width}-{shape}.{ending}")
            : string.Create(CultureInfo.InvariantCulture, $"{Width}.{ending}");
    }

    [GeneratedRegex(
        "^(?<width>[1-9][0-9]{1,4})(-(?<shape>[1-9][0-9]{0,2}x[1-9][0-9]{0,2}))?\\.(?<ending>avif|webp|jpg)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
