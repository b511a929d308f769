using NetVips;

namespace Archive.Imaging;

/// <summary>
/// Writes and opens the file that all renditions and tiles come from. Each level is a page, so a reader finds its tiles by
/// walking the directories; from quality 90 on libvips would stop halving the colours and triple the size.
/// </summary>
internal static class Pyramid
{
    private const int Quality = 85;

    public static PyramidReport Write(Image picture, string target)
    {
        var shape = PyramidShape.Of(picture.Width, picture.Height);
        picture.Tiffsave(
            target,
            compression: Enums.ForeignTiffCompression.Jpeg,
            q: Quality,
            tile: true,
            tileWidth: shape.TileSide,
            tileHeight: shape.TileSide,
            pyramid: true,
            keep: Enums.ForeignKeep.None
        );
        return new(picture.Width, picture.Height, shape.Levels, new FileInfo(target).Length);
    }

    /// <param name="level">0 is the full size.</param>
    public static Image Open(string file, int level) =>
        Image.Tiffload(file, page: level, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);

    public static int LevelsOf(Image full) => full.Contains("n-pages") ? (int)full.Get("n-pages") : 1;
}
