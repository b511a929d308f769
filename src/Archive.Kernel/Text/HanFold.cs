using System.Collections.Frozen;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>
/// One form for all forms of a character: Traditional, Simplified, regional, radical, full-width. What is written 濱江 and
/// what is written 滨江 fold to the same text. 浜 stays: in Shanghai it is a creek, not the Japanese 濱.
/// </summary>
public static class HanFold
{
    private static readonly Lazy<FrozenDictionary<int, string>> Table = new(TextTables.Fold);

    public static string Fold(string text)
    {
        var normal = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        StringBuilder? changed = null;
        var at = 0;
        foreach (var rune in normal.EnumerateRunes())
        {
            if (Table.Value.TryGetValue(rune.Value, out var representative))
            {
                changed ??= new StringBuilder(normal.Length).Append(normal, 0, at);
                changed.Append(representative);
            }
            else
            {
                changed?.Append(normal, at, rune.Utf16SequenceLength);
            }

            at += rune.Utf16SequenceLength;
        }

        return changed?.ToString() ?? normal;
    }
}
