using System.Globalization;

namespace Archive.Kernel.Text;

/// <summary>Dates as people write them: 2017年春, 约1984年, 1980年代; in English for all who do not read Chinese.</summary>
internal static class ArchiveDateWords
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static string Of(EdtfPoint? start, EdtfPoint? end, CultureInfo culture)
    {
        var chinese = culture.TwoLetterISOLanguageName == "zh";
        var traditional = culture.Name == "zh-Hant" || culture.Parent.Name == "zh-Hant";
        string Words(EdtfPoint point) => chinese ? Chinese(point, traditional) : English(point);

        return (start, end) switch
        {
            ({ } only, { } same) when only == same => Words(only),
            ({ } first, { } last) => chinese ? $"{Words(first)}至{Words(last)}" : $"{Words(first)} to {Words(last)}",
            ({ } first, null) => chinese ? $"{Words(first)}起" : $"from {Words(first)}",
            (null, { } last) => chinese ? $"{Words(last)}及以前" : $"until {Words(last)}",
            _ => "",
        };
    }

    public static string YearsOf(EdtfPoint? start, EdtfPoint? end) =>
        (start?.First.Year, end?.Last.Year) switch
        {
            ({ } first, { } last) when first == last => Invariant($"{first}"),
            var (first, last) => Invariant($"{first}–{last}"),
        };

    private static string Chinese(EdtfPoint point, bool traditional)
    {
        var about = point.Approximate ? (traditional ? "約" : "约") : "";
        var doubt = point.Uncertain ? "（存疑）" : "";
        var year = point.Year > 0 ? Invariant($"{point.Year}年") : Invariant($"公元前{1 - point.Year}年");
        return about
            + point.Precision switch
            {
                EdtfPrecision.Century => Invariant($"{(point.Year / 100) + 1}") + (traditional ? "世紀" : "世纪"),
                EdtfPrecision.Decade => Invariant($"{point.Year}年代"),
                EdtfPrecision.Season => year + "春夏秋冬"[(point.Month / 3) - 1],
                EdtfPrecision.Month => Invariant($"{year}{point.Month}月"),
                EdtfPrecision.Day => Invariant($"{year}{point.Month}月{point.Day}日"),
                _ => year,
            }
            + doubt;
    }

    private static string English(EdtfPoint point)
    {
        var about = point.Approximate ? "about " : "";
        var doubt = point.Uncertain ? " (uncertain)" : "";
        var year = point.Year > 0 ? Invariant($"{point.Year}") : Invariant($"{1 - point.Year} BC");
        return about
            + point.Precision switch
            {
                EdtfPrecision.Century => Invariant($"{point.Year}–{point.Year + 99}"),
                EdtfPrecision.Decade => Invariant($"{point.Year}s"),
                EdtfPrecision.Season => $"{Season(point.Month)} {year}",
                EdtfPrecision.Month => $"{Months[point.Month - 1]} {year}",
                EdtfPrecision.Day => Invariant($"{point.Day} {Months[point.Month - 1]} {year}"),
                _ => year,
            }
            + doubt;
    }

    private static string Season(int month) =>
        month switch
        {
            3 => "spring",
            6 => "summer",
            9 => "autumn",
            _ => "winter",
        };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
