using NetVips;

namespace Archive.Imaging;

/// <summary>What a picture claims before a pixel of it is decoded.</summary>
internal sealed record PictureHeader(int Width, int Height, int Bands, int Frames, int Orientation, bool IsHevc)
{
    // A photograph has at most four inks and a mask.
    private const int MostBands = 5;

    // Above this the pixels and a progressive decoder's working space do not fit an ordinary worker.
    private const long MostPixelsAtOnce = 40_000_000;

    public long Pixels => (long)Width * Height;

    public bool NeedsLargeWorker => IsHevc || Pixels > MostPixelsAtOnce;

    public int UprightWidth => Orientation >= 5 ? Height : Width;

    public int UprightHeight => Orientation >= 5 ? Width : Height;

    public static PictureHeader Of(Image image) =>
        new(
            image.Width,
            image.Height,
            image.Bands,
            Number(image, "n-pages", 1),
            Number(image, "orientation", 1) is >= 1 and <= 8 and var orientation ? orientation : 1,
            image.Contains("heif-compression") && image.Get("heif-compression") is "hevc"
        );

    public Mishap? Against(ImageLimits limits)
    {
        if (Math.Max(Width, Height) > limits.MaxSide || Pixels > limits.MaxPixels)
        {
            return new(Refusal.TooManyPixels, $"{Width} x {Height} pixels");
        }
        if (Frames > limits.MaxFrames)
        {
            return new(Refusal.TooManyFrames, $"{Frames} pages or frames");
        }
        return Bands > MostBands ? new(Refusal.Damaged, $"{Bands} channels") : null;
    }

    private static int Number(Image image, string field, int otherwise) =>
        image.Contains(field) && image.Get(field) is int value ? value : otherwise;
}
