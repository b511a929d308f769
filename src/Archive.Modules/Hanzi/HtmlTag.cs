namespace Archive.Modules.Hanzi;

/// <summary>An attribute of a tag and where its value stands in the page.</summary>
/// <param name="Quoted">Whether the value stands in quotes; one that is left out does not.</param>
internal readonly record struct HtmlAttribute(string Name, int Start, int Length, bool Quoted)
{
    public int End => Start + Length;
}

/// <summary>A tag of a page, as browsers read it.</summary>
internal sealed class HtmlTag
{
    private readonly string html;
    private readonly List<HtmlAttribute> attributes = [];

    /// <param name="start">Where its &lt; stands, which a letter or a slash follows.</param>
    public HtmlTag(string html, int start)
    {
        this.html = html;
        Start = start;
        Closes = html[start + 1] == '/';
        var at = start + (Closes ? 2 : 1);
        NameEnd = Skip(at, letter => !char.IsWhiteSpace(letter) && letter is not ('/' or '>'));
        Name = html[at..NameEnd].ToLowerInvariant();
        for (at = NameEnd; (at = Skip(at, IsBetween)) < html.Length && html[at] != '>'; )
        {
            at = ReadAttribute(at);
        }

        SelfCloses = at > 0 && html[at - 1] == '/';
        End = Math.Min(at + 1, html.Length);
    }

    public int Start { get; }

    public int NameEnd { get; }

    /// <summary>Where it is over.</summary>
    public int End { get; }

    public string Name { get; }

    public bool Closes { get; }

    public bool SelfCloses { get; }

    public IReadOnlyList<HtmlAttribute> Attributes => attributes;

    /// <summary>An attribute's value as it is meant; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in attributes)
            {
                if (attribute.Name == name)
                {
                    return Value(attribute);
                }
            }

            return null;
        }
    }

    public string Value(HtmlAttribute attribute) => HtmlText.Decode(html.AsSpan(attribute.Start, attribute.Length));

    private static bool IsBetween(char letter) => char.IsWhiteSpace(letter) || letter == '/';

    private int ReadAttribute(int at)
    {
        var nameEnd = Skip(at + 1, letter => !IsBetween(letter) && letter is not ('=' or '>'));
        var name = html[at..nameEnd].ToLowerInvariant();
        var equals = Skip(nameEnd, char.IsWhiteSpace);
        if (equals == html.Length || html[equals] != '=')
        {
            attributes.Add(new(name, nameEnd, 0, Quoted: false));
            return nameEnd;
        }

        var start = Skip(equals + 1, char.IsWhiteSpace);
        if (start < html.Length && html[start] is '"' or '\'')
        {
            var end = html.IndexOf(html[start], start + 1);
            end = end < 0 ? html.Length : end;
            attributes.Add(new(name, start + 1, Math.Max(0, end - start - 1), Quoted: true));
            return Math.Min(end + 1, html.Length);
        }

        var bare = Skip(start, letter => !char.IsWhiteSpace(letter) && letter != '>');
        attributes.Add(new(name, start, bare - start, Quoted: false));
        return bare;
    }

    private int Skip(int at, Func<char, bool> over)
    {
        while (at < html.Length && over(html[at]))
        {
            at++;
        }

        return Math.Min(at, html.Length);
    }
}
