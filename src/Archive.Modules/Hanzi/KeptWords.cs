namespace Archive.Modules.Hanzi;

/// <summary>A piece of a text that something else than the tables decides on.</summary>
/// <param name="Target">What stands there afterwards; null for what stands there now.</param>
internal readonly record struct FixedSpan(int Start, int Length, string? Target)
{
    public int End => Start + Length;
}

/// <summary>The glossary, ready to be looked up from one script to the other; the longest term at each place counts.</summary>
internal sealed class KeptWords
{
    private readonly Dictionary<char, (string Text, string Target)[]> byFirst;
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);

    /// <param name="kept">What is never converted.</param>
    public KeptWords(Glossary glossary, IEnumerable<string> kept, HanScript to)
    {
        var words = kept.Where(text => text.Length > 0).ToDictionary(text => text, StringComparer.Ordinal);
        foreach (var term in glossary.Terms)
        {
            var into = term.Whole ? whole : words;
            // A text that is in the target script already says it as the glossary does.
            foreach (var form in new[] { term.In(to), term.In(to.Other()) }.Where(form => form.Length > 0))
            {
                into[form] = term.In(to);
            }
        }

        byFirst = words
            .Select(pair => (Text: pair.Key, Target: pair.Value))
            .GroupBy(pair => pair.Text[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Text.Length).ToArray());
    }

    /// <summary>What the whole text becomes; null when the glossary does not say.</summary>
    public string? Whole(string text) => whole.Count == 0 ? null : whole.GetValueOrDefault(text.Trim());

    public FixedSpan? At(string text, int start)
    {
        if (byFirst.TryGetValue(text[start], out var words))
        {
            foreach (var (word, target) in words)
            {
                if (text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
                {
                    return new(start, word.Length, target);
                }
            }
        }

        return null;
    }
}
