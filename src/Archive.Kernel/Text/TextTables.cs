using System.Collections.Frozen;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>The tables that come with the program, read when first needed.</summary>
internal static class TextTables
{
    /// <summary>The lines of a table, split at tabs.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(TextTables).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>From each code point to the one that stands for its class.</summary>
    public static FrozenDictionary<int, string> Fold() =>
        Read("fold_han.tsv").ToFrozenDictionary(row => char.ConvertToUtf32(row[0], 0), row => row[1]);

    /// <summary>From each code point to its reading.</summary>
    public static FrozenDictionary<int, string> Readings() =>
        Read("pinyin.tsv")
            .SelectMany(row => row[1].EnumerateRunes().Select(rune => (rune.Value, Reading: row[0])))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Reading);
}
