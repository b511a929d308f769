using System.Text;

namespace Archive.Modules.Hanzi;

/// <summary>
/// Text that is read on across tags: in <c>八埭&lt;em&gt;头&lt;/em&gt;</c> a word spans one. It is converted as a whole and
/// put back piece by piece.
/// </summary>
/// <param name="pieces">The page in pieces, of which this changes those it was given.</param>
internal sealed class TextRun(List<ReadOnlyMemory<char>> pieces, ScriptConverter converter, HanScript to)
{
    private readonly List<(int Piece, string Text)> parts = [];

    public void Add(int piece, string text) => parts.Add((piece, text));

    /// <summary>Converts what was gathered.</summary>
    /// <param name="written">Script that its elements declare.</param>
    public void End(HanScript written)
    {
        var whole = parts.Count == 1 ? parts[0].Text : string.Concat(parts.Select(part => part.Text));
        var changes = converter.Changes(whole, to, written);
        if (changes.Count > 0)
        {
            var (start, next) = (0, 0);
            foreach (var (piece, text) in parts)
            {
                var changed = Part(whole, start, start + text.Length, changes, ref next);
                if (!string.Equals(changed, text, StringComparison.Ordinal))
                {
                    pieces[piece] = HtmlText.Encode(changed).AsMemory();
                }

                start += text.Length;
            }
        }

        parts.Clear();
    }

    private static string Part(string whole, int start, int end, IReadOnlyList<ScriptChange> changes, ref int next)
    {
        var text = new StringBuilder(end - start);
        var done = start;
        for (; next < changes.Count && changes[next].Start < end; next++)
        {
            var change = changes[next];
            var (first, last) = (Math.Max(change.Start, start), change.Start + change.Length);
            text.Append(whole, done, first - done).Append(Share(change, first, Math.Min(last, end)));
            done = Math.Min(last, end);
            if (last > end)
            {
                break;
            }
        }

        return text.Append(whole, done, end - done).ToString();
    }

    // A word that spans a tag: character by character where it keeps its length, else all of it where it begins.
    private static ReadOnlySpan<char> Share(ScriptChange change, int first, int last)
    {
        var target = change.Target.AsSpan();
        return target.Length == change.Length && !target.ContainsAnyInRange('\uD800', '\uDFFF')
                ? target[(first - change.Start)..(last - change.Start)]
            : first == change.Start ? target
            : [];
    }
}
