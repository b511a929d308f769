using System.Text;
using System.Xml.Linq;

namespace Archive.Imaging;

/// <summary>Writes a label as the XMP packet of a rendition.</summary>
internal static class LabelXmp
{
    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private static readonly XNamespace Ext = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static readonly XNamespace Tc260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";

    /// <summary>The packet in UTF-8; null when there is nothing to say.</summary>
    public static byte[]? Write(RenditionLabel label)
    {
        var said = new List<XElement>();
        Add(label.Creator, text => new(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", text))));
        Add(label.Copyright, text => new(Dc + "rights", Default(text)));
        Add(label.Credit, text => new(Photoshop + "Credit", text));
        Add(label.RightsUrl, text => new(Rights + "WebStatement", text));
        Add(label.DigitalSourceType, text => new(Ext + "DigitalSourceType", text));
        Add(label.AigcLabel, text => new(Tc260 + "AIGC", text));
        if (said.Count == 0)
        {
            return null;
        }

        var packet = new XElement(
            Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Meta.NamespaceName),
            new XElement(
                Rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName),
                new XElement(
                    Rdf + "Description",
                    new XAttribute(Rdf + "about", ""),
                    new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "photoshop", Photoshop.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "xmpRights", Rights.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "Iptc4xmpExt", Ext.NamespaceName),
                    new XAttribute(XNamespace.Xmlns + "TC260", Tc260.NamespaceName),
                    said
                )
            )
        );
        return Encoding.UTF8.GetBytes(packet.ToString(SaveOptions.DisableFormatting));

        void Add(string? text, Func<string, XElement> write)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                said.Add(write(Clean(text)));
            }
        }
    }

    private static XElement Default(string text) =>
        new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    // XML has no place for most control characters, whatever a camera wrote.
    private static string Clean(string text) =>
        string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'));
}
