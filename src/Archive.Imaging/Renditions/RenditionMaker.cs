using NetVips;

namespace Archive.Imaging;

/// <summary>Makes renditions from a picture's pyramid, within the site: the pyramid is our own work, and safe.</summary>
public static class RenditionMaker
{
    // From a level of twice the size the rendition cannot be told from one of the full picture.
    private const double Reserve = 2;

    /// <summary>The rendition's size for a picture of the given upright size; never larger than the picture.</summary>
    public static (int Width, int Height) SizeOf(int fullWidth, int fullHeight, RenditionRequest request)
    {
        var part = Cut.PartOf(fullWidth, fullHeight, request.Crop);
        var width = Math.Clamp(request.Width, 1, Math.Max(1, (int)Math.Round(part.Width)));
        return (width, Math.Max(1, (int)Math.Round(width * part.Height / part.Width)));
    }

    /// <summary>Writes one rendition; nothing stays at <paramref name="targetFile"/> when that fails.</summary>
    /// <param name="pyramidFile">A file that <see cref="ImagingWorkers"/> made.</param>
    public static void Make(string pyramidFile, RenditionRequest request, RenditionLabel label, string targetFile)
    {
        VipsGuard.Start();
        try
        {
            using var full = Pyramid.Open(pyramidFile, 0);
            using var level = Pyramid.Open(pyramidFile, LevelFor(full, request));
            using var picture = Cut.Make(level, full.Width, full.Height, request);
            RenditionFile.Write(picture, request.Format, label, targetFile);
        }
        catch
        {
            File.Delete(targetFile);
            throw;
        }
    }

    private static int LevelFor(Image full, RenditionRequest request)
    {
        var part = Cut.PartOf(full.Width, full.Height, request.Crop);
        var room = part.Width / SizeOf(full.Width, full.Height, request).Width / Reserve;
        return Math.Clamp((int)Math.Floor(Math.Log2(room)), 0, Pyramid.LevelsOf(full) - 1);
    }
}
