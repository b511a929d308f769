using System.Text;

namespace Archive.Imaging;

/// <summary>
/// Turns the bytes of EXIF and IPTC into text. Neither says in what encoding: most are UTF-8, Chinese software of
/// twenty years wrote GBK, and what is neither is taken as Western.
/// </summary>
internal static class LegacyText
{
    private const int MostLetters = 8_000;

    /// <summary>For one of several: a keyword, a name.</summary>
    public const int ItemLetters = 500;

    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null when nothing readable is left.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        var text = end < 0 ? bytes : bytes[..end];
        return Clean(Try(Utf8, text) ?? Try(Chinese, text) ?? Western.GetString(text));
    }

    /// <summary>Without control characters, trimmed, and not longer than anyone writes.</summary>
    public static string? Clean(string? text, int most = MostLetters)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var kept = string.Concat(text.Take(most).Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
        kept = kept.Trim();
        return kept.Length == 0 ? null : kept;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> text)
    {
        try
        {
            return encoding.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
