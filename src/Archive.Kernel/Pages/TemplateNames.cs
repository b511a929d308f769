using System.Text.RegularExpressions;

namespace Archive.Kernel.Pages;

/// <summary>A name that a template uses, and the line it stands on, from 1.</summary>
internal sealed record TemplateName(string Name, int Line);

/// <summary>
/// The variables and filters that a template uses. Fluid's own tree does not remember lines, so they are read from the
/// text: enough of Liquid to tell a name from a string, a filter, a tag and a named argument.
/// </summary>
internal sealed partial class TemplateNames
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and",
        "or",
        "contains",
        "in",
        "true",
        "false",
        "nil",
        "null",
        "empty",
        "blank",
        "reversed",
        "with",
        "as",
        "forloop",
        "tablerowloop",
    };

    // What follows these tags is a name of their own, no variable.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "zone",
        "render_section",
        "increment",
        "decrement",
    };

    private readonly string written;

    private TemplateNames(string written) => this.written = written;

    /// <summary>Used and not set by the template itself.</summary>
    public required IReadOnlyList<TemplateName> Variables { get; init; }

    public required IReadOnlyList<TemplateName> Filters { get; init; }

    public static TemplateNames Of(string source)
    {
        // What stands in comments is blanked, so that everything else stays on its line.
        var text = Unread()
            .Replace(source, block => string.Concat(block.Value.Select(letter => letter == '\n' ? '\n' : ' ')));
        var variables = new List<TemplateName>();
        var filters = new List<TemplateName>();
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match piece in Pieces().Matches(text))
        {
            var inside = Strings().Replace(piece.Groups["inside"].Value, match => new string(' ', match.Length));
            var start = piece.Groups["inside"].Index;
            if (piece.Groups["tag"] is { Success: true } tag)
            {
                if (Naming.Contains(tag.Value))
                {
                    continue;
                }

                if (
                    Sets().Match(inside) is { Success: true } match
                    && tag.Value is "assign" or "for" or "capture" or "tablerow"
                )
                {
                    set.Add(match.Groups["name"].Value);
                    inside = inside
                        .Remove(match.Index, match.Length)
                        .Insert(match.Index, new string(' ', match.Length));
                }
            }

            filters.AddRange(Pipes().Matches(inside).Select(found => At(found.Groups["name"], start)));
            variables.AddRange(
                Names()
                    .Matches(inside)
                    .Where(found => !Words.Contains(found.Groups["name"].Value))
                    .Select(found => At(found.Groups["name"], start))
            );
        }

        return new(text) { Variables = [.. variables.Where(name => !set.Contains(name.Name))], Filters = filters };

        TemplateName At(Group found, int start) => new(found.Value, LineAt(text, start + found.Index));
    }

    /// <summary>The first line on which a member of that name is asked for; 1 when it is none.</summary>
    public int LineOfMember(string member)
    {
        var match = Regex.Match(
            written,
            $@"\.{Regex.Escape(member)}\b",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        return match.Success ? LineAt(written, match.Index) : 1;
    }

    private static int LineAt(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');

    [GeneratedRegex(
        @"\{\{-?(?<inside>.*?)-?\}\}|\{%-?\s*(?<tag>\w+)(?<inside>.*?)-?%\}",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pieces();

    [GeneratedRegex(
        @"\{%-?\s*(?<tag>comment|raw)\s*-?%\}.*?\{%-?\s*end\k<tag>\s*-?%\}",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unread();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Strings();

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z_]\w*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sets();

    [GeneratedRegex(@"\|\s*(?<name>[A-Za-z_]\w*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pipes();

    // Not a member, not a filter, not the name of an argument.
    [GeneratedRegex(
        @"(?<![\w.|])(?<!\|\s*)(?<name>[A-Za-z_]\w*)(?!\w|\s*:)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Names();
}
