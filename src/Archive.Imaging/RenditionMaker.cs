using NetVips;

namespace Archive.Imaging;

/// <summary>Makes one rendition from a pyramid, which this program itself wrote: no stranger's bytes are decoded here.</summary>
public static class RenditionMaker
{
    /// <summary>Writes the rendition to a file.</summary>
    /// <param name="pyramidFile">Made by <see cref="ImagingWorkers.MakePyramid"/>.</param>
    public static void Make(string pyramidFile, RenditionRequest request, RenditionLabel label, string targetFile)
    {
        Native.Prepare();
        using var top = Image.Tiffload(pyramidFile);
        var (width, height) = Framing.SizeOf(top.Width, top.Height, request);
        var area = Framing.AreaOf(top.Width, top.Height, request.Crop);
        using var level = LevelFor(top, pyramidFile, area.Width, width);
        var scaled = area.Scale((double)level.Width / top.Width, level.Width, level.Height);
        using var cut = level.ExtractArea(scaled.Left, scaled.Top, scaled.Width, scaled.Height);
        using var sized = cut.ThumbnailImage(width, height: height, size: Enums.Size.Force);
        Encoder.Save(sized, request.Format, LabelXmp.Write(label), targetFile);
    }

    // The smallest level with two pixels for each of the target's: below that the resize would show.
    private static Image LevelFor(Image top, string file, int areaWidth, int width)
    {
        var levels = top.Contains("n-pages") && top.Get("n-pages") is int pages ? pages : 1;
        var level = 0;
        while (level + 1 < levels && areaWidth >> (level + 1) >= 2 * width)
        {
            level++;
        }

        return Image.Tiffload(file, page: level);
    }
}
