using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Archive.Imaging;

/// <summary>
/// Hands out tiles of a pyramid as they are kept, without decoding them: a tile in the file is a JPEG that lacks its
/// shared tables, so it is put together from a header, the label, the tables and the tile.
/// </summary>
public sealed class StoredTiles
{
    private const int Remembered = 512;

    // Wide enough for any tile and too small for a file of nonsense.
    private const uint MostBytes = 8 << 20;

    private static readonly byte[] Start = [0xFF, 0xD8];

    // JFIF 1.1, square pixels, no thumbnail: says that the three channels are YCbCr.
    private static readonly byte[] Jfif = [0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    private readonly ConcurrentDictionary<string, IReadOnlyList<PyramidLevel>> known = new(StringComparer.Ordinal);

    /// <summary>The region as a JPEG; null when it is not one whole tile of a level, as it is kept.</summary>
    /// <param name="pyramidFile">A file that <see cref="ImagingWorkers"/> made; what stands at a path never changes.</param>
    public byte[]? Find(string pyramidFile, RegionRequest request, RenditionLabel label)
    {
        if (!request.IsPlain || request.ScaledWidth != request.ScaledHeight || request.Width != request.Height)
        {
            return null;
        }

        using var file = File.OpenHandle(pyramidFile);
        if (!known.TryGetValue(pyramidFile, out var levels))
        {
            if (known.Count >= Remembered)
            {
                known.Clear();
            }

            known[pyramidFile] = levels = PyramidDirectory.Read(file);
        }

        if (Place(levels, request) is not var (level, tile) || Segment(label) is not { } said)
        {
            return null;
        }

        var bytes = PyramidDirectory.Bytes(file, level.Offsets[tile], (int)level.Counts[tile]);
        // Without the marks at both ends of the tables and the one that the tile begins with.
        return [.. Start, .. Jfif, .. said, .. level.Tables.AsSpan()[2..^2], .. bytes.AsSpan(2)];
    }

    private static (PyramidLevel Level, int Tile)? Place(IReadOnlyList<PyramidLevel> levels, RegionRequest request)
    {
        for (var depth = 0; depth < levels.Count; depth++)
        {
            var level = levels[depth];
            var covered = level.TileSide << depth;
            if (request.Width == covered)
            {
                return
                    request.ScaledWidth == level.TileSide
                    && request.Left % covered == 0
                    && request.Top % covered == 0
                    && level.WholeTile(request.Left / covered, request.Top / covered) is { } tile
                    && level.Counts[tile] is > 4 and < MostBytes
                    ? (level, tile)
                    : null;
            }
        }

        return null;
    }

    // The label as a JPEG carries it; null when it is too long for that.
    private static byte[]? Segment(RenditionLabel label)
    {
        if (LabelXmp.Of(label) is not { } packet)
        {
            return [];
        }

        var name = "http://ns.adobe.com/xap/1.0/\0"u8;
        var length = 2 + name.Length + packet.Length;
        if (length > ushort.MaxValue)
        {
            return null;
        }

        byte[] head = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)length);
        return [.. head, .. name, .. packet];
    }
}
