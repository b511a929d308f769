using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Iiif;

/// <summary>
/// The second parameter: <c>max</c>, <c>w,</c>, <c>,h</c>, <c>pct:n</c>, <c>w,h</c>, <c>!w,h</c>, each also with <c>^</c>
/// before it (Image API 3.0, 4.2). Nothing is enlarged here: <c>^</c> is understood, and answered where it asks for no
/// more than there is.
/// </summary>
internal static class SizeParameter
{
    private const string Percent = "pct:";

    /// <summary>The size to which a region is brought.</summary>
    public static Refused? Read(string text, Extent region, IiifOptions limits, out Extent size)
    {
        size = default;
        var enlarging = text.StartsWith('^');
        var form = enlarging ? text[1..] : text;
        if (Wanted(form, region, enlarging, limits) is not { } wanted)
        {
            return Wrong("写法有误，可以是 max、w,、,h、pct:n、w,h 或 !w,h。");
        }

        if (wanted.Width < 1 || wanted.Height < 1)
        {
            return Wrong("宽或高不到一个像素。");
        }

        if (wanted.Width > region.Width || wanted.Height > region.Height)
        {
            return enlarging
                ? new(StatusCodes.Status501NotImplemented, "尺寸（size）比区域本身大：这里不放大图片。")
                : Wrong("比区域本身大。");
        }

        // Both are now at most a side of the picture.
        size = new((int)wanted.Width, (int)wanted.Height);
        return limits.Allows(size) ? null : Wrong("超过了 info.json 所说的上限。");
    }

    private static (long Width, long Height)? Wanted(string form, Extent region, bool enlarging, IiifOptions limits)
    {
        if (form == "max")
        {
            return Max(region, enlarging, limits);
        }

        if (form.StartsWith(Percent, StringComparison.Ordinal))
        {
            return Number.Decimal(form[Percent.Length..]) is { } percent
                ? (Number.Share(percent, region.Width), Number.Share(percent, region.Height))
                : null;
        }

        var within = form.StartsWith('!');
        return form[(within ? 1 : 0)..].Split(',') switch
        {
            [var width, ""] when !within => Number.Whole(width) is { } wide
                ? (wide, Beside(wide, region.Width, region.Height))
                : null,
            ["", var height] when !within => Number.Whole(height) is { } high
                ? (Beside(high, region.Height, region.Width), high)
                : null,
            [var width, var height] when Number.Whole(width) is { } wide && Number.Whole(height) is { } high => within
                ? Within(wide, high, region, enlarging, limits)
                : (wide, high),
            _ => null,
        };
    }

    // With ^ it means as large as the limits allow, which is more than there is unless the limits say otherwise.
    private static (long, long) Max(Extent region, bool enlarging, IiifOptions limits)
    {
        var largest = limits.Largest(region);
        return enlarging && largest == region && limits.Allows(new(region.Width + 1, region.Height + 1))
            ? (region.Width + 1, region.Height + 1)
            : (largest.Width, largest.Height);
    }

    private static (long, long) Within(long width, long height, Extent region, bool enlarging, IiifOptions limits)
    {
        if (!enlarging)
        {
            (width, height) = (Math.Min(width, region.Width), Math.Min(height, region.Height));
        }

        var (wide, high) =
            width * region.Height <= height * region.Width
                ? (width, Beside(width, region.Width, region.Height))
                : (Beside(height, region.Height, region.Width), height);
        if (wide > region.Width || high > region.Height || wide == 0 || high == 0)
        {
            return (wide, high);
        }

        var allowed = limits.Largest(new((int)wide, (int)high));
        return (allowed.Width, allowed.Height);
    }

    // The other side in proportion. A line that is thinner than a pixel is drawn all the same.
    private static long Beside(long side, long own, long other) =>
        side == 0 ? 0 : Math.Max(1, (long)Math.Round((decimal)side * other / own, MidpointRounding.AwayFromZero));

    private static Refused Wrong(string reason) => new(StatusCodes.Status400BadRequest, $"尺寸（size）{reason}");
}
