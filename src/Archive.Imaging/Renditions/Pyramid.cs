using NetVips;

namespace Archive.Imaging;

/// <summary>
/// Writes the file that all renditions and tiles come from. Each level is a page, so a reader finds its tiles by
/// walking the directories; from quality 90 on libvips would stop halving the colours and triple the size.
/// </summary>
internal static class Pyramid
{
    private const int Quality = 85;
    private const int TileSide = 512;

    public static PyramidReport Write(Image picture, string target)
    {
        picture.Tiffsave(
            target,
            compression: Enums.ForeignTiffCompression.Jpeg,
            q: Quality,
            tile: true,
            tileWidth: TileSide,
            tileHeight: TileSide,
            pyramid: true,
            keep: Enums.ForeignKeep.None
        );
        var levels = 1;
        for (var side = Math.Max(picture.Width, picture.Height); side > TileSide; side /= 2)
        {
            levels++;
        }
        return new(picture.Width, picture.Height, levels, new FileInfo(target).Length);
    }
}
