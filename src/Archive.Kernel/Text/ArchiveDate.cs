using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>
/// When something was, as exactly as anyone knows: an EDTF text of level 1 (ISO 8601-2), the first and last day it may
/// mean, and what the person said. It is no instant and has no time zone.
/// </summary>
/// <remarks>Sorts by earliest, then latest; a start that is open or unknown comes first, such an end last.</remarks>
[JsonConverter(typeof(ArchiveDateJson))]
public sealed record ArchiveDate : IParsable<ArchiveDate>, IComparable<ArchiveDate>
{
    private readonly EdtfPoint? start;
    private readonly EdtfPoint? end;

    private ArchiveDate(string edtf, EdtfPoint? start, EdtfPoint? end)
    {
        Edtf = edtf;
        this.start = start;
        this.end = end;
    }

    /// <summary>The text as it was written, such as <c>1987~/1989</c> or <c>2017-21</c>.</summary>
    public string Edtf { get; }

    /// <summary>The person's own words, such as 八十年代末; they never change what the date means.</summary>
    public string? Words { get; init; }

    /// <summary>Null when the start is open or unknown. Years outside 1 to 9999 stand at the calendar's edge.</summary>
    public DateOnly? Earliest => start?.First.Clamped;

    /// <inheritdoc cref="Earliest"/>
    public DateOnly? Latest => end?.Last.Clamped;

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ArchiveDate? date)
    {
        date = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (text.Split('/') is [var from, var to])
        {
            // An interval that is open on both sides says nothing.
            var bounded = TryEnd(from, out var first) & TryEnd(to, out var last) && (first ?? last) is not null;
            var forward = first is null || last is null || first.Value.First <= last.Value.Last;
            date = bounded && forward ? new ArchiveDate(text, first, last) : null;
        }
        else if (EdtfPoint.TryParse(text, out var point))
        {
            date = new ArchiveDate(text, point, point);
        }

        return date is not null;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [NotNullWhen(true)] out ArchiveDate? result
    ) => TryParse(s, out result);

    /// <exception cref="FormatException">The text is not EDTF of level 1.</exception>
    public static ArchiveDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"Not EDTF of level 1: {text}");

    static ArchiveDate IParsable<ArchiveDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>The day of a camera's <c>yyyy:MM:dd HH:mm:ss</c>; null for zeros, nonsense and days before photography.</summary>
    public static ArchiveDate? FromExif(string? text)
    {
        var day = text is { Length: >= 10 } ? text.AsSpan(0, 10) : [];
        return
            DateOnly.TryParseExact(day, "yyyy:MM:dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year >= 1826
            ? FromDay(date)
            : null;
    }

    public static ArchiveDate FromDay(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The date as a Chinese label says it: 2017年春, 约1987年至1989年; own words stand beside it.</summary>
    public string Display => ArchiveDateWords.Of(start, end, CultureInfo.GetCultureInfo("zh-Hans"));

    /// <summary>The year or years alone: 2017, 1987–1989, 1985–.</summary>
    public string Years => ArchiveDateWords.YearsOf(start, end);

    /// <summary>The same as <see cref="Display"/>, in a visitor's language: Chinese of either script, or English.</summary>
    public string DisplayIn(CultureInfo culture) => ArchiveDateWords.Of(start, end, culture);

    public int CompareTo(ArchiveDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byStart = Comparer<EdtfDay?>.Default.Compare(start?.First, other.start?.First);
        var byEnd = Comparer<EdtfDay>.Default.Compare(end?.Last ?? EdtfDay.Never, other.end?.Last ?? EdtfDay.Never);
        return (byStart, byEnd) switch
        {
            (not 0, _) => byStart,
            (_, not 0) => byEnd,
            _ => string.CompareOrdinal(Edtf, other.Edtf),
        };
    }

    public override string ToString() => Edtf;

    public static bool operator <(ArchiveDate? left, ArchiveDate? right) => Compare(left, right) < 0;

    public static bool operator >(ArchiveDate? left, ArchiveDate? right) => Compare(left, right) > 0;

    public static bool operator <=(ArchiveDate? left, ArchiveDate? right) => Compare(left, right) <= 0;

    public static bool operator >=(ArchiveDate? left, ArchiveDate? right) => Compare(left, right) >= 0;

    private static int Compare(ArchiveDate? left, ArchiveDate? right) =>
        Comparer<ArchiveDate>.Default.Compare(left, right);

    // Open (..) and unknown (empty) ends are the same to a reader: no bound.
    private static bool TryEnd(string text, out EdtfPoint? point)
    {
        point = EdtfPoint.TryParse(text, out var parsed) && parsed.MayEndInterval ? parsed : null;
        return point is not null || text is "" or "..";
    }
}
