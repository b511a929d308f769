using ImageMagick;
using NetVips;

namespace Archive.Imaging;

/// <summary>
/// Decodes HEVC-coded HEIC, which the libvips at hand cannot. The format is always named: left to guess, ImageMagick
/// runs whatever program it thinks fit. The decoder turns the picture upright by its own boxes; EXIF's orientation
/// describes the same turn and must not be applied again.
/// </summary>
internal static class HevcPicture
{
    private static readonly Lazy<bool> Limited = new(Limit);

    /// <param name="header">Lends the colour profile.</param>
    public static Image Decode(string file, Image header)
    {
        _ = Limited.Value;
        using var stream = File.OpenRead(file);
        var settings = new MagickReadSettings
        {
            Format = MagickFormat.Heic,
            FrameIndex = 0,
            FrameCount = 1,
        };
        using var picture = new MagickImage(stream, settings);
        using var pixels = picture.GetPixelsUnsafe();
        var bands = (int)picture.ChannelCount;
        using var lent = Image.NewFromMemory(
            pixels.GetAreaPointer(0, 0, picture.Width, picture.Height),
            (ulong)picture.Width * picture.Height * (ulong)bands,
            (int)picture.Width,
            (int)picture.Height,
            bands,
            Enums.BandFormat.Uchar
        );
        using var named = lent.Copy(interpretation: bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        using var own = named.CopyMemory();
        return own.Mutate(copy =>
        {
            if (header.Contains(Colours.ProfileField))
            {
                copy.Set(GValue.BlobType, Colours.ProfileField, header.Get(Colours.ProfileField));
            }
        });
    }

    private static bool Limit()
    {
        ResourceLimits.Disk = 0;
        ResourceLimits.Width = 32_000;
        ResourceLimits.Height = 32_000;
        ResourceLimits.Area = 130_000_000;
        ResourceLimits.Memory = 1UL << 30;
        ResourceLimits.MaxMemoryRequest = 1UL << 30;
        ResourceLimits.ListLength = 4;
        ResourceLimits.Thread = 1;
        return true;
    }
}
