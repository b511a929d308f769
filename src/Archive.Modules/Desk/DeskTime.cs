using System.Globalization;

namespace Archive.Modules.Desk;

/// <summary>Times as the desk tells them: in the site's zone, shorter the nearer they are.</summary>
public sealed class DeskTime(TimeZoneInfo zone, TimeProvider clock, DeskWords words)
{
    /// <summary>今天 14:02, 昨天 14:02, 9月28日 14:02, or 2025.9.28 14:02; in English today 14:02, 28 Sep 14:02.</summary>
    public string Say(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, zone);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Date;
        string day = (today - local.Date).Days switch
        {
            0 => words["今天"],
            1 => words["昨天"],
            _ when local.Year == today.Year => local.ToString(words["M月d日"], CultureInfo.InvariantCulture),
            _ => local.ToString(words["yyyy.M.d"], CultureInfo.InvariantCulture),
        };
        return $"{day} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The same instant for machines: <c>2026-09-28T14:02:00+08:00</c>.</summary>
    public string Exactly(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
