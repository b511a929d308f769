using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Archive.Kernel.Jobs;

/// <summary>Runs the jobs of this node, so many at a time, as long as the site serves.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobOptions options, ILogger<JobRunner> logger)
    : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    // Whoever has just started the site wants to see it: work in the background can wait that long.
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Courtesy, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Enumerable.Range(0, options.Runners).Select(_ => RunOneByOne(stoppingToken)));
    }

    private async Task RunOneByOne(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNext(stoppingToken))
                {
                    await Task.Delay(Idle, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogQueueFailed(logger, exception);
                await Task.Delay(Idle, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Runs one job that is due; false when there is none.</summary>
    public async Task<bool> RunNext(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        if (await queue.Take(cancellationToken) is not { } job)
        {
            return false;
        }

        var handler = scope.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(found => found.Kind == job.Kind);
        if (handler is null)
        {
            await queue.Fail(job, $"没有处理“{job.Kind}”的程序。", permanent: true, CancellationToken.None);
            return true;
        }

        var began = Stopwatch.GetTimestamp();
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heartbeat = Beat(job, alive);
        try
        {
            await handler.Run(job, alive.Token);
            // The work is done: what is left is to say so, even while the site stops.
            await queue.Finish(job, CancellationToken.None);
            LogDone(logger, job.Kind, job.Key, Stopwatch.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (alive.IsCancellationRequested)
        {
            // The lease runs out and another runner takes it.
        }
        catch (Exception exception)
        {
            LogFailed(logger, job.Kind, job.Key, job.Attempts, exception);
            await queue.Fail(job, exception.Message, exception is PermanentJobException, CancellationToken.None);
        }
        finally
        {
            await alive.CancelAsync();
            await heartbeat;
        }

        return true;
    }

    private async Task Beat(JobRow job, CancellationTokenSource alive)
    {
        using var timer = new PeriodicTimer(JobQueue.Lease / 4);
        try
        {
            while (await timer.WaitForNextTickAsync(alive.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<JobQueue>().Renew(job, alive.Token))
                {
                    await alive.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended.
        }
        catch (Exception exception)
        {
            // A missed beat is no failure: the lease outlives three of them.
            LogBeatFailed(logger, job.Kind, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Job {Kind} {Key} done in {Elapsed}")]
    private static partial void LogDone(ILogger logger, string kind, string key, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {Key} failed at attempt {Attempt}")]
    private static partial void LogFailed(ILogger logger, string kind, string key, int attempt, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of a {Kind} job could not be renewed")]
    private static partial void LogBeatFailed(ILogger logger, string kind, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job queue could not be read; trying again")]
    private static partial void LogQueueFailed(ILogger logger, Exception exception);
}
