using System.Text;

namespace Archive.Modules.Hanzi;

/// <summary>A piece of a text that is written otherwise in the other script.</summary>
internal readonly record struct ScriptChange(int Start, int Length, string Target);

/// <summary>
/// Writes Chinese in the other script as this site does: OpenCC's longest match, the site's glossary before it. Never
/// changes addresses, numbers that an authority gave, or what is not Chinese; its cost follows the length of the text.
/// </summary>
public sealed class ScriptConverter
{
    private readonly KeptWords hans;
    private readonly KeptWords hant;

    /// <param name="kept">What is never converted, such as the name of the site.</param>
    public ScriptConverter(Glossary glossary, IReadOnlyCollection<string> kept)
    {
        hans = new(glossary, kept, HanScript.Hans);
        hant = new(glossary, kept, HanScript.Hant);
    }

    /// <summary>The text in that script; the same object when nothing is to be changed.</summary>
    /// <param name="written">Script it was written in, for words that could be either: 里弄, 郁金香. Null for the other one.</param>
    public string Convert(string text, HanScript to, HanScript? written = null)
    {
        var changes = Changes(text, to, written ?? to.Other());
        if (changes.Count == 0)
        {
            return text;
        }

        var converted = new StringBuilder(text.Length);
        var done = 0;
        foreach (var change in changes)
        {
            converted.Append(text, done, change.Start - done).Append(change.Target);
            done = change.Start + change.Length;
        }

        return converted.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The page in that script: its text, the attributes that people read, and what it says of its languages.</summary>
    public string ConvertHtml(string html, HanScript to) => new HtmlScript(html, this, to).Convert();

    internal IReadOnlyList<ScriptChange> Changes(string text, HanScript to, HanScript written)
    {
        // Everything that can change lies behind the radicals.
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF'))
        {
            return [];
        }

        var words = to == HanScript.Hans ? hans : hant;
        if (words.Whole(text) is { } whole)
        {
            var start = text.Length - text.AsSpan().TrimStart().Length;
            return [new(start, text.Trim().Length, whole)];
        }

        var kept = Fixed(text, words);
        // Conversion is for the other script: 干 is 乾 or 幹 to whoever wrote 简体, and itself to whoever wrote 繁體.
        var foreign = Written(text, kept, written) != to;
        var others = HanTables.OnlyIn(to.Other());
        var table = HanTables.To(to);
        var changes = new List<ScriptChange>();
        var at = 0;
        foreach (var span in kept.Append(new(text.Length, 0, null)))
        {
            while (at < span.Start)
            {
                var length = table.Longest(text.AsSpan(at, span.Start - at), out var target);
                var source = text.AsSpan(at, length);
                if (length > 0 && !source.SequenceEqual(target) && (foreign || Any(source, others)))
                {
                    changes.Add(new(at, length, target.ToString()));
                }

                at += Math.Max(1, length);
            }

            if (span.Target is { } other && !text.AsSpan(span.Start, span.Length).SequenceEqual(other))
            {
                changes.Add(new(span.Start, span.Length, other));
            }

            at = span.End;
        }

        return changes;
    }

    // Before anything else: a name of the glossary holds even where the tables see another word begin.
    private static List<FixedSpan> Fixed(string text, KeptWords words)
    {
        var untouchable = new Queue<FixedSpan>(Untouchable.In(text));
        var spans = new List<FixedSpan>();
        for (var at = 0; at < text.Length; )
        {
            while (untouchable.TryPeek(out var passed) && passed.Start < at)
            {
                untouchable.Dequeue();
            }

            var span = untouchable.TryPeek(out var next) && next.Start == at ? next : words.At(text, at);
            if (span is { } found)
            {
                spans.Add(found);
            }

            at = span?.End ?? at + 1;
        }

        return spans;
    }

    // The script whose own characters the text has more of, kept names aside; what was declared when neither.
    private static HanScript Written(string text, List<FixedSpan> kept, HanScript declared)
    {
        var (onlyHans, onlyHant) = (HanTables.OnlyIn(HanScript.Hans), HanTables.OnlyIn(HanScript.Hant));
        var (balance, at) = (0, 0);
        foreach (var span in kept.Append(new(text.Length, 0, null)))
        {
            for (; at < span.Start; at++)
            {
                balance += onlyHans[text[at]] ? 1 : 0;
                balance -= onlyHant[text[at]] ? 1 : 0;
            }

            at = span.End;
        }

        return balance > 0 ? HanScript.Hans
            : balance < 0 ? HanScript.Hant
            : declared;
    }

    private static bool Any(ReadOnlySpan<char> text, System.Collections.BitArray of)
    {
        foreach (var character in text)
        {
            if (of[character])
            {
                return true;
            }
        }

        return false;
    }
}
