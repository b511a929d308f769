using System.Text;

namespace Archive.Kernel.Text;

/// <summary>
/// Writes text so that the same word in Traditional, Simplified or variant characters becomes the same string: for
/// finding and comparing, never for showing.
/// </summary>
public static class HanFold
{
    /// <summary>NFKC (full-width letters, circled numbers, ligatures), then each Han character's class; case is kept.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var normal = Whole(text).Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            var target = HanClasses.Common[normal[i]];
            if (target != '\0')
            {
                folded.Append(target);
                continue;
            }

            var rune = Rune.GetRuneAt(normal, i);
            folded.Append(HanClasses.Rare.GetValueOrDefault(rune.Value, rune));
            i += rune.Utf16SequenceLength - 1;
        }

        return folded.ToString();
    }

    public static string Fold(ReadOnlySpan<char> text) => Fold(text.ToString());

    // Half a surrogate pair, as broken imports hold, is no text: Normalize would throw.
    private static string Whole(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? text.EnumerateRunes().Aggregate(new StringBuilder(), (whole, rune) => whole.Append(rune)).ToString()
            : text;
}
