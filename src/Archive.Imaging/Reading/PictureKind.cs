using System.Buffers.Binary;

namespace Archive.Imaging;

/// <summary>What a file's first bytes say it is; its name and what a browser claims are not asked.</summary>
internal enum PictureKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Avif,
    Heic,
    Tiff,

    /// <summary>Known well enough to be named when it is refused.</summary>
    Other,
}

internal static class PictureKinds
{
    private const int HeadLength = 1024;

    /// <summary>The file's first bytes, fewer when it has fewer.</summary>
    public static byte[] Head(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[HeadLength];
        return head[..stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }

    public static PictureKind Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => PictureKind.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureKind.Png,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] when head[8..].StartsWith("WEBP"u8) =>
                PictureKind.WebP,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => OfBrands(head),
            [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => OfTiff(head),
            _ => IsOther(head) ? PictureKind.Other : PictureKind.Unknown,
        };

    public static string MediaType(this PictureKind kind) =>
        kind switch
        {
            PictureKind.Jpeg => "image/jpeg",
            PictureKind.Png => "image/png",
            PictureKind.WebP => "image/webp",
            PictureKind.Avif => "image/avif",
            PictureKind.Heic => "image/heic",
            PictureKind.Tiff => "image/tiff",
            _ => "application/octet-stream",
        };

    // The major brand comes first, then those that the file is compatible with; "mif1" alone leaves it open.
    private static PictureKind OfBrands(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var general = false;
        for (var at = 8; at + 4 <= end; at += 4)
        {
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            {
                return PictureKind.Avif;
            }
            if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8))
            {
                return PictureKind.Heic;
            }
            general |= brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
        }
        return general ? PictureKind.Heic : PictureKind.Other;
    }

    // Canon's raw files are TIFF by their first bytes and name themselves a little later.
    private static PictureKind OfTiff(ReadOnlySpan<byte> head) =>
        head.Length > 10 && head.Slice(8, 2).SequenceEqual("CR"u8) ? PictureKind.Other : PictureKind.Tiff;

    private static bool IsOther(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> jpegXlBox = [0, 0, 0, 0x0C, (byte)'J', (byte)'X', (byte)'L', (byte)' '];
        ReadOnlySpan<byte> jpeg2000Box = [0, 0, 0, 0x0C, (byte)'j', (byte)'P', (byte)' ', (byte)' '];
        return head.StartsWith("GIF8"u8)
            || head.StartsWith("%PDF"u8)
            || head.StartsWith("%!PS"u8)
            || head.StartsWith("BM"u8)
            || head.StartsWith("8BPS"u8)
            || head.StartsWith("FUJIFILM"u8)
            || head.StartsWith("IIRO"u8)
            || head is [0xFF, 0x0A, ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] or [0, 0, 1, 0, ..]
            || head.StartsWith(jpegXlBox)
            || head.StartsWith(jpeg2000Box)
            || head.IndexOf("<svg"u8) >= 0
            || head.IndexOf("<!DOCTYPE svg"u8) >= 0;
    }
}
