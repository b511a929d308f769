using System.Threading.RateLimiting;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Api;

/// <summary>
/// Counts requests over all nodes: by token, and by network for visitors and for tokens that are no good. The framework's
/// own middleware stands where it is not known yet whose a token is and how much it may, so those who know ask here.
/// </summary>
internal sealed class ApiLimits(IServiceScopeFactory scopes, ApiOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly AttemptLimit visitors = new("api.visitor", options.RequestsPerMinute, Minute);
    private readonly AttemptLimit failures = new("api.failed", options.FailuresPerMinute, Minute);

    // Forgets by itself whoever has not asked for a while.
    private readonly PartitionedRateLimiter<(AttemptLimit Limit, string Who)> limiters = PartitionedRateLimiter.Create<
        (AttemptLimit Limit, string Who),
        (AttemptLimit Limit, string Who)
    >(asked => RateLimitPartition.Get(asked, one => new SharedLimiter(scopes, one.Limit, one.Who, clock)));

    /// <summary>Counts a request of a token. How long to wait; null when it may go on.</summary>
    public Task<TimeSpan?> Token(ContentId id, int most, CancellationToken cancellationToken) =>
        Take(new("api.token", most, Minute), id.Value, cancellationToken);

    /// <summary>Counts a request without a token.</summary>
    /// <inheritdoc cref="Token"/>
    public Task<TimeSpan?> Visitor(string address, CancellationToken cancellationToken) =>
        Take(visitors, Attempts.Network(address), cancellationToken);

    /// <summary>Counts a request whose token was no good. Good ones from the same network are not held up by it.</summary>
    /// <inheritdoc cref="Token"/>
    public Task<TimeSpan?> Failed(string address, CancellationToken cancellationToken) =>
        Take(failures, Attempts.Network(address), cancellationToken);

    public void Dispose() => limiters.Dispose();

    private async Task<TimeSpan?> Take(AttemptLimit limit, string who, CancellationToken cancellationToken)
    {
        using var lease = await limiters.AcquireAsync((limit, who), 1, cancellationToken);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : Minute;
    }
}
