namespace Archive.Imaging;

/// <summary>A rectangle of whole pixels.</summary>
internal readonly record struct Area(int Left, int Top, int Width, int Height);

/// <summary>The arithmetic of sizes and crops.</summary>
public static class Framing
{
    /// <summary>Size in pixels of what a request for a picture of this size gives.</summary>
    public static (int Width, int Height) SizeOf(int width, int height, RenditionRequest request)
    {
        var area = AreaOf(width, height, request.Crop);
        var wide = Math.Min(request.Width, area.Width);
        return (wide, Math.Max(1, (int)Math.Round((double)area.Height * wide / area.Width)));
    }

    /// <summary>The largest area of the shape, with the focal point as near its middle as the edges allow.</summary>
    internal static Area AreaOf(int width, int height, Crop? crop)
    {
        if (crop is not { } shape)
        {
            return new(0, 0, width, height);
        }

        var aspect = (double)shape.AspectWidth / shape.AspectHeight;
        var wide = Math.Clamp((int)Math.Round(Math.Min(width, height * aspect)), 1, width);
        var high = Math.Clamp((int)Math.Round(Math.Min(height, width / aspect)), 1, height);
        var left = Math.Clamp((int)Math.Round((width * shape.FocalX) - (wide / 2.0)), 0, width - wide);
        var top = Math.Clamp((int)Math.Round((height * shape.FocalY) - (high / 2.0)), 0, height - high);
        return new(left, top, wide, high);
    }

    /// <summary>The same area in a picture that is smaller or larger by a factor.</summary>
    internal static Area Scale(this Area area, double factor, int width, int height)
    {
        var left = Math.Clamp((int)Math.Round(area.Left * factor), 0, width - 1);
        var top = Math.Clamp((int)Math.Round(area.Top * factor), 0, height - 1);
        return new(
            left,
            top,
            Math.Clamp((int)Math.Round(area.Width * factor), 1, width - left),
            Math.Clamp((int)Math.Round(area.Height * factor), 1, height - top)
        );
    }
}
