using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Modules.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Preservation;

/// <summary>Reads originals in the background for a little while, so that other jobs have their turn between.</summary>
internal sealed class FixityJob(FixityRound round, PreservationOptions options, TimeProvider clock) : IJobHandler
{
    public const string Name = "preservation.fixity";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    public string Kind => Name;

    public async Task Run(JobRow job, CancellationToken cancellationToken)
    {
        if (options.FixityDays == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await round.Run(
            now.AddDays(-options.FixityDays),
            now + Turn,
            options.FixityBytesPerSecond,
            static (_, _) => { },
            cancellationToken
        );
    }
}

/// <summary>Asks for the next turn as long as originals are due. One turn is one job, however many nodes ask.</summary>
internal sealed partial class KeepFixity(
    IServiceScopeFactory scopes,
    PreservationOptions options,
    TimeProvider clock,
    ILogger<KeepFixity> logger
) : BackgroundService
{
    // Turns of 20 seconds leave the runner to others most of the time.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(2);
    private const int Last = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.FixityDays == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Ask(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task Ask(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var round = scope.ServiceProvider.GetRequiredService<FixityRound>();
            if (await round.IsDue(clock.GetUtcNow().AddDays(-options.FixityDays), cancellationToken))
            {
                await scope
                    .ServiceProvider.GetRequiredService<JobQueue>()
                    .Enqueue(FixityJob.Name, "round", "{}", Last, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<ArchiveDb>().SaveChangesAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotAsked(logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Originals that are due could not be asked for")]
    private static partial void LogNotAsked(ILogger logger, Exception exception);
}

internal sealed class FixityWords : IJobWords
{
    public string Kind => FixityJob.Name;

    public string Title => "核对原件";

    public string Unit => "轮";

    public Task<IReadOnlyDictionary<string, string>> Names(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(
            keys.ToDictionary(key => key, _ => "到期的原件", StringComparer.Ordinal)
        );
}
