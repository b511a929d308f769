using System.Buffers.Binary;
using System.Text;

namespace Archive.Tests.Imaging;

/// <summary>
/// Writes TIFF directories by hand, little-endian: EXIF is one, and hostile ones no library would write. The first
/// directory may point to others; each one's values follow it.
/// </summary>
internal sealed class TiffBytes
{
    private readonly List<Entry> entries = [];

    /// <summary>Set to point the chain of directories anywhere, itself included.</summary>
    public uint? Next { get; init; }

    public TiffBytes Text(ushort tag, string text) => Text(tag, Encoding.UTF8.GetBytes(text));

    public TiffBytes Text(ushort tag, byte[] text) => Add(tag, 2, (uint)text.Length + 1, [.. text, 0]);

    public TiffBytes Raw(ushort tag, byte[] bytes) => Add(tag, 7, (uint)bytes.Length, bytes);

    public TiffBytes Short(ushort tag, ushort value) => Add(tag, 3, 1, [(byte)value, (byte)(value >> 8)]);

    public TiffBytes Long(ushort tag, uint value) => Add(tag, 4, 1, Bytes(value));

    public TiffBytes Fractions(ushort tag, params (uint Over, uint Under)[] values) =>
        Add(tag, 5, (uint)values.Length, [.. values.SelectMany(value => Bytes(value.Over).Concat(Bytes(value.Under)))]);

    /// <summary>A value that claims more than is there.</summary>
    public TiffBytes Claim(ushort tag, ushort type, uint count, uint offset) => Add(tag, type, count, Bytes(offset));

    public TiffBytes Directory(ushort tag, TiffBytes directory)
    {
        entries.Add(new(tag, 4, 1, [], directory));
        return this;
    }

    public byte[] ToArray() => [.. "II*\0"u8, .. Bytes(8), .. Write(8)];

    private byte[] Write(uint start)
    {
        var head = new List<byte>([(byte)entries.Count, 0]);
        var tail = new List<byte>();
        var end = start + 2 + (12 * (uint)entries.Count) + 4;
        foreach (var entry in entries.OrderBy(entry => entry.Tag))
        {
            var at = end + (uint)tail.Count;
            head.AddRange([(byte)entry.Tag, (byte)(entry.Tag >> 8), (byte)entry.Type, 0, .. Bytes(entry.Count)]);
            if (entry.Directory is null && entry.Value.Length <= 4)
            {
                head.AddRange(entry.Value.Concat(new byte[4 - entry.Value.Length]));
                continue;
            }
            head.AddRange(Bytes(at));
            tail.AddRange(entry.Directory?.Write(at) ?? entry.Value);
            tail.AddRange(new byte[tail.Count % 2]);
        }
        return [.. head, .. Bytes(Next ?? 0), .. tail];
    }

    private TiffBytes Add(ushort tag, ushort type, uint count, byte[] value)
    {
        entries.Add(new(tag, type, count, value, null));
        return this;
    }

    private static byte[] Bytes(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private sealed record Entry(ushort Tag, ushort Type, uint Count, byte[] Value, TiffBytes? Directory);
}
