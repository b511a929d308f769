using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Kernel.Text;

namespace Archive.Modules.Desk;

/// <summary>How a date that somebody types reads, or why it does not and what it should be.</summary>
/// <param name="Reads">In words; null when the text is no date.</param>
/// <param name="Problem">Why not; null when it is one, or nothing was typed.</param>
/// <param name="Suggestion">The date that was probably meant; null when nobody can guess.</param>
public sealed partial record DateAdvice(string? Reads, string? Problem, string? Suggestion)
{
    private const string Examples =
        "可以写 2017-03-05、2017-03、2017、1984~（约）、198X（八十年代）、1987/1989（起止）、2017-21（春）。";

    public static DateAdvice Of(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return new(null, null, null);
        }

        if (ArchiveDate.TryParse(text, out var date))
        {
            return new(date.Display, null, null);
        }

        var meant = Guess(text);
        return new(null, Why(text) ?? Examples, ArchiveDate.TryParse(meant, out _) ? meant : null);
    }

    // The commonest slips, each by what is seen first.
    private static string? Why(string text)
    {
        if (
            text.Split('/') is [var from, var to]
            && ArchiveDate.TryParse(from, out var first)
            && ArchiveDate.TryParse(to, out var last)
        )
        {
            return first.Earliest > last.Latest
                ? "起止写反了：前面的日期晚于后面的。"
                : "起止日期里不能用 X、季节或时刻。";
        }

        if (text.EndsWith('x'))
        {
            return "表示年代的 X 要大写。";
        }

        var parts = Numbers().Match(text);
        if (!parts.Success)
        {
            return null;
        }

        var month = Number(parts.Groups["month"]);
        var day = Number(parts.Groups["day"]);
        return month is (< 1 or > 12) and not (>= 21 and <= 24)
                ? $"没有 {month} 月。月份是 01 到 12；21 到 24 是春夏秋冬。"
            : day is { } given
            && month is { } of
            && given > DateTime.DaysInMonth(Math.Clamp(Number(parts.Groups["year"]) ?? 1, 1, 9999), of)
                ? $"{of} 月没有 {given} 日。"
            : "月和日要写两位，用短横连接，例如 2017-03-05。";
    }

    private static string? Guess(string text)
    {
        if (Chinese().Match(text) is { Success: true } written)
        {
            var about = written.Groups["about"].Success ? "~" : "";
            var year = written.Groups["year"].Value;
            return written.Groups["season"] is { Success: true } season
                    ? $"{year}-{21 + "春夏秋冬".IndexOf(season.Value, StringComparison.Ordinal)}"
                : written.Groups["decade"].Success ? $"{year[..3]}X"
                : year + Two(written.Groups["month"]) + Two(written.Groups["day"]) + about;
        }

        if (Numbers().Match(text) is { Success: true } parts)
        {
            return parts.Groups["year"].Value + Two(parts.Groups["month"]) + Two(parts.Groups["day"]);
        }

        return text.EndsWith('x') ? text.ToUpperInvariant() : null;
    }

    private static string Two(Group group) => group.Success ? $"-{group.Value.PadLeft(2, '0')}" : "";

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})[-./年 ](?<month>[0-9]{1,2})([-./月 ](?<day>[0-9]{1,2})日?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\A(?<about>约|大约|約|大約)?(?<year>[0-9]{4})(?<decade>年代)?年?((?<season>[春夏秋冬])[天季]?|(?<month>[0-9]{1,2})月((?<day>[0-9]{1,2})[日号])?)?(?<about>前后|左右)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Chinese();
}
