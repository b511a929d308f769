using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Audit;

/// <summary>
/// Writes the trail. Rows are appended inside the transaction of the change, under the lock that orders the change log, so
/// their numbers follow the order of commits and each can name the one before.
/// </summary>
/// <param name="key">The key of the seals, asked for at the first.</param>
public sealed class AuditTrail(Actor actor, TimeProvider clock, Func<byte[]> key)
{
    private readonly Lazy<byte[]> secret = new(key);

    /// <summary>Which key this site seals with, by a name that does not give it away.</summary>
    public string Key => field ??= Seal("name")[..8];

    /// <summary>Seals a digest.</summary>
    public string Seal(string digest) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes(digest)));

    /// <summary>Seals the end of the trail.</summary>
    public string SealHead(long number, string digest) =>
        Seal(string.Create(CultureInfo.InvariantCulture, $"head {number} {digest}"));

    /// <summary>Writes the rows; the caller holds the lock and commits.</summary>
    internal async Task Append(ArchiveDb db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var (number, previous) = await End(db, cancellationToken);
        var rows = new List<AuditRow>(entries.Count);
        foreach (var entry in entries)
        {
            var row = Row(entry, ++number, previous);
            rows.Add(row);
            previous = row.Digest;
        }

        await db.Append(rows, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into audit_head (id, number, digest, seal)
            values ({AuditHead.Only}, {number}, {previous}, {SealHead(number, previous)})
            on conflict (id) do update set number = excluded.number, digest = excluded.digest, seal = excluded.seal
            """,
            cancellationToken
        );
    }

    // The head leads: who cut the last rows off leaves a gap behind the next. A row that was put in by hand at the end
    // is passed over rather than run into; the check finds it.
    private static async Task<(long Number, string Digest)> End(ArchiveDb db, CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var last = await db
            .AuditRows.AsNoTracking()
            .OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.Digest })
            .FirstOrDefaultAsync(cancellationToken);
        return (Math.Max(head?.Number ?? 0, last?.Number ?? 0), head?.Digest ?? last?.Digest ?? "");
    }

    private AuditRow Row(AuditEntry entry, long number, string previous)
    {
        var row = new AuditRow
        {
            Number = number,
            At = clock.GetUtcNow(),
            Actor = entry.Actor ?? actor.Name,
            Action = entry.Action,
            Kind = entry.Kind,
            Subject = entry.Subject,
            Title = entry.Title,
            Before = entry.Before,
            After = entry.After,
            Detail = entry.Detail,
            Address = actor.Address,
            Previous = previous,
            Key = Key,
        };
        row.Digest = AuditDigest.Of(row);
        row.Seal = Seal(row.Digest);
        return row;
    }
}
