using ImageMagick;
using NetVips;

namespace Archive.Imaging;

/// <summary>
/// An original on its way to pixels. Kind and limits are judged by its first bytes and its header, before anything is
/// decoded. HEVC-coded HEIC goes through ImageMagick with its format named, since libvips here cannot decode it;
/// everything else through libvips, whose loaders are an allow-list.
/// </summary>
internal sealed class Original
{
    private const string FailOnTruncated = "[fail_on=truncated]";

    private static readonly int[] Shrinks = [8, 4, 2, 1];

    private readonly string path;
    private readonly FileKind kind;
    private readonly bool hevc;

    private Original(string path, FileKind kind, bool hevc, int width, int height, int orientation)
    {
        this.path = path;
        this.kind = kind;
        this.hevc = hevc;
        Orientation = orientation;
        (Width, Height) = orientation >= 5 ? (height, width) : (width, height);
    }

    /// <summary>Pixels, upright.</summary>
    public int Width { get; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; }

    /// <summary>EXIF orientation, 1 to 8.</summary>
    public int Orientation { get; }

    public string MediaType =>
        kind switch
        {
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            FileKind.WebP => "image/webp",
            FileKind.Tiff => "image/tiff",
            _ => hevc ? "image/heic" : "image/avif",
        };

    /// <exception cref="RefusedException">The file is no picture that is taken.</exception>
    public static Original Open(string path, ImageLimits limits)
    {
        Native.Prepare();
        if (new FileInfo(path).Length > limits.MaxBytes)
        {
            throw new RefusedException(Refusal.TooLarge, "too many bytes");
        }

        var found = FileKinds.Of(path);
        if (found is FileKind.Unknown or FileKind.NotAccepted)
        {
            throw new RefusedException(
                found == FileKind.Unknown ? Refusal.NotAnImage : Refusal.FormatNotAccepted,
                "by its first bytes"
            );
        }

        try
        {
            using var header = Image.NewFromFile(path, access: Enums.Access.Sequential);
            Judge(header, limits);
            var coded = found == FileKind.Heif && Text(header, "heif-compression") == "hevc";
            // The coder of HEIC turns the picture itself; its EXIF says what was, not what is to be done.
            var orientation = found == FileKind.Heif ? 1 : Math.Clamp(Number(header, "orientation", 1), 1, 8);
            return new(path, found, coded, header.Width, header.Height, orientation);
        }
        catch (VipsException exception)
        {
            throw Refused(exception);
        }
    }

    /// <summary>A small upright sRGB picture that fits a square; the whole file is read for it, to its last byte.</summary>
    public Image Thumbnail(int side)
    {
        if (!hevc)
        {
            return Image.Thumbnail(
                path + FailOnTruncated,
                side,
                height: side,
                size: Enums.Size.Down,
                outputProfile: "srgb"
            );
        }

        using var whole = DecodeHevc();
        return whole.ThumbnailImage(side, height: side, size: Enums.Size.Down);
    }

    /// <summary>The upright sRGB picture without alpha, at least as wide as asked for if the original is.</summary>
    /// <param name="width">Least width that is needed, in pixels; the decoder of JPEG may then do less.</param>
    public Image Decode(int width)
    {
        if (hevc)
        {
            return DecodeHevc();
        }

        using var loaded = Load(width);
        using var upright = loaded.Autorot();
        using var plain = ToSrgb(upright);
        return plain.HasAlpha() ? plain.Flatten(background: [255, 255, 255]) : plain.Copy();
    }

    /// <summary>What libvips says, as a reason that a person can be told.</summary>
    public static RefusedException Refused(VipsException exception)
    {
        var message = exception.Message;
        var reason =
            message.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
            || message.Contains("unable to allocate", StringComparison.OrdinalIgnoreCase)
            || message.Contains("allocat", StringComparison.OrdinalIgnoreCase)
                ? Refusal.OutOfMemory
            : TruncationWords.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase))
                ? Refusal.Truncated
            : Refusal.Damaged;
        return new(reason, message.Trim());
    }

    private static readonly string[] TruncationWords =
    [
        "premature end",
        "truncated",
        "end of file",
        "end of stream",
        "unexpected eof",
        "read error",
        "not enough data",
        "out of data",
    ];

    private static void Judge(Image header, ImageLimits limits)
    {
        if (
            (long)header.Width * header.Height > limits.MaxPixels
            || Math.Max(header.Width, header.Height) > limits.MaxSide
        )
        {
            throw new RefusedException(Refusal.TooManyPixels, $"{header.Width} × {header.Height}");
        }

        if (Number(header, "n-pages", 1) is var pages && pages > limits.MaxFrames)
        {
            throw new RefusedException(Refusal.TooManyFrames, $"{pages} pages");
        }
    }

    private Image Load(int width)
    {
        // Turning by a quarter needs every row at once.
        var access = Orientation == 1 ? Enums.Access.Sequential : Enums.Access.Random;
        if (kind != FileKind.Jpeg)
        {
            return Image.NewFromFile(path, access: access, failOn: Enums.FailOn.Truncated);
        }

        var across = Orientation >= 5 ? Height : Width;
        var shrink = Shrinks.First(factor => factor == 1 || Width / factor >= width && across / factor >= 1);
        return Image.Jpegload(path, shrink: shrink, access: access, failOn: Enums.FailOn.Truncated);
    }

    private static Image ToSrgb(Image image)
    {
        if (image.Contains("icc-profile-data"))
        {
            try
            {
                using var linear = image.IccTransform("srgb", embedded: true, intent: Enums.Intent.Relative);
                return linear.Cast(Enums.BandFormat.Uchar);
            }
            catch (VipsException)
            {
                // A broken profile is no reason to lose the picture: it is shown as if it had none.
            }
        }

        using var srgb = image.Colourspace(Enums.Interpretation.Srgb);
        return srgb.Cast(Enums.BandFormat.Uchar);
    }

    private Image DecodeHevc()
    {
        ResourceLimits.Disk = 0;
        ResourceLimits.Width = 32_000;
        ResourceLimits.Height = 32_000;
        ResourceLimits.ListLength = 16;
        ResourceLimits.Memory = 1_200UL << 20;
        try
        {
            using var magick = new MagickImage(path, new MagickReadSettings { Format = MagickFormat.Heic });
            magick.TransformColorSpace(ColorProfiles.SRGB);
            magick.ColorType = ColorType.TrueColor;
            using var pixels = magick.GetPixelsUnsafe();
            var bytes =
                pixels.ToByteArray(PixelMapping.RGB)
                ?? throw new RefusedException(Refusal.Damaged, "no pixels in the HEIC");
            return Image.NewFromMemory(bytes, (int)magick.Width, (int)magick.Height, 3, Enums.BandFormat.Uchar);
        }
        catch (MagickException exception)
        {
            throw new RefusedException(
                exception is MagickResourceLimitErrorException ? Refusal.OutOfMemory : Refusal.Damaged,
                exception.Message
            );
        }
    }

    private static int Number(Image image, string field, int fallback) =>
        image.Contains(field) && image.Get(field) is int number ? number : fallback;

    private static string? Text(Image image, string field) => image.Contains(field) ? image.Get(field) as string : null;
}
