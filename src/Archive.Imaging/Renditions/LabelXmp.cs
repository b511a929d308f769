using System.Text;
using System.Xml.Linq;

namespace Archive.Imaging;

/// <summary>Writes a label as the smallest XMP packet that says it.</summary>
internal static class LabelXmp
{
    // A JPEG's packet must fit one segment of 64 kB.
    private const int MostLetters = 4_000;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Dublin = XmpProperties.Dublin;
    private static readonly XNamespace Photoshop = XmpProperties.Photoshop;
    private static readonly XNamespace Rights = XmpProperties.Rights;
    private static readonly XNamespace IptcExtension = XmpProperties.IptcExtension;
    private static readonly XNamespace Aigc = XmpProperties.Aigc;

    /// <summary>Null for a label that says nothing.</summary>
    public static byte[]? Of(RenditionLabel label)
    {
        XElement?[] properties =
        [
            Element(Photoshop + "Credit", label.Credit),
            Listed(Dublin + "creator", "Seq", label.Creator),
            Listed(Dublin + "rights", "Alt", label.Copyright),
            Element(Rights + "WebStatement", label.RightsUrl),
            Element(IptcExtension + "DigitalSourceType", label.DigitalSourceType),
            Element(Aigc + "AIGC", label.AigcLabel),
        ];
        if (properties.All(property => property is null))
        {
            return null;
        }
        var packet = new XElement(
            Meta + "xmpmeta",
            Name("x", Meta),
            new XElement(
                Rdf + "RDF",
                Name("rdf", Rdf),
                new XElement(
                    Rdf + "Description",
                    new XAttribute(Rdf + "about", ""),
                    Name("dc", Dublin),
                    Name("photoshop", Photoshop),
                    Name("xmpRights", Rights),
                    Name("Iptc4xmpExt", IptcExtension),
                    Name("TC260", Aigc),
                    properties
                )
            )
        );
        return Encoding.UTF8.GetBytes(
            $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{packet.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"r\"?>"
        );
    }

    private static XAttribute Name(string prefix, XNamespace space) =>
        new(XNamespace.Xmlns + prefix, space.NamespaceName);

    private static XElement? Element(XName name, string? text) => Trimmed(text) is { } value ? new(name, value) : null;

    private static XElement? Listed(XName name, string list, string? text)
    {
        if (Trimmed(text) is not { } value)
        {
            return null;
        }
        var item = new XElement(Rdf + "li", value);
        if (list == "Alt")
        {
            item.Add(new XAttribute(XNamespace.Xml + "lang", "x-default"));
        }
        return new(name, new XElement(Rdf + list, item));
    }

    private static string? Trimmed(string? text) =>
        LegacyText.Clean(text) is { } clean ? clean[..Math.Min(clean.Length, MostLetters)] : null;
}
