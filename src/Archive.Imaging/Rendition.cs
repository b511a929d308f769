namespace Archive.Imaging;

/// <summary>A part of a picture: a shape, and the point that stays in it.</summary>
/// <param name="AspectWidth">Width of the shape relative to <paramref name="AspectHeight"/>.</param>
/// <param name="FocalX">Fraction of the upright picture's width, 0 to 1.</param>
/// <param name="FocalY">Fraction of its height.</param>
public readonly record struct Crop(int AspectWidth, int AspectHeight, double FocalX, double FocalY);

/// <summary>The encodings in which pictures are shown.</summary>
public enum RenditionFormat
{
    Jpeg,
    WebP,
    Avif,
}

/// <summary>One size and shape of a picture.</summary>
/// <param name="Width">Pixels; never more than the picture or its crop has.</param>
public sealed record RenditionRequest(int Width, RenditionFormat Format, Crop? Crop);

/// <summary>All that a rendition says about itself: whose it is, on what terms, and whether a machine made it.</summary>
public sealed record RenditionLabel(
    string? Credit,
    string? Creator,
    string? Copyright,
    string? RightsUrl,
    string? DigitalSourceType,
    string? AigcLabel
);

/// <summary>
/// How renditions are encoded. Bytes at an address never change: whoever changes a figure here raises the version, which
/// is part of every address.
/// </summary>
public static class RenditionRecipe
{
    public const int Version = 1;
    public const int JpegQuality = 80;
    public const int WebPQuality = 80;
    public const int WebPEffort = 2;
    public const int AvifQuality = 50;

    /// <summary>Effort 0 costs a fortieth of the usual 4 for 6 % more bytes.</summary>
    public const int AvifEffort = 0;

    public const int PyramidQuality = 85;
    public const int PyramidTile = 512;

    /// <summary>From this width on the original is the source: the pyramid would cost quality.</summary>
    public const int FromOriginal = 1920;

    /// <summary>The widths that exist.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1920, 2560];
}
