using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Kernel.Text;

/// <summary>Reads EDTF level 1 (Library of Congress, Extended Date/Time Format, 2019).</summary>
internal static partial class EdtfReader
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static bool TryRead(string text, out ArchiveDate date)
    {
        date = default;
        var halves = text.Split('/');
        if (halves.Length == 1)
        {
            return TryReadOne(text, out var one) && Set(text, one.Earliest, one.Latest, out date);
        }

        if (halves.Length != 2 || !TryReadEnd(halves[0], out var from) || !TryReadEnd(halves[1], out var to))
        {
            return false;
        }

        // Both ends open would be no date at all.
        var reversed = from.Earliest is { } first && to.Latest is { } last && first > last;
        return !reversed && (from.Given || to.Given) && Set(text, from.Earliest, to.Latest, out date);
    }

    private static bool TryReadEnd(string text, out Span end)
    {
        end = default;
        return text is "" or ".." || TryReadOne(text, out end);
    }

    private static bool TryReadOne(string text, out Span span)
    {
        span = default;
        var match = Date().Match(text);
        if (!match.Success)
        {
            return text.Length > 0
                && (DateTimeShape().IsMatch(text) ? TryReadOne(text[..10], out span) : LongYear(text, out span));
        }

        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        // "198X~": a qualifier together with unspecified digits belongs to level 2.
        if (match.Groups["unsure"].Success && text.Contains('X', StringComparison.Ordinal))
        {
            return false;
        }

        var before = match.Groups["before"].Success;
        var (firstYear, lastYear) = Years(year);
        if (before)
        {
            span = new(null, null, true);
            return firstYear > 0 && month.Length == 0;
        }

        // Year 0 is a year of EDTF that the calendar here does not have.
        if (firstYear == 0)
        {
            firstYear = 1;
            if (lastYear == 0)
            {
                span = new(null, null, true);
                return true;
            }
        }

        return month switch
        {
            "" or "XX" => (day is "" or "XX") && SetSpan(new(firstYear, 1, 1), new(lastYear, 12, 31), out span),
            _ when firstYear != lastYear => false,
            _ => TryReadMonth(firstYear, Number(month), day, out span),
        };
    }

    private static bool TryReadMonth(int year, int month, string day, out Span span)
    {
        span = default;
        if (month is >= 21 and <= 24)
        {
            // Meteorological seasons of the northern half; winter is that which begins in the year named.
            var begin = new DateOnly(year, ((month - 20) * 3 % 12) is 0 ? 12 : (month - 20) * 3, 1);
            return day.Length == 0 && year < 9999 && SetSpan(begin, begin.AddMonths(3).AddDays(-1), out span);
        }

        if (month is < 1 or > 12)
        {
            return false;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (day is "" or "XX")
        {
            return SetSpan(new(year, month, 1), new(year, month, days), out span);
        }

        var number = Number(day);
        return number >= 1 && number <= days && SetSpan(new(year, month, number), new(year, month, number), out span);
    }

    private static bool LongYear(string text, out Span span)
    {
        span = new(null, null, true);
        return LongYearShape().IsMatch(text);
    }

    // Only the last digits may be unknown: 198X, 19XX.
    private static (int First, int Last) Years(string year) =>
        (Number(year.Replace('X', '0')), Number(year.Replace('X', '9')));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool SetSpan(DateOnly earliest, DateOnly latest, out Span span)
    {
        span = new(earliest, latest, true);
        return true;
    }

    private static bool Set(string text, DateOnly? earliest, DateOnly? latest, out ArchiveDate date)
    {
        date = new(text, earliest, latest);
        return true;
    }

    private readonly record struct Span(DateOnly? Earliest, DateOnly? Latest, bool Given);

    [GeneratedRegex(
        "^(?<before>-)?(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX))?)?(?<unsure>[?~%])?$",
        Plain,
        1000
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?$",
        Plain,
        1000
    )]
    private static partial Regex DateTimeShape();

    [GeneratedRegex("^Y-?[1-9][0-9]{4,}$", Plain, 1000)]
    private static partial Regex LongYearShape();
}
