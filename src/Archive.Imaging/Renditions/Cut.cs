using NetVips;

namespace Archive.Imaging;

/// <summary>Cuts a rendition's part out of any level of a picture and brings it to the rendition's size.</summary>
internal static class Cut
{
    public static Part PartOf(int width, int height, Crop? crop) => crop?.Of(width, height) ?? new(0, 0, width, height);

    public static Image Make(Image level, int fullWidth, int fullHeight, RenditionRequest request)
    {
        var (width, height) = RenditionMaker.SizeOf(fullWidth, fullHeight, request);
        using var part = Extract(level, fullWidth, fullHeight, request.Crop);
        return part.Width == width && part.Height == height
            ? part.Copy()
            : part.Resize((double)width / part.Width, vscale: (double)height / part.Height);
    }

    private static Image Extract(Image level, int fullWidth, int fullHeight, Crop? crop)
    {
        if (crop is null)
        {
            return level.Copy();
        }
        var part = crop
            .Value.Of(fullWidth, fullHeight)
            .Times((double)level.Width / fullWidth, (double)level.Height / fullHeight);
        var left = Math.Clamp((int)Math.Round(part.Left), 0, level.Width - 1);
        var top = Math.Clamp((int)Math.Round(part.Top), 0, level.Height - 1);
        return level.ExtractArea(
            left,
            top,
            Math.Clamp((int)Math.Round(part.Width), 1, level.Width - left),
            Math.Clamp((int)Math.Round(part.Height), 1, level.Height - top)
        );
    }
}
