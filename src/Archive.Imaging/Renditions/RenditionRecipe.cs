namespace Archive.Imaging;

/// <summary>
/// How renditions are made. The bytes at an address never change, so whoever changes anything here, the encoders'
/// efforts included, raises <see cref="Version"/>.
/// </summary>
public static class RenditionRecipe
{
    public const int Version = 1;

    public const int JpegQuality = 80;
    public const int WebPQuality = 80;
    public const int WebPEffort = 2;
    public const int AvifQuality = 50;

    // Higher efforts cost 3 to 40 times the processor for at most 7 % fewer bytes.
    public const int AvifEffort = 0;

    /// <summary>From small to large.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1920, 2560];
}
