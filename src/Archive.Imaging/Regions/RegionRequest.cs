namespace Archive.Imaging;

/// <summary>How many colours a region is given in.</summary>
public enum RegionTone
{
    Colour,
    Grey,

    /// <summary>Black and white, nothing between.</summary>
    Bitonal,
}

/// <summary>How a region's pixels are packed.</summary>
public enum RegionFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>
/// A part of an upright picture, scaled, then mirrored, then turned. It lies within the picture and is not enlarged.
/// </summary>
/// <param name="Left">In pixels of the full picture, as are the next three.</param>
/// <param name="ScaledWidth">Before it is turned.</param>
/// <param name="ScaledHeight">Before it is turned.</param>
/// <param name="Mirrored">Left and right change places.</param>
/// <param name="Degrees">Clockwise: 0, 90, 180 or 270.</param>
public sealed record RegionRequest(
    int Left,
    int Top,
    int Width,
    int Height,
    int ScaledWidth,
    int ScaledHeight,
    bool Mirrored,
    int Degrees,
    RegionTone Tone,
    RegionFormat Format
)
{
    /// <summary>Whether the pixels are wanted as they are kept, and packed as they are kept.</summary>
    internal bool IsPlain => !Mirrored && Degrees == 0 && Tone == RegionTone.Colour && Format == RegionFormat.Jpeg;
}
