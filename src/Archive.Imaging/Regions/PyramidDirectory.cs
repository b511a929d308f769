using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Archive.Imaging;

/// <summary>
/// Reads where the tiles of a pyramid lie. A TIFF is a chain of directories, one a level; each is a list of entries of
/// twelve bytes: tag, type, count, and the value or where it stands. Only what <see cref="Pyramid"/> writes is understood;
/// anything else has no levels here, and is decoded instead.
/// </summary>
internal static class PyramidDirectory
{
    private const int EntrySize = 12;
    private const int MostLevels = 32;
    private const int JpegCompression = 7;
    private const int YCbCr = 6;

    /// <summary>From the full size down; empty when tiles cannot be taken out of this file.</summary>
    public static IReadOnlyList<PyramidLevel> Read(SafeFileHandle file)
    {
        try
        {
            var head = Bytes(file, 0, 8);
            if (head is not [(byte)'I', (byte)'I', 42, 0, ..])
            {
                return [];
            }

            var levels = new List<PyramidLevel>();
            for (var at = UInt(head, 4); at != 0; )
            {
                if (levels.Count == MostLevels || Level(file, ref at) is not { } level)
                {
                    return [];
                }

                levels.Add(level);
            }

            return levels;
        }
        catch (EndOfStreamException)
        {
            return [];
        }
    }

    // Goes on to the next directory, at 0 when there is none.
    private static PyramidLevel? Level(SafeFileHandle file, ref uint at)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(Bytes(file, at, 2));
        var directory = Bytes(file, at + 2, (count * EntrySize) + 4);
        at = UInt(directory, count * EntrySize);
        var entries = Enumerable
            .Range(0, count)
            .Select(index => directory.AsMemory(index * EntrySize, EntrySize))
            .ToDictionary(entry => BinaryPrimitives.ReadUInt16LittleEndian(entry.Span));
        if (
            Number(Tag.Compression) != JpegCompression
            || Number(Tag.Photometric) != YCbCr
            || Number(Tag.TileWidth) != Number(Tag.TileLength)
            || !entries.TryGetValue(Tag.JpegTables, out var tables)
        )
        {
            return null;
        }

        return new(
            (int)Number(Tag.Width),
            (int)Number(Tag.Height),
            (int)Number(Tag.TileWidth),
            Numbers(file, entries[Tag.TileOffsets].Span),
            Numbers(file, entries[Tag.TileByteCounts].Span),
            Bytes(file, UInt(tables.Span, 8), (int)UInt(tables.Span, 4))
        );

        uint Number(ushort tag) => entries.TryGetValue(tag, out var entry) ? Numbers(file, entry.Span)[0] : 0;
    }

    private static uint[] Numbers(SafeFileHandle file, ReadOnlySpan<byte> entry)
    {
        const int Short = 3;
        var size = BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]) == Short ? 2 : 4;
        var count = (int)UInt(entry, 4);
        var bytes = count * size <= 4 ? entry[8..] : Bytes(file, UInt(entry, 8), count * size);
        var numbers = new uint[count];
        for (var index = 0; index < count; index++)
        {
            var value = bytes[(index * size)..];
            numbers[index] = size == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(value) : UInt(value, 0);
        }

        return numbers;
    }

    private static uint UInt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    internal static byte[] Bytes(SafeFileHandle file, long at, int count)
    {
        var bytes = new byte[count];
        for (var done = 0; done < count; )
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(done), at + done);
            done += read > 0 ? read : throw new EndOfStreamException();
        }

        return bytes;
    }

    private static class Tag
    {
        public const ushort Width = 256;
        public const ushort Height = 257;
        public const ushort Compression = 259;
        public const ushort Photometric = 262;
        public const ushort TileWidth = 322;
        public const ushort TileLength = 323;
        public const ushort TileOffsets = 324;
        public const ushort TileByteCounts = 325;
        public const ushort JpegTables = 347;
    }
}
