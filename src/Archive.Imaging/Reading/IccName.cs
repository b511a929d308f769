using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Archive.Imaging;

/// <summary>Reads a colour profile's name: ASCII in version 2 profiles, UTF-16 in version 4.</summary>
internal static class IccName
{
    private const int HeaderLength = 128;
    private const int MostTags = 100;
    private const int MostLetters = 100;

    /// <summary>Null when the profile is too broken to have one.</summary>
    public static string? Of(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4)
        {
            return null;
        }
        var tags = Math.Min(ReadUInt32BigEndian(profile[HeaderLength..]), MostTags);
        for (var at = HeaderLength + 4; tags > 0 && at + 12 <= profile.Length; at += 12, tags--)
        {
            if (profile.Slice(at, 4).SequenceEqual("desc"u8))
            {
                var start = ReadUInt32BigEndian(profile[(at + 4)..]);
                return start < profile.Length ? Name(profile[(int)start..]) : null;
            }
        }
        return null;
    }

    private static string? Name(ReadOnlySpan<byte> tag)
    {
        var name = tag switch
        {
            [(byte)'d', (byte)'e', (byte)'s', (byte)'c', _, _, _, _, _, _, _, _, ..] => Encoding.ASCII.GetString(
                Slice(tag, 12, ReadUInt32BigEndian(tag[8..]))
            ),
            [(byte)'m', (byte)'l', (byte)'u', (byte)'c', ..] when tag.Length >= 28 =>
                Encoding.BigEndianUnicode.GetString(
                    Slice(tag, ReadUInt32BigEndian(tag[24..]), ReadUInt32BigEndian(tag[20..]))
                ),
            _ => "",
        };
        name = name.Trim('\0', ' ');
        return name.Length == 0 ? null : name;
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, uint start, uint length) =>
        start >= bytes.Length
            ? []
            : bytes.Slice((int)start, (int)Math.Min(Math.Min(length, 2 * MostLetters), bytes.Length - start));
}
