using NetVips;

namespace Archive.Imaging;

/// <summary>What to show while a picture loads.</summary>
internal sealed record Placeholder(byte[] ThumbHash, string DominantColour, IReadOnlyList<string> Palette)
{
    public static Placeholder Of(Image picture)
    {
        var scale = Math.Min(1, (double)Imaging.ThumbHash.MostSide / Math.Max(picture.Width, picture.Height));
        var width = Math.Max(1, (int)(picture.Width * scale));
        var height = Math.Max(1, (int)(picture.Height * scale));
        using var small = picture.Resize((double)width / picture.Width, vscale: (double)height / picture.Height);
        var rgb = small.WriteToMemory<byte>();
        return new(
            Imaging.ThumbHash.Encode(rgb, small.Width, small.Height),
            Imaging.Palette.Dominant(rgb),
            Imaging.Palette.Quarters(rgb, small.Width, small.Height)
        );
    }
}
