using System.Globalization;
using System.Text;
using Archive.Kernel.Audit;

namespace Archive.Modules.Audit;

/// <summary>Which rows of the trail somebody wants to see.</summary>
/// <param name="Who">A user name, or <see cref="System"/>.</param>
/// <param name="What">Begin of the actions: <c>content</c>, <c>signin</c>.</param>
/// <param name="Subject">Id of one thing: its whole history.</param>
/// <param name="Text">In the thing's name.</param>
/// <param name="From">First day, in the site's zone.</param>
/// <param name="To">Last day, in the site's zone.</param>
public sealed record TrailFilter(
    string? Who = null,
    string? What = null,
    string? Subject = null,
    string? Text = null,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    /// <summary>What people write for whatever nobody signed in did.</summary>
    public const string System = "系统";

    public bool IsEmpty => this == new TrailFilter();

    /// <summary>The rows, in no order yet.</summary>
    public IQueryable<AuditRow> Of(IQueryable<AuditRow> rows, TimeZoneInfo zone)
    {
        if (Who is { } who)
        {
            var name = who == System ? "" : who;
            rows = rows.Where(row => row.Actor == name);
        }

        if (What is { } what)
        {
            var begin = what + ".";
            rows = rows.Where(row => row.Action.StartsWith(begin));
        }

        if (Subject is { } subject)
        {
            rows = rows.Where(row => row.Subject == subject);
        }

        if (Text is { } text)
        {
            rows = rows.Where(row => row.Title.Contains(text));
        }

        if (From is { } from)
        {
            var begin = Midnight(from, zone);
            rows = rows.Where(row => row.At >= begin);
        }

        if (To is { } to)
        {
            var end = Midnight(to.AddDays(1), zone);
            rows = rows.Where(row => row.At < end);
        }

        return rows;
    }

    /// <summary>As a query: <c>?who=admin&amp;from=2026-11-24</c>; empty for everything.</summary>
    public string Query()
    {
        var query = new StringBuilder();
        Add("who", Who);
        Add("what", What);
        Add("subject", Subject);
        Add("q", Text);
        Add("from", Day(From));
        Add("to", Day(To));
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query
                    .Append(query.Length == 0 ? '?' : '&')
                    .Append(name)
                    .Append('=')
                    .Append(Uri.EscapeDataString(value));
            }
        }
    }

    /// <summary>A day as its field has it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a query asks for; a day that is none asks for nothing.</summary>
    public static TrailFilter Read(Func<string, string?> query)
    {
        return new(Word("who"), Word("what"), Word("subject"), Word("q"), Date("from"), Date("to"));

        string? Word(string name) => query(name)?.Trim() is { Length: > 0 } word ? word : null;

        DateOnly? Date(string name) =>
            DateOnly.TryParseExact(
                query(name),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is > 1 and < 9999
                ? day
                : null;
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
