using Amazon.Runtime;
using Archive.Kernel.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Media.Storage;

/// <summary>Tries the bucket when the site starts, and once a day tidies away what broken uploads have left in it.</summary>
internal sealed partial class KeepBucket(
    S3MediaStore store,
    StorageOptions options,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<KeepBucket> logger
) : BackgroundService
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <exception cref="ConfigurationException">The bucket gives back something else than it was given.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (!await scope.ServiceProvider.GetRequiredService<StoreProbe>().Run(cancellationToken))
            {
                throw new ConfigurationException(
                    $"{StorageOptions.Section}:S3:{nameof(S3Options.Checksums)}",
                    "存进去的和读出来的不一样；不是 Amazon 的服务器应设为 WhenRequired。"
                );
            }
        }
        catch (Exception exception) when (exception is AmazonServiceException or StoreDownException)
        {
            // What is at hand can be shown meanwhile, and nothing is taken in without the bucket.
            var (words, mend) = S3Failure.Explain(exception, options.S3!);
            LogNotReady(logger, words, mend);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Daily, clock);
        try
        {
            do
            {
                await AbortLeftovers(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task AbortLeftovers(CancellationToken stoppingToken)
    {
        try
        {
            var aborted = await store.AbortLeftovers(stoppingToken);
            if (aborted > 0)
            {
                LogAborted(logger, aborted);
            }
        }
        catch (Exception exception) when (exception is AmazonServiceException or StoreDownException)
        {
            var (words, mend) = S3Failure.Explain(exception, options.S3!);
            LogNotReady(logger, words, mend);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bucket cannot be used: {Words} {Mend}")]
    private static partial void LogNotReady(ILogger logger, string words, string mend);

    [LoggerMessage(Level = LogLevel.Information, Message = "Gave up {Count} uploads in parts that nobody ended")]
    private static partial void LogAborted(ILogger logger, int count);
}
