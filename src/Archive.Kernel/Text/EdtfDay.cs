namespace Archive.Kernel.Text;

/// <summary>A day of the proleptic Gregorian calendar in any year; year 0 is 1 BC.</summary>
internal readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    /// <summary>After all days: where an open end stands.</summary>
    public static readonly EdtfDay Never = new(long.MaxValue, 12, 31);

    /// <summary>The same day, or the nearest that <see cref="DateOnly"/> knows.</summary>
    public DateOnly Clamped =>
        Year < DateOnly.MinValue.Year ? DateOnly.MinValue
        : Year > DateOnly.MaxValue.Year ? DateOnly.MaxValue
        : new DateOnly((int)Year, Month, Day);

    public static int DaysIn(long year, int month)
    {
        // Leap years repeat every four centuries, so each has a twin that the calendar knows.
        var sinceCycle = (int)(((year % 400) + 400) % 400);
        return DateTime.DaysInMonth(2000 + sinceCycle, month);
    }

    public int CompareTo(EdtfDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(EdtfDay left, EdtfDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EdtfDay left, EdtfDay right) => left.CompareTo(right) >= 0;
}
