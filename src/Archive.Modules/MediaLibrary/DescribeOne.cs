using Archive.Kernel.Audit;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>What became of a form about one photograph.</summary>
/// <param name="Problems">What cannot be kept; empty when all can.</param>
/// <param name="Now">What the archive says now, when somebody else wrote since the form was opened.</param>
/// <param name="Revision">The number that the form goes on with.</param>
public sealed record DescribedOne(
    bool Saved,
    IReadOnlyList<FieldProblem> Problems,
    MediaDescription? Now,
    int Revision
);

/// <summary>Writes what somebody says of one photograph, unless somebody else wrote since the form was opened.</summary>
public sealed class DescribeOne(ArchiveDb db, DescribeAssets describe)
{
    /// <param name="revision">The number that the form was opened with.</param>
    /// <param name="typed">What was typed, by the keys of the fields.</param>
    /// <returns>Null when there is no such photograph.</returns>
    public async Task<DescribedOne?> Handle(
        ContentId id,
        int revision,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken cancellationToken
    )
    {
        var readings = typed.ToDictionary(
            pair => pair.Key,
            pair => DescriptionFields.Of(pair.Key).Read(pair.Value),
            StringComparer.Ordinal
        );
        var found = await PlanBulk.Described(db, [id], cancellationToken);
        if (!found.TryGetValue(id, out var asset))
        {
            return null;
        }

        List<FieldProblem> problems =
        [
            .. readings
                .Where(reading => reading.Value.Problem is not null)
                .Select(reading => new FieldProblem(reading.Key, reading.Value.Problem!)),
        ];
        var fields = PlanBulk.Changes(asset.Said, readings);
        if (problems.Count > 0)
        {
            return new(false, problems, null, revision);
        }

        if (fields.Count == 0)
        {
            return new(true, [], null, asset.Revision);
        }

        if (asset.Revision != revision)
        {
            return new(false, [], asset.Said, asset.Revision);
        }

        var (done, _) = await describe.Handle([new(id, asset.FileName, 0, fields)], null, cancellationToken);
        if (done == 1)
        {
            await describe.Show(CancellationToken.None);
            return new(true, [], null, revision + 1);
        }

        var now = (await PlanBulk.Described(db, [id], cancellationToken)).GetValueOrDefault(id);
        return now is null ? null : new(false, [], now.Said, now.Revision);
    }

    /// <summary>Who wrote last, and when; null when nobody did since it came in.</summary>
    public Task<AuditRow?> Last(ContentId id, CancellationToken cancellationToken)
    {
        var action = AuditAction.Changed(AuditKind.Media);
        return db
            .AuditRows.AsNoTracking()
            .Where(row => row.Subject == id.Value && row.Action == action)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
