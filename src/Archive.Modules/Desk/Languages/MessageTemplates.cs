namespace Archive.Modules.Desk;

/// <summary>
/// Finds out which words a finished message was made of, so that it can be said again in another language. Of the
/// templates that a text fits, the one that says most itself is taken: what is left to be filled in is shortest.
/// </summary>
public sealed class MessageTemplates
{
    // A template that says less than this fits too much that was never made of it.
    private const int FewestWords = 2;

    private readonly List<Template> templates;

    public MessageTemplates(IEnumerable<string> keys) =>
        templates = [
            .. keys.Where(key => key.Contains("{0}", StringComparison.Ordinal))
                .Select(Template.Of)
                .Where(template => template.Pieces.Sum(Han) >= FewestWords)
                .OrderByDescending(template => template.Pieces.Sum(piece => piece.Length))
                .ThenBy(template => template.Key, StringComparer.Ordinal),
        ];

    /// <summary>The template and what was filled into it, by number; null when it was made of none.</summary>
    public (string Key, string[] Parts)? Match(string text)
    {
        foreach (var template in templates)
        {
            if (template.Match(text) is { } parts)
            {
                return (template.Key, parts);
            }
        }

        return null;
    }

    private static int Han(string piece) => piece.Count(letter => letter is >= '\u3400' and <= '\u9fff');

    // Pieces stand between the places: one more than there are places.
    private sealed record Template(string Key, string[] Pieces, int[] Places)
    {
        public static Template Of(string key)
        {
            var pieces = new List<string>();
            var places = new List<int>();
            var done = 0;
            for (var at = key.IndexOf('{'); at >= 0; at = key.IndexOf('{', at + 1))
            {
                if (at + 2 < key.Length && char.IsAsciiDigit(key[at + 1]) && key[at + 2] == '}')
                {
                    pieces.Add(key[done..at]);
                    places.Add(key[at + 1] - '0');
                    done = at + 3;
                }
            }

            return new(key, [.. pieces, key[done..]], [.. places]);
        }

        public string[]? Match(string text)
        {
            var last = Pieces[^1];
            if (
                !text.StartsWith(Pieces[0], StringComparison.Ordinal)
                || !text.EndsWith(last, StringComparison.Ordinal)
                || text.Length < Pieces[0].Length + last.Length
            )
            {
                return null;
            }

            var parts = new string[Places.Max() + 1];
            var from = Pieces[0].Length;
            for (var place = 0; place < Places.Length; place++)
            {
                var isLast = place == Places.Length - 1;
                var end = isLast
                    ? text.Length - last.Length
                    : text.IndexOf(Pieces[place + 1], from, StringComparison.Ordinal);
                if (end < from)
                {
                    return null;
                }

                var part = text[from..end];
                // The same place twice is the same words twice.
                if (parts[Places[place]] is { } before && before != part)
                {
                    return null;
                }

                parts[Places[place]] = part;
                from = end + Pieces[place + 1].Length;
            }

            return [.. parts.Select(part => part ?? "")];
        }
    }
}
