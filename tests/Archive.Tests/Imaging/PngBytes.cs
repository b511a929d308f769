using System.Buffers.Binary;
using System.IO.Compression;

namespace Archive.Tests.Imaging;

/// <summary>Writes PNG by hand, with gigabytes of zeros in kilobytes.</summary>
internal static class PngBytes
{
    private const int Block = 16 << 20;

    public static byte[] Picture(int width, int height, byte bits, params byte[][] chunks) =>
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            .. "\n"u8,
            .. Chunk("IHDR", [.. Big((uint)width), .. Big((uint)height), bits, 0, 0, 0, 0]),
            .. chunks.SelectMany(chunk => chunk),
            .. Chunk("IDAT", Zeros((((long)width * bits + 7) / 8 + 1) * height)),
            .. Chunk("IEND", []),
        ];

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(name), .. data];
        return [.. Big((uint)data.Length), .. body, .. Big(Crc(body))];
    }

    /// <summary>A zlib stream of zeros: one flushed block, repeated, then what is left.</summary>
    public static byte[] Zeros(long count)
    {
        var blocks = (int)(count / Block);
        var one = blocks > 0 ? Deflated(Block, isLast: false) : [];
        var bytes = new List<byte>([0x78, 0x9C]);
        for (var block = 0; block < blocks; block++)
        {
            bytes.AddRange(one);
        }
        bytes.AddRange(Deflated((int)(count % Block), isLast: true));
        // Adler-32 of zeros: the first sum stays 1, the second counts.
        bytes.AddRange(Big((uint)(count % 65521 << 16) | 1));
        return [.. bytes];
    }

    private static byte[] Deflated(int zeros, bool isLast)
    {
        using var memory = new MemoryStream();
        using var deflate = new DeflateStream(memory, CompressionLevel.Optimal);
        deflate.Write(new byte[zeros]);
        deflate.Flush();
        var flushed = memory.ToArray();
        // An empty last block of fixed codes ends the stream.
        return isLast ? [.. flushed, 0x03, 0x00] : flushed;
    }

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }
        return ~crc;
    }
}
