using System.Text;

namespace Archive.Imaging;

/// <summary>What a file's first bytes say it is.</summary>
internal enum FileKind
{
    /// <summary>Nothing that draws a picture.</summary>
    Unknown,

    /// <summary>A picture or a document of a kind that is not taken.</summary>
    NotAccepted,

    Jpeg,
    Png,
    WebP,
    Tiff,

    /// <summary>AVIF or HEIC: which of them only the header tells.</summary>
    Heif,
}

internal static class FileKinds
{
    private const int Enough = 1024;

    private static readonly string[] OtherFiles =
    [
        "%PDF-",
        "%!PS",
        "GIF87a",
        "GIF89a",
        "BM",
        "8BPS",
        "\0\0\0\fJXL ",
        "\u00ff\n",
        "\0\0\0\fjP  ",
        "\0\0\u0001\0",
        "FUJIFILMCCD-RAW",
        "IIRO",
        "FORM",
        "gimp xcf",
    ];

    private static readonly string[] HeifBrands =
    [
        "avif",
        "avis",
        "mif1",
        "msf1",
        "heic",
        "heix",
        "hevc",
        "hevx",
        "heim",
        "heis",
    ];

    /// <summary>The kind of the file at a path, by its first bytes alone.</summary>
    public static FileKind Of(string path)
    {
        Span<byte> bytes = stackalloc byte[Enough];
        using var file = File.OpenRead(path);
        return Of(bytes[..file.ReadAtLeast(bytes, Enough, throwOnEndOfStream: false)]);
    }

    internal static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        // Latin-1 keeps every byte a character: signatures read as text.
        var head = Encoding.Latin1.GetString(bytes);
        return head switch
        {
            _ when head.StartsWith("\u00ff\u00d8\u00ff", StringComparison.Ordinal) => FileKind.Jpeg,
            _ when head.StartsWith("\u0089PNG\r\n\u001a\n", StringComparison.Ordinal) => FileKind.Png,
            _ when At(head, 0, "RIFF") && At(head, 8, "WEBP") => FileKind.WebP,
            _ when At(head, 0, "II*\0") || At(head, 0, "MM\0*") || At(head, 0, "II+\0") || At(head, 0, "MM\0+") =>
                FileKind.Tiff,
            _ when At(head, 4, "ftyp") => Array.Exists(HeifBrands, brand => At(head, 8, brand))
                ? FileKind.Heif
                : FileKind.NotAccepted,
            _ when Array.Exists(OtherFiles, start => head.StartsWith(start, StringComparison.Ordinal)) || IsSvg(head) =>
                FileKind.NotAccepted,
            _ => FileKind.Unknown,
        };
    }

    private static bool IsSvg(string head) =>
        head.Contains("<svg", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase)
        || head.TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t')
            .StartsWith("<?xml", StringComparison.Ordinal);

    private static bool At(string head, int offset, string what) =>
        string.CompareOrdinal(head, offset, what, 0, what.Length) == 0;
}
