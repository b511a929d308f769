using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Archive.Kernel.Data;

/// <summary>Follows the change log: told of each batch of new rows once, in order. Must be safe to be told again.</summary>
public interface IChangeFollower
{
    Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken);
}

/// <summary>
/// Reads the change log on every node and passes new rows on. The node that wrote a change is told at once through
/// <see cref="CatchUp"/>; the others, and changes by commands beside the site, are seen within half a second.
/// </summary>
public sealed partial class ChangeReader(
    IServiceScopeFactory scopes,
    IEnumerable<IChangeFollower> followers,
    ILogger<ChangeReader> logger
) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last;

    /// <summary>The number of the last change that this node has applied.</summary>
    public long Last => Volatile.Read(ref last);

    /// <summary>Reads what is new now and returns when every follower knows it.</summary>
    public async Task CatchUp(CancellationToken cancellationToken)
    {
        await started.Task.WaitAsync(cancellationToken);
        await turn.WaitAsync(cancellationToken);
        try
        {
            while (await ReadBatch(cancellationToken) == Batch) { }
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Run(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task Run(CancellationToken stoppingToken)
    {
        last = await Newest(stoppingToken);
        started.SetResult();
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CatchUp(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
            }
        }
    }

    private async Task<int> ReadBatch(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var rows = await db
            .Changes.AsNoTracking()
            .Where(row => row.Id > last)
            .OrderBy(row => row.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return 0;
        }

        foreach (var follower in followers)
        {
            await follower.Follow(rows, cancellationToken);
        }

        Volatile.Write(ref last, rows[^1].Id);
        return rows.Count;
    }

    private async Task<long> Newest(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        return await db.Changes.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The change log could not be read; trying again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
