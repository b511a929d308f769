namespace Archive.Imaging;

/// <summary>How the pyramid of a picture is built: square tiles, and levels each half the size of the one before.</summary>
/// <param name="Levels">The full size counted; the last one fits into one tile.</param>
public readonly record struct PyramidShape(int TileSide, int Levels)
{
    private const int UsualTileSide = 512;

    // libvips does not read back a tile much larger than its picture.
    private const int SmallTileSide = 256;

    public static PyramidShape Of(int width, int height)
    {
        var longest = Math.Max(width, height);
        var tile = longest <= SmallTileSide ? SmallTileSide : UsualTileSide;
        var levels = 1;
        for (var side = longest; side > tile; side /= 2)
        {
            levels++;
        }

        return new(tile, levels);
    }
}
