namespace Archive.Imaging;

/// <summary>
/// The largest part of a picture with the given sides to each other, as close around a point as the edges allow.
/// The point is in fractions of the upright picture.
/// </summary>
public readonly record struct Crop(int AspectWidth, int AspectHeight, double FocalX, double FocalY)
{
    /// <summary>The part, in pixels of a picture of the given size.</summary>
    internal Part Of(double width, double height)
    {
        var aspect = (double)AspectWidth / AspectHeight;
        var (partWidth, partHeight) = width > height * aspect ? (height * aspect, height) : (width, width / aspect);
        return new(
            Math.Clamp((FocalX * width) - (partWidth / 2), 0, width - partWidth),
            Math.Clamp((FocalY * height) - (partHeight / 2), 0, height - partHeight),
            partWidth,
            partHeight
        );
    }
}

/// <summary>A part of a picture, not yet on whole pixels, so that it can be scaled to any level.</summary>
internal readonly record struct Part(double Left, double Top, double Width, double Height)
{
    public Part Times(double x, double y) => new(Left * x, Top * y, Width * x, Height * y);
}
