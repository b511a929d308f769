namespace Archive.Modules.Hanzi;

/// <summary>Writes one page in a script: its texts, the attributes that people read, and the languages it declares.</summary>
/// <remarks>
/// The page is walked once, tag by tag, and every byte that is not converted stays as it was rendered; a parser that
/// writes the page anew would not promise that and costs many times as much. What an element declares decides:
/// <c>lang</c> of another language and <c>translate="no"</c> stay as they are, and a Chinese <c>lang</c> names the script it
/// is in afterwards. Text reads on across inline tags, but not from one that closes to another that opens: words of a text
/// do not stand like that, boxes of a theme do.
/// </remarks>
internal sealed class HtmlScript
{
    private readonly string html;
    private readonly ScriptConverter converter;
    private readonly HanScript to;
    private readonly List<ReadOnlyMemory<char>> pieces = [];
    private readonly Stack<Open> open = new();
    private readonly TextRun text;
    private readonly TextRun annotation;
    private bool afterEnd;

    public HtmlScript(string html, ScriptConverter converter, HanScript to)
    {
        (this.html, this.converter, this.to) = (html, converter, to);
        text = new(pieces, converter, to);
        annotation = new(pieces, converter, to);
        open.Push(new("", "", "", Chinese: true, Translated: true, to.Other()));
    }

    private Open Here => open.Peek();

    public string Convert()
    {
        for (var at = 0; at < html.Length; )
        {
            var tag = NextTag(at);
            ReadText(at, tag);
            at = tag == html.Length ? tag : ReadMarkup(tag);
        }

        EndRuns();
        return string.Create(
            pieces.Sum(piece => piece.Length),
            pieces,
            static (page, pieces) =>
            {
                foreach (var piece in pieces)
                {
                    piece.Span.CopyTo(page);
                    page = page[piece.Length..];
                }
            }
        );
    }

    private int NextTag(int at)
    {
        for (at = html.IndexOf('<', at); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')
            {
                return at;
            }
        }

        return html.Length;
    }

    private void ReadText(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        afterEnd = false;
        Copy(start, end);
        if (Here.Converts)
        {
            var run = open.Any(element => HtmlNames.IsAnnotation(element.Name)) ? annotation : text;
            run.Add(pieces.Count - 1, HtmlText.Decode(html.AsSpan(start, end - start)));
        }
    }

    private int ReadMarkup(int start)
    {
        if (html[start + 1] is '!' or '?')
        {
            var end = html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            return Copy(start, After(end, start));
        }

        var tag = new HtmlTag(html, start);
        if (tag.Closes)
        {
            Close(tag.Name);
            return Copy(start, tag.End);
        }

        while (HtmlNames.EndsBefore(Here.Name, tag.Name))
        {
            Close(Here.Name);
        }

        var inner = Inside(tag);
        var aside = HtmlNames.IsAnnotation(tag.Name);
        if (!aside && (afterEnd || !HtmlNames.ReadsOn(tag.Name) || !inner.ReadsAs(Here)))
        {
            EndRuns();
        }

        afterEnd = false;
        WriteTag(tag, inner);
        if (HtmlNames.IsRaw(tag.Name))
        {
            var close = html.IndexOf($"</{tag.Name}", tag.End, StringComparison.OrdinalIgnoreCase);
            return Copy(tag.End, close < 0 ? html.Length : After(">", close));
        }

        if (!HtmlNames.IsVoid(tag.Name) && !(tag.SelfCloses && open.Any(element => element.Name is "svg" or "math")))
        {
            open.Push(inner);
        }

        return tag.End;
    }

    private void Close(string name)
    {
        if (name.Length == 0 || open.All(element => element.Name != name))
        {
            return;
        }

        for (var closed = ""; closed != name; )
        {
            var element = open.Pop();
            closed = element.Name;
            if (HtmlNames.IsAnnotation(closed))
            {
                annotation.End(element.Written);
            }
            else if (!HtmlNames.ReadsOn(closed) || !element.ReadsAs(Here))
            {
                text.End(element.Written);
            }
        }

        afterEnd = HtmlNames.ReadsOn(name);
    }

    private Open Inside(HtmlTag tag)
    {
        var (lang, translate) = (tag["lang"]?.Trim(), tag["translate"]?.Trim().ToLowerInvariant());
        var translated =
            translate is "no" ? false
            : translate is "yes" or "" ? true
            : Here.Translated;
        var inner = Here with { Name = tag.Name, Translated = translated && !HtmlNames.IsCode(tag) };
        if (lang is not null)
        {
            var chinese = HanScripts.IsChinese(lang);
            inner = inner with { Lang = lang, Chinese = chinese, Written = HanScripts.Of(lang) ?? to.Other() };
        }

        return lang is not null || translate is not null ? inner with { Shown = LangOf(inner) } : inner;
    }

    // What the element is in afterwards.
    private string LangOf(Open element) =>
        element.Converts && element.Lang.Length > 0 && HanScripts.Of(element.Lang) != to ? to.Tag() : element.Lang;

    private void WriteTag(HtmlTag tag, Open inner)
    {
        var done = tag.Start;
        if (inner.Shown != Here.Shown && tag["lang"] is null)
        {
            done = Copy(done, tag.NameEnd);
            pieces.Add($" lang=\"{inner.Shown}\"".AsMemory());
        }

        foreach (var attribute in tag.Attributes)
        {
            var isLang = attribute.Name == "lang";
            if (!isLang && !(attribute.Quoted && inner.Converts && HtmlNames.IsHuman(tag, attribute.Name)))
            {
                continue;
            }

            var value = tag.Value(attribute);
            var written = isLang ? inner.Shown : converter.Convert(value, to, inner.Written);
            if (!string.Equals(written, value, StringComparison.Ordinal))
            {
                Copy(done, attribute.Start);
                pieces.Add(HtmlText.Encode(written).AsMemory());
                done = attribute.End;
            }
        }

        Copy(done, tag.End);
    }

    private void EndRuns()
    {
        text.End(Here.Written);
        annotation.End(Here.Written);
    }

    private int Copy(int start, int end)
    {
        pieces.Add(html.AsMemory(start, end - start));
        return end;
    }

    private int After(string mark, int start)
    {
        var at = html.IndexOf(mark, start, StringComparison.Ordinal);
        return at < 0 ? html.Length : at + mark.Length;
    }

    /// <summary>An element that is open, and what holds for the text in it.</summary>
    /// <param name="Lang">Language as it was declared; empty where nobody did.</param>
    /// <param name="Shown">Language as the converted page declares it.</param>
    /// <param name="Written">Script of words that could be either.</param>
    private sealed record Open(string Name, string Lang, string Shown, bool Chinese, bool Translated, HanScript Written)
    {
        public bool Converts => Chinese && Translated;

        public bool ReadsAs(Open other) => Converts == other.Converts && Written == other.Written;
    }
}
