using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Audit;

/// <summary>What is wrong with the trail at one place.</summary>
public enum TrailFault
{
    /// <summary>The row says something else than was written.</summary>
    Changed,

    /// <summary>One or more rows before this one are gone.</summary>
    Missing,

    /// <summary>The row does not follow the one before: one of the two was not there when it was written.</summary>
    Unlinked,

    /// <summary>The row was not written by this site.</summary>
    Unsealed,

    /// <summary>The last rows are gone.</summary>
    Cut,

    /// <summary>Rows stand behind the end.</summary>
    Beyond,

    /// <summary>The note of where the trail ends is missing, or was not written by this site.</summary>
    Head,
}

/// <param name="Number">Number of the row at which it shows.</param>
/// <param name="From">The first number that is missing; otherwise the same.</param>
public sealed record TrailProblem(TrailFault Fault, long Number, long From);

/// <summary>What a check of the whole trail found.</summary>
/// <param name="Rows">How many rows were looked at.</param>
/// <param name="OtherKey">Up to which row the seals belong to a key that this site no longer has; 0 for none.</param>
/// <param name="Problems">The first of them, in order.</param>
/// <param name="Found">How many there are in all.</param>
/// <param name="Digest">Digest of the last row: noted elsewhere, it proves the whole trail.</param>
public sealed record TrailReport(
    long Rows,
    long OtherKey,
    IReadOnlyList<TrailProblem> Problems,
    long Found,
    string Digest
);

/// <summary>
/// Reads the trail from its first row to its last and says where it is not as it was written. It may run beside a site
/// that writes: it follows the end until it has caught up.
/// </summary>
public sealed class VerifyTrail(ArchiveDb db, AuditTrail trail)
{
    private const int Batch = 1000;
    private const int Told = 20;

    private readonly List<TrailProblem> problems = [];
    private long found;
    private long rows;
    private long last;
    private long otherKey;
    private bool ownKey;
    private string digest = "";

    /// <param name="progress">Told how many rows of how many were read.</param>
    public async Task<TrailReport> Handle(Action<long, long> progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = await End(cancellationToken);
            if (end.Head is null || end.Head.Number <= last)
            {
                CheckEnd(end);
                return new(rows, otherKey, problems, found, digest);
            }

            var before = last;
            await ReadTo(end.Head.Number, progress, cancellationToken);
            if (last == before)
            {
                // The rows up to the end are not there.
                CheckEnd(end);
                return new(rows, otherKey, problems, found, digest);
            }
        }
    }

    private async Task ReadTo(long number, Action<long, long> progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var batch = await db
                .AuditRows.AsNoTracking()
                .Where(row => row.Number > last && row.Number <= number)
                .OrderBy(row => row.Number)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            foreach (var row in batch)
            {
                Check(row);
            }

            progress(rows, Math.Max(rows, number));
            if (batch.Count < Batch)
            {
                return;
            }
        }
    }

    private void Check(AuditRow row)
    {
        if (row.Number != last + 1)
        {
            Find(TrailFault.Missing, row.Number, last + 1);
        }
        else if (row.Previous != digest)
        {
            Find(TrailFault.Unlinked, row.Number);
        }

        if (AuditDigest.Of(row) != row.Digest)
        {
            Find(TrailFault.Changed, row.Number);
        }
        else if (row.Key == trail.Key)
        {
            ownKey = true;
            if (row.Seal != trail.Seal(row.Digest))
            {
                Find(TrailFault.Unsealed, row.Number);
            }
        }
        // A site that lost its key has rows of the old one first, never again after the first of its own.
        else if (ownKey)
        {
            Find(TrailFault.Unsealed, row.Number);
        }
        else
        {
            otherKey = row.Number;
        }

        (last, digest) = (row.Number, row.Digest);
        rows++;
    }

    private void CheckEnd((AuditHead? Head, long Last) end)
    {
        if (end.Head is not { } head)
        {
            if (end.Last > 0)
            {
                Find(TrailFault.Head, end.Last);
            }

            return;
        }

        if (head.Number > last)
        {
            Find(TrailFault.Cut, head.Number, last + 1);
        }
        else if (end.Last > head.Number)
        {
            Find(TrailFault.Beyond, end.Last, head.Number + 1);
        }

        // After the key was lost the end is sealed anew with the next row.
        if (head.Seal != trail.SealHead(head.Number, head.Digest) && (ownKey || otherKey == 0))
        {
            Find(TrailFault.Head, head.Number);
        }
        else if (head.Number == last && head.Digest != digest)
        {
            Find(TrailFault.Unlinked, head.Number);
        }
    }

    private void Find(TrailFault fault, long number, long? from = null)
    {
        found++;
        if (problems.Count < Told)
        {
            problems.Add(new(fault, number, from ?? number));
        }
    }

    // In one statement: a row that is written meanwhile is in both or in neither.
    private async Task<(AuditHead? Head, long Last)> End(CancellationToken cancellationToken)
    {
        var head = await db
            .AuditHeads.AsNoTracking()
            .Select(head => new { Head = head, Last = db.AuditRows.Max(row => (long?)row.Number) ?? 0 })
            .SingleOrDefaultAsync(cancellationToken);
        return head is null
            ? (null, await db.AuditRows.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0)
            : (head.Head, head.Last);
    }
}
