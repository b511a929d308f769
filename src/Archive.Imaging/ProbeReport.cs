namespace Archive.Imaging;

/// <summary>What a file turned out to be.</summary>
/// <param name="MediaType">By its content, whatever it was named: <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels, of the upright picture.</param>
/// <param name="Height">Pixels, of the upright picture.</param>
/// <param name="Orientation">EXIF orientation as found, 1 to 8; 1 when there is none.</param>
/// <param name="ColourProfile">Name of the embedded ICC profile, if any.</param>
/// <param name="ThumbHash">A picture of the picture in some twenty bytes.</param>
/// <param name="DominantColour">CSS colour that stands for the whole: <c>#rrggbb</c>.</param>
/// <param name="Palette">Four CSS colours: top left, top right, bottom left, bottom right.</param>
public sealed record ProbeReport(
    string MediaType,
    int Width,
    int Height,
    int Orientation,
    string? ColourProfile,
    PhotoMetadata Metadata,
    IReadOnlyList<MetadataWarning> Warnings,
    byte[] ThumbHash,
    string DominantColour,
    IReadOnlyList<string> Palette
);

/// <summary>The size of a pyramid that was made: that of the upright picture.</summary>
public sealed record PyramidReport(int Width, int Height);
