using System.Text;

namespace Archive.Tests.Imaging;

/// <summary>Small files that have made image programs allocate gigabytes, hang, or read what they should not.</summary>
internal static class HostileFiles
{
    private const long Bomb = 1_200_000_000;

    /// <summary>By the name that the test shows; each is made when it is asked for.</summary>
    public static readonly Dictionary<string, Func<byte[]>> All = new(StringComparer.Ordinal)
    {
        ["png of 900 million pixels"] = () => PngBytes.Picture(30_000, 30_000, 8),
        ["png of ten thousand million pixels"] = () => PngBytes.Picture(100_000, 100_000, 1),
        ["webp of 268 million pixels in 40 bytes"] = HugeWebP,
        ["avif of 268 million pixels"] = () => WithSize(Samples.Avif(), 16_384, 16_384),
        ["tiff of 40 thousand million pixels"] = HugeTiff,
        ["jpeg of 4 thousand million pixels"] = () => WithJpegSize(Samples.Jpeg(), 65_500, 65_500),
        ["jpeg of 2,000 scans"] = ManyScans,
        ["gif of 200,000 frames"] = ManyFrames,
        ["svg that uses itself"] = () => Text(UseBomb()),
        ["svg of a billion laughs"] = () => Text(Laughs("svg", "<svg><text>&h;</text></svg>")),
        ["svg that shows a file"] = () =>
            Text(
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd' width='9' height='9'/></svg>"
            ),
        ["pdf named jpg"] = () => Text("%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch/F(/bin/sh)>>>>endobj"),
        ["postscript named jpg"] = () => Text("%!PS\n(%pipe%id) (w) file closefile showpage"),
        ["png with a gigabyte of text"] = () =>
            PngBytes.Picture(16, 16, 8, PngBytes.Chunk("zTXt", [.. "Comment\0\0"u8, .. PngBytes.Zeros(Bomb)])),
        ["png with a gigabyte of colour profile"] = () =>
            PngBytes.Picture(16, 16, 8, PngBytes.Chunk("iCCP", [.. "Profile\0\0"u8, .. PngBytes.Zeros(Bomb)])),
        ["jpeg whose exif claims gigabytes and loops"] = () =>
            Samples.WithSegments(Samples.Jpeg(), Samples.Exif(LoopingExif())),
        ["jpeg whose xmp laughs a billion times"] = () =>
            Samples.WithSegments(
                Samples.Jpeg(),
                Samples.XmpPacket(Laughs("x", "<x:xmpmeta xmlns:x='adobe:ns:meta/'>&h;</x:xmpmeta>"))
            ),
        ["jpeg cut in half"] = () => Half(Samples.Jpeg(600, 400)),
        ["png cut in half"] = () => Half(GreyPng()),
        ["tiff of 5,000 pages"] = ManyPages,
        ["tiff whose pages go round"] = RoundTiff,
        ["heic that claims 60,000 by 60,000"] = () => AsHeic(WithSize(Samples.Avif(), 60_000, 60_000)),
        ["jpeg that is a pdf too"] = () =>
            [.. Samples.WithSegments(Samples.Jpeg(), (0xFE, [.. "%PDF-1.7"u8])), .. "\n%%EOF"u8],
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    private static byte[] GreyPng()
    {
        using var photo = Samples.Photo(300, 200);
        return photo.PngsaveBuffer();
    }

    // Lossless WebP in which every one of the five codes has a single symbol, so that a pixel takes no bits at all.
    private static byte[] HugeWebP()
    {
        const int side = 16_383;
        var size = (side - 1) | ((ulong)(side - 1) << 14);
        byte[] header = [0x2F, (byte)size, (byte)(size >> 8), (byte)(size >> 16), (byte)(size >> 24)];
        // Three bits end the list of transforms, of caches and of codes; each code then is 1, 0, 0, 0.
        byte[] codes = [0b0000_1000, 0b1000_1000, 0b1000_1000, 0];
        byte[] data = [.. header, .. codes, 0];
        byte[] chunk = [.. "WEBPVP8L"u8, (byte)data.Length, 0, 0, 0, .. data];
        return [.. "RIFF"u8, (byte)chunk.Length, 0, 0, 0, .. chunk];
    }

    private static byte[] WithSize(byte[] heif, uint width, uint height)
    {
        byte[] copy = [.. heif];
        var at = copy.AsSpan().IndexOf("ispe"u8) + 8;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at), width);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at + 4), height);
        return copy;
    }

    private static byte[] AsHeic(byte[] avif)
    {
        byte[] copy = [.. avif];
        for (int at; (at = copy.AsSpan().IndexOf("avif"u8)) >= 0; )
        {
            "heic"u8.CopyTo(copy.AsSpan(at));
        }
        return copy;
    }

    private static byte[] WithJpegSize(byte[] jpeg, int width, int height)
    {
        byte[] copy = [.. jpeg];
        ReadOnlySpan<byte> frame = [0xFF, 0xC0];
        var at = copy.AsSpan().IndexOf(frame) + 5;
        (copy[at], copy[at + 1], copy[at + 2], copy[at + 3]) = (
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width
        );
        return copy;
    }

    private static byte[] ManyScans()
    {
        var jpeg = Samples.Jpeg(1200, 900, progressive: true);
        ReadOnlySpan<byte> scan = [0xFF, 0xDA];
        var last = jpeg.AsSpan().LastIndexOf(scan);
        var bytes = new List<byte>(jpeg[..last]);
        for (var copy = 0; copy < 2_000; copy++)
        {
            bytes.AddRange(jpeg[last..^2]);
        }
        return [.. bytes, 0xFF, 0xD9];
    }

    private static byte[] ManyFrames()
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return
        [
            .. "GIF89a"u8,
            1,
            0,
            1,
            0,
            0x80,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            .. Enumerable.Repeat(frame, 200_000).SelectMany(one => one),
            0x3B,
        ];
    }

    // Each of twenty groups draws the one before it ten times.
    private static string UseBomb()
    {
        var groups = Enumerable
            .Range(1, 20)
            .Select(level => $"<g id='a{level}'>{Repeat($"<use href='#a{level - 1}'/>", 10)}</g>");
        return $"<svg xmlns='http://www.w3.org/2000/svg'><rect id='a0' width='9' height='9'/>{string.Concat(groups)}</svg>";
    }

    // Each of seven entities says the one before it twenty times.
    private static string Laughs(string root, string body)
    {
        var entities = "bcdefgh".Select(name => $"<!ENTITY {name} '{Repeat($"&{(char)(name - 1)};", 20)}'>");
        return $"<?xml version='1.0'?><!DOCTYPE {root} [<!ENTITY a 'ha'>{string.Concat(entities)}]>{body}";
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static TiffBytes Page(uint side) =>
        new TiffBytes()
            .Long(256, side)
            .Long(257, side)
            .Short(258, 8)
            .Short(259, 1)
            .Short(262, 1)
            .Long(273, 0)
            .Short(277, 1)
            .Long(278, side)
            .Long(279, side * side);

    private static byte[] HugeTiff() => Page(200_000).ToArray();

    private static byte[] RoundTiff()
    {
        var page = new TiffBytes { Next = 8 }
            .Long(256, 8)
            .Long(257, 8)
            .Short(258, 8)
            .Short(259, 1)
            .Short(262, 1)
            .Long(273, 8)
            .Short(277, 1)
            .Long(278, 8)
            .Long(279, 64);
        return [.. page.ToArray(), .. new byte[64]];
    }

    private static byte[] ManyPages()
    {
        const int entries = 9;
        const int length = 2 + (12 * entries) + 4;
        var one = Page(8).ToArray().AsSpan(8, length).ToArray();
        var bytes = new List<byte>([.. "II*\0"u8, 8, 0, 0, 0]);
        for (var page = 1; page <= 5_000; page++)
        {
            var next = page == 5_000 ? 0 : 8 + (page * length);
            BitConverter.TryWriteBytes(one.AsSpan(length - 4), next);
            bytes.AddRange(one);
        }
        return [.. bytes];
    }

    // The directory of EXIF's own tags is the first one again, and texts claim to go on for gigabytes.
    private static TiffBytes LoopingExif() =>
        new TiffBytes { Next = 8 }
            .Claim(0x010E, 2, 0xFFFF_FFF0, 8)
            .Claim(0x013B, 12, 0x1FFF_FFFF, 8)
            .Claim(0x8769, 4, 1, 8)
            .Claim(0x8825, 4, 1, 8);
}
