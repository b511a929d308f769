using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Iiif;

/// <summary>The first parameter: <c>full</c>, <c>square</c>, <c>x,y,w,h</c> or <c>pct:x,y,w,h</c> (Image API 3.0, 4.1).</summary>
internal static class RegionParameter
{
    private const string Percent = "pct:";

    /// <summary>The part that is asked for, without what lies outside the picture.</summary>
    public static Refused? Read(string text, Extent full, out Region region)
    {
        region = new(0, 0, full);
        if (text == "full")
        {
            return null;
        }

        if (text == "square")
        {
            var side = Math.Min(full.Width, full.Height);
            region = new((full.Width - side) / 2, (full.Height - side) / 2, new(side, side));
            return null;
        }

        if (Numbers(text, full) is not [var left, var top, var width, var height])
        {
            return Wrong("写法有误，可以是 full、square、x,y,w,h 或 pct:x,y,w,h。");
        }

        if (width == 0 || height == 0)
        {
            return Wrong("宽或高不到一个像素。");
        }

        if (left >= full.Width || top >= full.Height)
        {
            return Wrong("整个区域都在图片之外。");
        }

        region = new(
            (int)left,
            (int)top,
            new((int)Math.Min(width, full.Width - left), (int)Math.Min(height, full.Height - top))
        );
        return null;
    }

    private static List<long>? Numbers(string text, Extent full) =>
        text.StartsWith(Percent, StringComparison.Ordinal)
            ? Four(text[Percent.Length..], Number.Decimal) is [var left, var top, var width, var height]
                ?
                [
                    Number.Share(left, full.Width),
                    Number.Share(top, full.Height),
                    Number.Share(width, full.Width),
                    Number.Share(height, full.Height),
                ]
                : null
            : Four(text, Number.Whole);

    private static List<T>? Four<T>(string text, Func<string, T?> read)
        where T : struct
    {
        var numbers = text.Split(',').Select(read).OfType<T>().ToList();
        return numbers.Count == 4 && text.Count(letter => letter == ',') == 3 ? numbers : null;
    }

    private static Refused Wrong(string reason) => new(StatusCodes.Status400BadRequest, $"区域（region）{reason}");
}

/// <summary>Numbers as these addresses write them: digits, and where it says so one point. No signs, no powers.</summary>
internal static class Number
{
    // Longer than any picture, and far from overflowing what is computed with it.
    private const int MostDigits = 12;

    public static long? Whole(string text) =>
        text.Length <= MostDigits
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static decimal? Decimal(string text) =>
        text.Length <= MostDigits
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>That many per cent, to the nearest whole.</summary>
    public static long Share(decimal percent, long whole) =>
        (long)Math.Round(percent * whole / 100, MidpointRounding.AwayFromZero);
}
