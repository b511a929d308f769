using Archive.Kernel.Audit;
using Archive.Kernel.Data;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Audit;

/// <summary>A row of the trail as people read it.</summary>
/// <param name="Who">Display name.</param>
public sealed record ListedAct(AuditRow Row, string Who, string What, string Kind, string Detail);

/// <summary>One page of the trail, the newest first.</summary>
/// <param name="Found">How many rows the filter leaves.</param>
public sealed record TrailPage(IReadOnlyList<ListedAct> Acts, int Found, int Page);

/// <summary>Reads the trail for the desk.</summary>
public sealed class ReadTrail(ArchiveDb db, AuditWords words, DeskNames names, TimeZoneInfo zone)
{
    private const string Outside = "未登录者";

    public async Task<TrailPage> Read(TrailFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = Rows(filter);
        var found = await rows.CountAsync(cancellationToken);
        var shown = Paging.Of(page, found, "").Page;
        var taken = await rows.OrderByDescending(row => row.Number)
            .Skip((shown - 1) * Paging.Size)
            .Take(Paging.Size)
            .ToListAsync(cancellationToken);
        var known = await names.Of(taken.Select(row => row.Actor), cancellationToken);
        return new([.. taken.Select(row => Listed(row, known))], found, shown);
    }

    /// <summary>All of it in the order it was written, for a file; read as it is written out.</summary>
    public async Task<IEnumerable<ListedAct>> All(TrailFilter filter, int most, CancellationToken cancellationToken)
    {
        var rows = Rows(filter);
        var actors = await rows.Select(row => row.Actor).Distinct().ToListAsync(cancellationToken);
        var known = await names.Of(actors, cancellationToken);
        return rows.OrderBy(row => row.Number).Take(most).AsEnumerable().Select(row => Listed(row, known));
    }

    /// <summary>What the thing was last called; null when the trail does not know it.</summary>
    public Task<string?> TitleOf(string subject, CancellationToken cancellationToken) =>
        db
            .AuditRows.AsNoTracking()
            .Where(row => row.Subject == subject)
            .OrderByDescending(row => row.Number)
            .Select(row => row.Title)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Who there is to choose from.</summary>
    public async Task<IReadOnlyList<string>> People(CancellationToken cancellationToken) =>
        [
            TrailFilter.System,
            .. await db
                .Users.AsNoTracking()
                .OrderBy(user => user.UserName)
                .Take(500)
                .Select(user => user.UserName!)
                .ToListAsync(cancellationToken),
        ];

    private IQueryable<AuditRow> Rows(TrailFilter filter) => filter.Of(db.AuditRows.AsNoTracking(), zone);

    private ListedAct Listed(AuditRow row, IReadOnlyDictionary<string, string> known) =>
        new(
            row,
            row.Action == AuditAction.SignInRefused ? Outside : known.GetValueOrDefault(row.Actor, row.Actor),
            words.What(row.Action),
            words.Kind(row.Kind),
            words.Detail(row)
        );
}
