using System.Globalization;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>How Chinese is read aloud, in toneless pinyin; ü is written v, as on keyboards.</summary>
public static class Pinyin
{
    /// <summary>
    /// The words of a text, separated by spaces: one syllable a Han character, other letters and digits as they are.
    /// The longest known phrase at each place decides (银行 yin hang), else the character's most common reading.
    /// </summary>
    public static string Of(string text)
    {
        var folded = HanFold.Fold(text);
        var words = new StringBuilder(folded.Length * 4);
        for (var i = 0; i < folded.Length; )
        {
            if (Readings.PhraseAt(folded.AsSpan(i)) is { } phrase)
            {
                Separate(words).Append(phrase.Words).Append(' ');
                i += phrase.Length;
                continue;
            }

            var rune = Rune.GetRuneAt(folded, i);
            if (ReadingsOf(rune) is [var reading, ..])
            {
                Separate(words).Append(reading).Append(' ');
            }
            else if (IsOfWord(rune))
            {
                words.Append(rune);
            }
            else
            {
                Separate(words);
            }

            i += rune.Utf16SequenceLength;
        }

        return words.ToString().TrimEnd(' ');
    }

    /// <summary>All readings of one character, most common first; none when it is not Han or nobody wrote them down.</summary>
    public static IReadOnlyList<string> ReadingsOf(Rune character) => Readings.Of(character);

    // A mark belongs to the letter before it.
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static StringBuilder Separate(StringBuilder words) =>
        words.Length > 0 && words[^1] != ' ' ? words.Append(' ') : words;
}
