using Archive.Kernel.Data;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Preservation;

/// <summary>Reads originals that were not read for long, those never read first. Who stops it goes on where it stopped.</summary>
public sealed class FixityRound(ArchiveDb db, CheckOriginal check, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>How many originals were last read before this time, or never.</summary>
    public Task<int> Due(DateTimeOffset before, CancellationToken cancellationToken) =>
        DueDigests(before).CountAsync(cancellationToken);

    /// <summary>Whether there is one: much less to ask than how many.</summary>
    public Task<bool> IsDue(DateTimeOffset before, CancellationToken cancellationToken) =>
        DueDigests(before).AnyAsync(cancellationToken);

    /// <param name="before">Those are read that were not since.</param>
    /// <param name="until">It ends then, with the original it is at.</param>
    /// <param name="bytesPerSecond">How fast it reads.</param>
    /// <param name="progress">Told of each.</param>
    public async Task<FixityReport> Run(
        DateTimeOffset before,
        DateTimeOffset until,
        long bytesPerSecond,
        Action<string, FixityOutcome> progress,
        CancellationToken cancellationToken
    )
    {
        var report = new FixityReport();
        var (began, bytes) = (clock.GetTimestamp(), 0L);
        while (true)
        {
            var batch = await DueDigests(before).Take(Batch).ToListAsync(cancellationToken);
            foreach (var digest in batch)
            {
                if (clock.GetUtcNow() >= until)
                {
                    return report;
                }

                var outcome = await check.Handle(digest, Pace, cancellationToken);
                report.Add(outcome);
                progress(digest, outcome);
            }

            if (batch.Count < Batch)
            {
                return report;
            }
        }

        async Task Pace(int got, CancellationToken token)
        {
            bytes += got;
            var ahead = TimeSpan.FromSeconds((double)bytes / bytesPerSecond) - clock.GetElapsedTime(began);
            if (ahead > TimeSpan.FromMilliseconds(20))
            {
                await Task.Delay(ahead, clock, token);
            }
        }
    }

    private IQueryable<string> DueDigests(DateTimeOffset before) =>
        db.Set<MediaAsset>()
            .Select(asset => asset.Digest)
            .Distinct()
            .Select(digest => new
            {
                Digest = digest,
                Checked = db.Set<FixityRow>()
                    .Where(row => row.Digest == digest)
                    .Select(row => (DateTimeOffset?)row.CheckedUtc)
                    .FirstOrDefault(),
            })
            .Where(one => one.Checked == null || one.Checked < before)
            .OrderBy(one => one.Checked != null)
            .ThenBy(one => one.Checked)
            .ThenBy(one => one.Digest)
            .Select(one => one.Digest);
}

/// <summary>How many originals came to what.</summary>
public sealed class FixityReport
{
    private readonly Dictionary<FixityOutcome, int> counts = [];

    public int Read => counts.Values.Sum();

    /// <summary>Those that are not whole and could not be mended.</summary>
    public int Lost => Count(FixityOutcome.Altered) + Count(FixityOutcome.Missing);

    public int Count(FixityOutcome outcome) => counts.GetValueOrDefault(outcome);

    internal void Add(FixityOutcome outcome) => counts[outcome] = Count(outcome) + 1;
}
