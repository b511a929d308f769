using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Identity;

/// <summary>
/// A limit that holds over all nodes together, for what is asked too often to be written down each time. A node takes its
/// permits from the shared count in shares of a twentieth and gives them out from memory: the limit is never passed, and
/// the database is written to twenty times in a span at most, once more to learn that it is used up, and not at all while
/// it stays so. The price is that a node which others outrun may hold back up to one share until the span ends.
/// </summary>
public sealed class SharedLimiter(IServiceScopeFactory scopes, AttemptLimit limit, string who, TimeProvider clock)
    : RateLimiter
{
    private const int Shares = 20;

    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset endsUtc = clock.GetUtcNow();
    private int asking;
    private int held;
    private bool usedUp;

    /// <summary>
    /// Idle when its span is over and nobody asks: nothing is lost by forgetting it then. Forgotten between asking for a
    /// share and giving it out, it would take the share along.
    /// </summary>
    public override TimeSpan? IdleDuration =>
        Volatile.Read(ref asking) == 0 && clock.GetUtcNow() - endsUtc is { Ticks: > 0 } idle ? idle : null;

    public override RateLimiterStatistics? GetStatistics() => null;

    // What has to ask the database cannot be told at once.
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(permitCount, 1);
        Interlocked.Increment(ref asking);
        try
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                return await Take(cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref asking);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            turn.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>One of those at hand, after fetching more where there are none.</summary>
    private async Task<Lease> Take(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() >= endsUtc)
        {
            (held, usedUp) = (0, false);
        }

        if (held == 0 && !usedUp)
        {
            await Fetch(cancellationToken);
        }

        if (held == 0)
        {
            return new(endsUtc - clock.GetUtcNow());
        }

        held--;
        return new(null, granted: true);
    }

    private async Task Fetch(CancellationToken cancellationToken)
    {
        var many = Math.Max(1, limit.Most / Shares);
        await using var scope = scopes.CreateAsyncScope();
        var share = await scope
            .ServiceProvider.GetRequiredService<Attempts>()
            .TakeMany(limit, who, many, cancellationToken);
        (held, endsUtc, usedUp) = (share.Granted, share.EndsUtc, share.Granted < many);
    }

    private sealed class Lease(TimeSpan? wait, bool granted = false) : RateLimitLease
    {
        public override bool IsAcquired => granted;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
