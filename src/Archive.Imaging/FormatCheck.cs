using ImageMagick;
using NetVips;

namespace Archive.Imaging;

/// <summary>What the libraries of this machine do with a kind of picture.</summary>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
public sealed record FormatState(string Name, string? Problem);

/// <summary>Tries each kind of picture that the archive takes or makes, on a small picture of its own.</summary>
public static class FormatCheck
{
    private const int Side = 64;

    /// <param name="jpeg">Where to leave the picture as JPEG, for a worker to be tried on.</param>
    public static IReadOnlyList<FormatState> Run(string jpeg)
    {
        VipsGuard.Start();
        using var black = Image.Black(Side, Side, bands: 3);
        using var picture = black.Copy(interpretation: Enums.Interpretation.Srgb);
        return
        [
            Try("JPEG", () => picture.JpegsaveBuffer(), bytes => File.WriteAllBytes(jpeg, bytes)),
            Try("PNG", () => picture.PngsaveBuffer()),
            Try("WebP", () => picture.WebpsaveBuffer()),
            Try("AVIF", () => picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0)),
            Try("TIFF", () => picture.TiffsaveBuffer()),
            new(
                "HEIC",
                MagickNET.SupportedFormats.Any(format => format.Format == MagickFormat.Heic && format.SupportsReading)
                    ? null
                    : "Magick.NET cannot read it"
            ),
        ];
    }

    private static FormatState Try(string name, Func<byte[]> write, Action<byte[]>? keep = null)
    {
        try
        {
            var bytes = write();
            using var read = Image.NewFromBuffer(bytes);
            // Asking for the mean decodes it.
            _ = read.Avg();
            keep?.Invoke(bytes);
            return new(name, read.Width == Side ? null : "It comes back another size");
        }
        catch (VipsException exception)
        {
            return new(name, exception.Message.ReplaceLineEndings(" "));
        }
    }
}
