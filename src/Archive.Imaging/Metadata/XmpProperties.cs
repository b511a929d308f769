using MetadataExtractor.Formats.Xmp;
using XmpCore;
using Directory = MetadataExtractor.Directory;

namespace Archive.Imaging;

/// <summary>Single values out of XMP packets.</summary>
internal sealed class XmpProperties(IEnumerable<Directory> directories)
{
    public const string Dublin = "http://purl.org/dc/elements/1.1/";
    public const string Basic = "http://ns.adobe.com/xap/1.0/";
    public const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    public const string IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public const string IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    public const string Exif = "http://ns.adobe.com/exif/1.0/";
    public const string Aigc = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    private const int MostItems = 200;

    private readonly List<IXmpMeta> packets =
    [
        .. directories.OfType<XmpDirectory>().Select(directory => directory.XmpMeta).OfType<IXmpMeta>(),
    ];

    public string? Text(string space, string name) => First(packet => packet.GetPropertyString(space, name));

    /// <summary>In the language that the writer took as the default.</summary>
    public string? Localised(string space, string name) =>
        First(packet => packet.GetLocalizedText(space, name, null, "x-default")?.Value) ?? Items(space, name)?[0];

    public IReadOnlyList<string>? Items(string space, string name)
    {
        var items = packets
            .SelectMany(packet =>
                Enumerable
                    .Range(1, Math.Min(Quietly(() => packet.CountArrayItems(space, name)), MostItems))
                    .Select(index =>
                        LegacyText.Clean(
                            Quietly(() => packet.GetArrayItem(space, name, index)?.Value),
                            LegacyText.ItemLetters
                        )
                    )
            )
            .OfType<string>();
        string[] texts = [.. items.Distinct(StringComparer.Ordinal)];
        return texts.Length == 0 ? null : texts;
    }

    private string? First(Func<IXmpMeta, string?> read) =>
        packets
            .Select(packet => LegacyText.Clean(Quietly(() => read(packet))))
            .FirstOrDefault(text => text is not null);

    // A property of another shape than the standard's is as good as absent.
    private static T? Quietly<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmpException)
        {
            return default;
        }
    }
}
