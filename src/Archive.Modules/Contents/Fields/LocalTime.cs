using System.Globalization;

namespace Archive.Modules.Contents.Fields;

/// <summary>Times as inputs write them, in the site's zone, and as JSON keeps them, in UTC.</summary>
internal static class LocalTime
{
    /// <summary><c>2026-09-28T14:30</c> in the zone as <c>2026-09-28T06:30:00Z</c>; null when it cannot be read.</summary>
    public static string? ToUtc(string typed, TimeZoneInfo zone)
    {
        if (
            !DateTime.TryParse(
                typed.Trim(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.NoCurrentDateDefault,
                out var local
            )
            || local.Year < 2
        )
        {
            return null;
        }

        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // An hour that summer time leaves out is taken as the one after it.
        var real = zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return TimeZoneInfo
            .ConvertTimeToUtc(real, zone)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    public static DateTimeOffset? Instant(string stored) =>
        DateTimeOffset.TryParse(
            stored,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;

    /// <summary>In the zone; what is no time is given back as it is.</summary>
    public static string Say(string stored, TimeZoneInfo zone, string format) =>
        Instant(stored) is { } time
            ? TimeZoneInfo.ConvertTime(time, zone).ToString(format, CultureInfo.InvariantCulture)
            : stored;

    /// <summary>As a <c>datetime-local</c> input wants it.</summary>
    public static string ForInput(string stored, TimeZoneInfo zone) => Say(stored, zone, "yyyy-MM-dd'T'HH:mm");
}
