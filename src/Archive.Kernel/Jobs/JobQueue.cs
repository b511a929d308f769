using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Jobs;

/// <summary>
/// The jobs table. A job is enqueued in the transaction that needs it, so neither is ever without the other. A runner
/// takes it for the length of a lease by the database's clock and may finish it only under the attempt it took.
/// </summary>
public sealed class JobQueue(ArchiveDb db, TimeProvider clock)
{
    /// <summary>How often a job is tried before it waits for a person.</summary>
    public const int MaxAttempts = 5;

    /// <summary>How long a runner is believed without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Adds a job to the unit of work; the caller saves. The same kind and key is one row: a job that is waiting or
    /// running stays as it is, one that ended begins anew.
    /// </summary>
    public async Task Enqueue(
        string kind,
        string key,
        string payload,
        int priority,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var row =
            db.Jobs.Local.FirstOrDefault(job => job.Kind == kind && job.Key == key)
            ?? await db.Jobs.SingleOrDefaultAsync(job => job.Kind == kind && job.Key == key, cancellationToken);
        if (row is null)
        {
            db.Jobs.Add(
                new()
                {
                    Id = ContentId.New(now),
                    Kind = kind,
                    Key = key,
                    Payload = payload,
                    State = JobState.Waiting,
                    Priority = priority,
                    RunAfter = now,
                    Attempts = 0,
                    CreatedUtc = now,
                }
            );
            return;
        }

        if (row.State is JobState.Done or JobState.Dead)
        {
            row.Payload = payload;
            row.State = JobState.Waiting;
            row.Priority = priority;
            row.RunAfter = now;
            row.Attempts = 0;
            row.Error = null;
            row.FinishedUtc = null;
        }
    }

    /// <summary>
    /// Adds a job for later to the unit of work; the caller saves. One that waits for another time waits for this one.
    /// </summary>
    public async Task EnqueueAt(
        string kind,
        string key,
        DateTimeOffset time,
        int priority,
        CancellationToken cancellationToken
    )
    {
        await Enqueue(kind, key, "{}", priority, cancellationToken);
        var row = db.Jobs.Local.Single(job => job.Kind == kind && job.Key == key);
        if (row.State == JobState.Waiting)
        {
            row.RunAfter = time;
        }
    }

    /// <summary>Begins a job anew that failed, however often. False when there is none that did.</summary>
    public async Task<bool> Retry(ContentId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db
                .Jobs.Where(job =>
                    job.Id == id && (job.State == JobState.Dead || (job.State == JobState.Waiting && job.Error != null))
                )
                .ExecuteUpdateAsync(
                    job =>
                        job.SetProperty(row => row.State, JobState.Waiting)
                            .SetProperty(row => row.RunAfter, now)
                            .SetProperty(row => row.Attempts, 0)
                            .SetProperty(row => row.FinishedUtc, (DateTimeOffset?)null),
                    cancellationToken
                ) == 1;
    }

    /// <summary>Takes the next job that is due, or whose runner was not heard of for the length of a lease.</summary>
    public async Task<JobRow?> Take(CancellationToken cancellationToken)
    {
        var rows = await db.Jobs.FromSqlRaw(TakeSql).AsNoTracking().ToListAsync(cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>Renews the lease. False when somebody else has taken the job since.</summary>
    public async Task<bool> Renew(JobRow job, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(RenewSql, [job.Id.Value, job.Attempts], cancellationToken) == 1;

    /// <summary>Ends the job. False when somebody else has taken it since.</summary>
    public Task<bool> Finish(JobRow job, CancellationToken cancellationToken) =>
        End(job, JobState.Done, TimeSpan.Zero, error: null, cancellationToken);

    /// <summary>Notes a failure: tried again after a growing pause, or left for a person.</summary>
    public Task<bool> Fail(JobRow job, string error, bool permanent, CancellationToken cancellationToken)
    {
        var dead = permanent || job.Attempts >= MaxAttempts;
        var pause = TimeSpan.FromSeconds(5 * Math.Pow(4, job.Attempts - 1));
        return End(job, dead ? JobState.Dead : JobState.Waiting, pause, error, cancellationToken);
    }

    private async Task<bool> End(
        JobRow job,
        JobState state,
        TimeSpan pause,
        string? error,
        CancellationToken cancellationToken
    ) =>
        await db.Database.ExecuteSqlRawAsync(
            EndSql,
            [state.ToString(), error ?? "", (long)pause.TotalMilliseconds, job.Id.Value, job.Attempts],
            cancellationToken
        ) == 1;

    private string RenewSql =>
        $"update jobs set lease_until = {Now} + {(long)Lease.TotalMilliseconds} "
        + "where id = {0} and attempts = {1} and state = 'Running'";

    private string EndSql =>
        $"update jobs set lease_until = null, finished_utc = case when {{0}} = 'Waiting' then null else {Now} end, "
        + $"run_after = {Now} + {{2}}, state = {{0}}, error = nullif({{1}}, '') "
        + "where id = {3} and attempts = {4} and state = 'Running'";

    private string TakeSql =>
        $"""
            update jobs set state = 'Running', attempts = attempts + 1, lease_until = {Now} + {(long)
                Lease.TotalMilliseconds}
            where id = (
                select id from jobs
                where (state = 'Waiting' and run_after <= {Now}) or (state = 'Running' and lease_until < {Now})
                order by priority, run_after, id
                limit 1{(db.Database.IsNpgsql() ? " for update skip locked" : "")}
            )
            returning *
            """;

    private string Now =>
        db.Database.IsNpgsql()
            ? "(extract(epoch from clock_timestamp()) * 1000)::bigint"
            : "cast(unixepoch('subsec') * 1000 as integer)";
}
