using System.Text;

namespace Archive.Imaging;

/// <summary>
/// Text of EXIF and IPTC, which do not say in what encoding it is: UTF-8 when it is that without a slip, otherwise the
/// Chinese of Windows (GB18030, which contains GBK).
/// </summary>
internal static class LegacyText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = ChineseEncoding();

    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        var text = end < 0 ? bytes : bytes[..end];
        try
        {
            return Strict.GetString(text).Trim();
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(text).Trim();
        }
    }

    private static Encoding ChineseEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
