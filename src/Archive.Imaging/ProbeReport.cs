namespace Archive.Imaging;

/// <summary>What a picture is, as its own bytes tell it.</summary>
/// <param name="MediaType">By content, whatever the file is called.</param>
/// <param name="Width">Of the upright picture.</param>
/// <param name="Height">Of the upright picture.</param>
/// <param name="Orientation">As EXIF says, 1 to 8; 1 when it says nothing.</param>
/// <param name="ColourProfile">The name of the embedded ICC profile.</param>
/// <param name="ThumbHash">The picture in some twenty bytes, to show while it loads.</param>
/// <param name="DominantColour">As #rrggbb.</param>
/// <param name="Palette">Four colours: top left, top right, bottom left, bottom right.</param>
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
