using NetVips;

namespace Archive.Tests.Imaging;

/// <summary>Pictures that tests make for themselves.</summary>
internal static class Samples
{
    /// <summary>Soft colours with some grain: compresses like a photograph.</summary>
    public static Image Photo(int width, int height)
    {
        using var slope = Image.Xyz(width, height);
        using var across = slope.ExtractBand(0).Linear([255.0 / width], [0]);
        using var down = slope.ExtractBand(1).Linear([255.0 / height], [0]);
        using var grain = Image.Gaussnoise(width, height, sigma: 6, mean: 120, seed: 7);
        using var bands = across.Bandjoin(down, grain);
        using var bytes = bands.Cast(Enums.BandFormat.Uchar);
        using var named = bytes.Copy(interpretation: Enums.Interpretation.Srgb);
        return named.CopyMemory();
    }

    public static byte[] Jpeg(int width = 120, int height = 80, bool progressive = false)
    {
        using var photo = Photo(width, height);
        return photo.JpegsaveBuffer(q: 90, interlace: progressive, keep: Enums.ForeignKeep.None);
    }

    public static byte[] Avif(int width = 64, int height = 64)
    {
        using var photo = Photo(width, height);
        return photo.HeifsaveBuffer(
            q: 50,
            bitdepth: 8,
            compression: Enums.ForeignHeifCompression.Av1,
            effort: 0,
            keep: Enums.ForeignKeep.None
        );
    }

    /// <summary>Adds segments right behind a JPEG's first marker.</summary>
    public static byte[] WithSegments(byte[] jpeg, params (byte Marker, byte[] Payload)[] segments) =>
        [
            .. jpeg[..2],
            .. segments.SelectMany(segment =>
            {
                var length = segment.Payload.Length + 2;
                byte[] head = [0xFF, segment.Marker, (byte)(length >> 8), (byte)length];
                return head.Concat(segment.Payload);
            }),
            .. jpeg[2..],
        ];

    public static (byte, byte[]) Exif(TiffBytes tiff) => (0xE1, [.. "Exif\0\0"u8, .. tiff.ToArray()]);

    public static (byte, byte[]) Xmp(string properties) =>
        XmpPacket(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""
                + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\""
                + " xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\""
                + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\""
                + $" xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\">{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
        );

    public static (byte, byte[]) XmpPacket(string packet) =>
        (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.UTF8.GetBytes(packet)]);

    /// <summary>IPTC in the Photoshop resource that JPEG keeps it in.</summary>
    public static (byte, byte[]) Iptc(params (byte Tag, byte[] Text)[] records)
    {
        byte[] iptc =
        [
            .. records.SelectMany(record =>
            {
                byte[] head = [0x1C, 2, record.Tag, (byte)(record.Text.Length >> 8), (byte)record.Text.Length];
                return head.Concat(record.Text);
            }),
        ];
        byte[] padding = iptc.Length % 2 == 0 ? [] : [0];
        byte[] length = [0, 0, (byte)(iptc.Length >> 8), (byte)iptc.Length];
        return (0xED, [.. "Photoshop 3.0\08BIM"u8, 0x04, 0x04, 0, 0, .. length, .. iptc, .. padding]);
    }
}
