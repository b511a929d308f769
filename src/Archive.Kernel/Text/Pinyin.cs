using System.Collections.Frozen;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>Reads Han characters in pinyin without tones; words that read otherwise than their characters are known.</summary>
public static class Pinyin
{
    private static readonly Lazy<FrozenDictionary<int, string>> Readings = new(TextTables.Readings);

    private static readonly Lazy<FrozenDictionary<string, string>> Phrases = new(() =>
        TextTables
            .Read("pinyin_phrases.tsv")
            .DistinctBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
    );

    private static readonly Lazy<int> LongestPhrase = new(() => Phrases.Value.Keys.Max(phrase => phrase.Length));

    /// <summary>The text with each Han character as a word of its own; everything else stays as it is.</summary>
    public static string Of(string text)
    {
        var folded = HanFold.Fold(text);
        var words = new StringBuilder(folded.Length * 3);
        for (var at = 0; at < folded.Length; )
        {
            if (PhraseAt(folded, at) is { } phrase)
            {
                Append(words, Phrases.Value[phrase]);
                at += phrase.Length;
                continue;
            }

            var rune = Rune.GetRuneAt(folded, at);
            if (Readings.Value.TryGetValue(rune.Value, out var reading))
            {
                Append(words, reading);
            }
            else
            {
                words.Append(folded, at, rune.Utf16SequenceLength);
            }

            at += rune.Utf16SequenceLength;
        }

        return words.ToString().Trim();
    }

    private static string? PhraseAt(string text, int at)
    {
        for (var length = Math.Min(LongestPhrase.Value, text.Length - at); length > 1; length--)
        {
            var candidate = text.Substring(at, length);
            if (Phrases.Value.ContainsKey(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static void Append(StringBuilder words, string reading)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }

        words.Append(reading).Append(' ');
    }
}
