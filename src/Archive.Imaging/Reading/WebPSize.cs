using static System.Buffers.Binary.BinaryPrimitives;

namespace Archive.Imaging;

/// <summary>
/// Reads a WebP's size from its first chunk. libvips tells it too, but only once it has set aside memory for all
/// pixels, and forty bytes can claim a gigabyte of them.
/// </summary>
internal static class WebPSize
{
    /// <summary>Null when the first chunk is none that carries a size.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return null;
        }
        var chunk = head.Slice(12, 4);
        var data = head[20..];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return ((ReadInt32LittleEndian(data[4..]) & 0xFFFFFF) + 1, (ReadInt32LittleEndian(data[6..]) >>> 8) + 1);
        }
        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = ReadUInt32LittleEndian(data[1..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        return chunk.SequenceEqual("VP8 "u8)
            ? (ReadUInt16LittleEndian(data[6..]) & 0x3FFF, ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : null;
    }
}
