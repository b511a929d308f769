using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Archive.Modules.Hanzi;

/// <summary>Words and what they become, of which the longest that a text begins with is found.</summary>
/// <remarks>
/// Fifty thousand words as strings in a dictionary are 6 MB and as many objects. Here they are two rows of characters,
/// sorted, with what they become at the same places: 1 MB in a handful of arrays, read in milliseconds. A lookup narrows
/// the range of words that begin as the text does, character by character, so its cost is bounded by the longest word.
/// </remarks>
internal sealed class PhraseTable
{
    // What a character becomes by itself; 0 when it stays or is half of a pair.
    private readonly char[] single = new char[char.MaxValue + 1];

    // The words that begin with a code unit: begins[unit] up to begins[unit + 1].
    private readonly ushort[] begins = new ushort[char.MaxValue + 2];
    private readonly int[] starts;
    private readonly char[] words;
    private readonly char[] targets;

    // Words that become longer or shorter; 𫖮 (two code units) becomes 顗 (one).
    private readonly Dictionary<int, string> uneven = [];

    private PhraseTable(byte[] data, ref int at)
    {
        var characters = Chars(data, ref at, out var count);
        var become = Chars(data, ref at, count);
        for (var index = 0; index < count; index++)
        {
            single[characters[index]] = become[index];
        }

        count = Int(data, ref at);
        starts = new int[count + 1];
        for (var index = 0; index < count; index++)
        {
            starts[index + 1] = starts[index] + data[at++];
        }

        words = Chars(data, ref at, starts[count]).ToArray();
        targets = Chars(data, ref at, starts[count]).ToArray();
        for (var index = 0; index < words.Length; index++)
        {
            targets[index] = targets[index] == '\0' ? words[index] : targets[index];
        }

        for (var left = Int(data, ref at); left > 0; left--)
        {
            uneven.Add(Int(data, ref at), Chars(data, ref at, out _).ToString());
        }

        for (int unit = 0, index = 0; unit < begins.Length; unit++)
        {
            while (index < count && words[starts[index]] < unit)
            {
                index++;
            }

            begins[unit] = checked((ushort)index);
        }

        SourceOnly = Chars(data, ref at, out _).ToArray();
    }

    /// <summary>Characters that are written in the script converted from, and never in the other.</summary>
    public char[] SourceOnly { get; }

    /// <summary>Reads what the build packed, and moves on behind it.</summary>
    public static PhraseTable Read(byte[] data, ref int at) => new(data, ref at);

    /// <summary>The longest word that the text begins with.</summary>
    /// <param name="target">What it becomes.</param>
    /// <returns>Its length in code units; 0 when no word begins here and the character stays.</returns>
    public int Longest(ReadOnlySpan<char> text, out ReadOnlySpan<char> target)
    {
        var (low, high) = ((int)begins[text[0]], (int)begins[text[0] + 1]);
        var found = -1;
        for (var depth = 1; low < high; depth++)
        {
            // Sorted, the word that ends here comes before those that go on.
            if (Length(low) == depth)
            {
                found = IsWhole(text, depth) ? low : found;
                low++;
            }

            if (depth == text.Length)
            {
                break;
            }

            (low, high) = (Bound(low, high, depth, text[depth]), Bound(low, high, depth, text[depth] + 1));
        }

        if (found >= 0)
        {
            target = uneven.TryGetValue(found, out var other) ? other : targets.AsSpan(starts[found], Length(found));
            return Length(found);
        }

        target = new(in single[text[0]]);
        return target[0] != '\0' && IsWhole(text, 1) ? 1 : 0;
    }

    private int Length(int word) => starts[word + 1] - starts[word];

    // The first of the words whose unit at this depth is not below the one asked for.
    private int Bound(int low, int high, int depth, int unit)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[starts[middle] + depth] < unit ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // A variation selector asks for one form of the character before it, which must then stay.
    private static bool IsWhole(ReadOnlySpan<char> text, int end) =>
        end == text.Length
        || !(
            text[end] is >= '\uFE00' and <= '\uFE0F'
            || (text[end] == '\uDB40' && end + 1 < text.Length && text[end + 1] is >= '\uDD00' and <= '\uDDEF')
        );

    private static int Int(byte[] data, ref int at)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));
        at += sizeof(int);
        return number;
    }

    private static ReadOnlySpan<char> Chars(byte[] data, ref int at, out int count) =>
        Chars(data, ref at, count = Int(data, ref at));

    private static ReadOnlySpan<char> Chars(byte[] data, ref int at, int count)
    {
        var chars = MemoryMarshal.Cast<byte, char>(data.AsSpan(at, count * sizeof(char)));
        at += count * sizeof(char);
        return chars;
    }
}
