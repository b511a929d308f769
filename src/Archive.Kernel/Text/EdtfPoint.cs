using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Kernel.Text;

internal enum EdtfPrecision
{
    Century,
    Decade,
    Year,
    Season,
    Month,
    Day,
}

/// <summary>One date of EDTF level 1, or one end of an interval: a stretch of days and how sure it is.</summary>
/// <param name="Year">The first year of a decade or century.</param>
/// <param name="Month">The first month of a season; 1 where nothing finer than a year is known.</param>
/// <param name="Approximate">Marked ~ or %.</param>
/// <param name="Uncertain">Marked ? or %.</param>
/// <param name="MayEndInterval">Level 1 intervals run between plain and qualified dates only.</param>
internal readonly partial record struct EdtfPoint(
    EdtfPrecision Precision,
    long Year,
    int Month,
    int Day,
    bool Approximate,
    bool Uncertain,
    bool MayEndInterval
)
{
    public EdtfDay First => new(Year, Month, Day);

    public EdtfDay Last =>
        Precision switch
        {
            EdtfPrecision.Century => EndOf(Year + 99, 12),
            EdtfPrecision.Decade => EndOf(Year + 9, 12),
            EdtfPrecision.Year => EndOf(Year, 12),
            // A winter ends in the year after the one it is named by.
            EdtfPrecision.Season => Month == 12 ? EndOf(Year + 1, 2) : EndOf(Year, Month + 2),
            EdtfPrecision.Month => EndOf(Year, Month),
            _ => First,
        };

    public static bool TryParse(string text, out EdtfPoint point)
    {
        point = default;
        var match = Grammar().Match(text);
        return match.Success && TryRead(match, out point);
    }

    private static bool TryRead(Match match, out EdtfPoint point)
    {
        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        var qualifier = match.Groups["qualifier"].Value;
        var prefixed = year.StartsWith('Y');
        var blank = match.Value.Contains('X', StringComparison.Ordinal);
        var timed = match.Groups["time"].Success;
        var plain = !blank && !prefixed && !timed;
        point = new EdtfPoint(
            Precision: PrecisionOf(year, month, day),
            Year: Number(year.TrimStart('Y').Replace('X', '0'), 0),
            Month: Number(month, 1),
            Day: Number(day, 1),
            Approximate: qualifier is "~" or "%",
            Uncertain: qualifier is "?" or "%",
            MayEndInterval: plain
        );

        // Level 1 qualifies plain dates only, leaves digits open from the right only, and Y stands before years alone.
        if (
            (qualifier.Length > 0 && !plain)
            || (year.EndsWith('X') && month.Length > 0)
            || (month == "XX" && day is not ("" or "XX"))
            || (prefixed && month.Length > 0)
            || (timed && blank)
            || (blank && year.StartsWith('-'))
            || year == "-0000"
        )
        {
            return false;
        }

        if (point.Month is >= 21 and <= 24 && day.Length == 0 && qualifier.Length == 0)
        {
            point = point with
            {
                Precision = EdtfPrecision.Season,
                Month = (point.Month - 20) * 3,
                MayEndInterval = false,
            };
        }

        return point.Month is >= 1 and <= 12 && point.Day >= 1 && point.Day <= EdtfDay.DaysIn(point.Year, point.Month);
    }

    private static EdtfPrecision PrecisionOf(string year, string month, string day) =>
        year.EndsWith("XX", StringComparison.Ordinal) ? EdtfPrecision.Century
        : year.EndsWith('X') ? EdtfPrecision.Decade
        : month is "" or "XX" ? EdtfPrecision.Year
        : day is "" or "XX" ? EdtfPrecision.Month
        : EdtfPrecision.Day;

    private static EdtfDay EndOf(long year, int month) => new(year, month, EdtfDay.DaysIn(year, month));

    private static long Number(string digits, long otherwise) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    private static int Number(string digits, int otherwise) => (int)Number(digits, (long)otherwise);

    [GeneratedRegex(
        """
            \A(?<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|Y-?[1-9][0-9]{4,17})
            (-(?<month>[0-9]{2}|XX)
            (-(?<day>[0-9]{2}|XX)
            (?<time>T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-3])(:[0-5][0-9])?|[+-]14(:00)?)?)?
            )?)?
            (?<qualifier>[?~%])?\z
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Grammar();
}
