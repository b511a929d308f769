using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Desk;

/// <summary>Work of one kind that is still to be done.</summary>
/// <param name="Running">How many of them are being done now.</param>
public sealed record JobsOfKind(string Title, string Unit, int Count, int Running);

/// <summary>Work that failed.</summary>
/// <param name="GivenUp">Whether it waits for a person; otherwise it is tried again by itself.</param>
/// <param name="At">When it ended, or when it is tried again.</param>
public sealed record FailedJob(
    ContentId Id,
    string Title,
    string Subject,
    string Reason,
    int Attempts,
    bool GivenUp,
    DateTimeOffset At
);

/// <summary>What the archive is still working on, and what it could not do.</summary>
public sealed record JobsNow(IReadOnlyList<JobsOfKind> Open, IReadOnlyList<FailedJob> Failed, int FailedCount);

/// <summary>Reads the jobs table for people.</summary>
public sealed class JobsOverview(ArchiveDb db, IEnumerable<IJobWords> words)
{
    private const int Shown = 20;

    public async Task<JobsNow> Read(CancellationToken cancellationToken)
    {
        var open = await db
            .Jobs.AsNoTracking()
            .Where(job => job.State == JobState.Waiting || job.State == JobState.Running)
            .GroupBy(job => job.Kind)
            .Select(kind => new
            {
                Kind = kind.Key,
                Count = kind.Count(),
                Running = kind.Count(job => job.State == JobState.Running),
            })
            .ToListAsync(cancellationToken);
        var failing = db.Jobs.Where(job =>
            job.State == JobState.Dead || (job.State == JobState.Waiting && job.Error != null)
        );
        var failed = await failing
            .AsNoTracking()
            .OrderByDescending(job => job.RunAfter)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var subjects = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var kind in failed.GroupBy(job => job.Kind, job => job.Key, StringComparer.Ordinal))
        {
            subjects[kind.Key] = Words(kind.Key) is { } known
                ? await known.Names([.. kind], cancellationToken)
                : new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return new(
            [
                .. open.OrderBy(kind => kind.Kind, StringComparer.Ordinal)
                    .Select(kind => new JobsOfKind(Title(kind.Kind), Unit(kind.Kind), kind.Count, kind.Running)),
            ],
            [
                .. failed.Select(job => new FailedJob(
                    job.Id,
                    Title(job.Kind),
                    subjects[job.Kind].GetValueOrDefault(job.Key, job.Key),
                    job.Error ?? "",
                    job.Attempts,
                    job.State == JobState.Dead,
                    job.FinishedUtc ?? job.RunAfter
                )),
            ],
            await failing.CountAsync(cancellationToken)
        );
    }

    private IJobWords? Words(string kind) => words.FirstOrDefault(known => known.Kind == kind);

    private string Title(string kind) => Words(kind)?.Title ?? kind;

    private string Unit(string kind) => Words(kind)?.Unit ?? "项";
}
