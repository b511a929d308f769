using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Identity;

/// <summary>How often something may be tried in a span of time.</summary>
public sealed record AttemptLimit(string Name, int Most, TimeSpan Span);

/// <summary>Tries that somebody may still make.</summary>
/// <param name="EndsUtc">When they are worth nothing any more, and counting begins anew.</param>
public readonly record struct TakenShare(int Granted, DateTimeOffset EndsUtc);

/// <summary>
/// Counts tries in the database, so that all nodes count together. Each span ends by itself, however much goes on being
/// tried in it: nobody is shut out for good.
/// </summary>
public sealed class Attempts(ArchiveDb db, SecurityKey key, TimeProvider clock)
{
    /// <summary>Counts one more try. How long to wait before the next one counts again; zero when this one may go on.</summary>
    /// <param name="who">A name, an address: kept as a keyed digest only.</param>
    public async Task<TimeSpan> Take(AttemptLimit limit, string who, CancellationToken cancellationToken)
    {
        var share = await TakeMany(limit, who, 1, cancellationToken);
        return share.Granted == 0 ? share.EndsUtc - clock.GetUtcNow() : TimeSpan.Zero;
    }

    /// <summary>Counts so many tries at once, and tells how many of them may go on before the span ends.</summary>
    /// <inheritdoc cref="Take"/>
    public async Task<TakenShare> TakeMany(
        AttemptLimit limit,
        string who,
        int many,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var (at, ends) = (now.ToUnixTimeMilliseconds(), (now + limit.Span).ToUnixTimeMilliseconds());
        var rows = await db
            .Attempts.FromSql(
                $"""
                insert into attempts (key, count, ends_utc) values ({KeyOf(limit, who)}, {many}, {ends})
                on conflict (key) do update set
                    count = case when attempts.ends_utc <= {at} then excluded.count else attempts.count + excluded.count end,
                    ends_utc = case when attempts.ends_utc <= {at} then excluded.ends_utc else attempts.ends_utc end
                returning *
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var row = rows.Single();
        return new(Math.Clamp(limit.Most - (row.Count - many), 0, many), row.EndsUtc);
    }

    /// <summary>Takes one try back: it was a good one.</summary>
    public Task GiveBack(AttemptLimit limit, string who, CancellationToken cancellationToken)
    {
        var name = KeyOf(limit, who);
        return db
            .Attempts.Where(row => row.Key == name && row.Count > 0)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Count, one => one.Count - 1), cancellationToken);
    }

    /// <summary>Begins anew, and sweeps out what is over.</summary>
    public Task Forget(AttemptLimit limit, string who, CancellationToken cancellationToken)
    {
        var name = KeyOf(limit, who);
        var now = clock.GetUtcNow();
        return db.Attempts.Where(row => row.Key == name || row.EndsUtc < now).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Sweeps out what is over.</summary>
    public Task Sweep(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Attempts.Where(row => row.EndsUtc < now).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The network that somebody comes from: a household has one IPv4 address, or 64 bits of IPv6.</summary>
    public static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = parsed.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.AsSpan(0, 8));
    }

    private string KeyOf(AttemptLimit limit, string who) =>
        $"{limit.Name}:{Convert.ToHexStringLower(HMACSHA256.HashData(key.Derive("attempts"), Encoding.UTF8.GetBytes(who)))}";
}
