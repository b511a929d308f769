namespace Archive.Imaging;

/// <summary>A pyramid that was made: tiled JPEG in TIFF, each level half the size of the one before it.</summary>
/// <param name="Levels">How many, the full size counted; each is a page of the file.</param>
public sealed record PyramidReport(int Width, int Height, int Levels, long Bytes);
