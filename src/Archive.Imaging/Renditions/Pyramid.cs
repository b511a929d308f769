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

    // libvips does not read back a tile much larger than its picture.
    private const int SmallTileSide = 256;

    public static PyramidReport Write(Image picture, string target)
    {
        var longest = Math.Max(picture.Width, picture.Height);
        var tile = longest <= SmallTileSide ? SmallTileSide : TileSide;
        picture.Tiffsave(
            target,
            compression: Enums.ForeignTiffCompression.Jpeg,
            q: Quality,
            tile: true,
            tileWidth: tile,
            tileHeight: tile,
            pyramid: true,
            keep: Enums.ForeignKeep.None
        );
        var levels = 1;
        for (var side = longest; side > tile; side /= 2)
        {
            levels++;
        }
        return new(picture.Width, picture.Height, levels, new FileInfo(target).Length);
    }
}
