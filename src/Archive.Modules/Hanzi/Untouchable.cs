using System.Buffers;
using System.Text.RegularExpressions;

namespace Archive.Modules.Hanzi;

/// <summary>What in a text is no language: addresses, and numbers that an authority gave.</summary>
internal static partial class Untouchable
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["://", "www.", "ICP", "公网安备", "公網安備", "(20", "（20"],
        StringComparison.OrdinalIgnoreCase
    );

    public static IEnumerable<FixedSpan> In(string text) =>
        text.AsSpan().ContainsAny(Signs)
            ? Spans().Matches(text).Select(match => new FixedSpan(match.Index, match.Length, null))
            : [];

    // 沪ICP备12345678号-1, 沪公网安备 31011002000001号, GS(2019)1822号, 沪S（2020）012号.
    [GeneratedRegex(
        """
            (https?://|www\.)[^\s<>"'，。；：、！？）」』”’]+
            | \p{IsCJKUnifiedIdeographs}?ICP[备備证證]\s*(第\s*)?\d+\s*[号號]?(-\d+)?
            | \p{IsCJKUnifiedIdeographs}?公[网網]安[备備]\s*\d+\s*[号號]?
            | \p{IsCJKUnifiedIdeographs}?[A-Z]{1,2}\s*[(（]20\d\d[)）]\s*\d+\s*[号號]
            """,
        RegexOptions.IgnorePatternWhitespace
            | RegexOptions.IgnoreCase
            | RegexOptions.ExplicitCapture
            | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Spans();
}
