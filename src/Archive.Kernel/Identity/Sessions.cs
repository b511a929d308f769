using System.Security.Claims;
using System.Security.Cryptography;
using Archive.Kernel.Audit;
using Archive.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Archive.Kernel.Identity;

/// <summary>
/// The browsers in which people are signed in. A cookie counts only with its row and with the account as it was when the
/// cookie was given: signing out, a new password or a disabled account end sessions on every node with the next request.
/// </summary>
public sealed class Sessions(
    ArchiveDb db,
    Actor actor,
    IHttpContextAccessor accessor,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
)
{
    /// <summary>How long a session lasts after its last use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int LongestBrowser = 200;
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    /// <summary>Id of the session that somebody comes with; null without one.</summary>
    public static string? IdOf(ClaimsPrincipal? user) =>
        user?.FindFirst(ArchiveClaims.Session) is { } claim ? AuditDigest.Of(claim.Value) : null;

    /// <summary>Begins one, tells the trail, and gives the claim for its cookie. What the browser had before is over.</summary>
    public async Task<Claim> Begin(ArchiveUser user, CancellationToken cancellationToken)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var old = IdOf(accessor.HttpContext?.User);
        var past = now - Lifetime;
        db.Sessions.RemoveRange(
            await db
                .Sessions.Where(row => row.Id == old || (row.UserId == user.Id && row.SeenUtc < past))
                .ToListAsync(cancellationToken)
        );
        var browser = accessor.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        db.Sessions.Add(
            new()
            {
                Id = AuditDigest.Of(secret),
                UserId = user.Id,
                CreatedUtc = now,
                SeenUtc = now,
                Address = actor.Address,
                Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
            }
        );
        db.Audit(
            new(AuditAction.SignedIn, AuditKind.User, user.Id, user.UserName ?? "") { Actor = user.UserName ?? "" }
        );
        await db.SaveChangesAsync(cancellationToken);
        return new(ArchiveClaims.Session, secret);
    }

    /// <summary>Whether the cookie still counts.</summary>
    public async Task<bool> IsLive(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var id = IdOf(principal);
        var now = clock.GetUtcNow();
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join user in db.Users.AsNoTracking() on session.UserId equals user.Id
            where session.Id == id && user.DisabledUtc == null
            select new { session.SeenUtc, user.SecurityStamp }
        ).SingleOrDefaultAsync(cancellationToken);
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (found is null || found.SecurityStamp != stamp || found.SeenUtc < now - Lifetime)
        {
            return false;
        }

        if (found.SeenUtc < now - Glance)
        {
            await db
                .Sessions.Where(row => row.Id == id)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.SeenUtc, now).SetProperty(one => one.Address, actor.Address),
                    cancellationToken
                );
        }

        return true;
    }

    /// <summary>Somebody's live sessions, the latest used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> Of(string userId, CancellationToken cancellationToken)
    {
        var past = clock.GetUtcNow() - Lifetime;
        return await db
            .Sessions.AsNoTracking()
            .Where(row => row.UserId == userId && row.SeenUtc >= past)
            .OrderByDescending(row => row.SeenUtc)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends those of the account's sessions that are meant, and tells the trail. How many there were.</summary>
    public async Task<int> End(ArchiveUser user, Func<SessionRow, bool> meant, CancellationToken cancellationToken)
    {
        var ended = (await db.Sessions.Where(row => row.UserId == user.Id).ToListAsync(cancellationToken))
            .Where(meant)
            .ToList();
        if (ended.Count == 0)
        {
            return 0;
        }

        db.Sessions.RemoveRange(ended);
        db.Audit(
            new(AuditAction.SignedOut, AuditKind.User, user.Id, user.UserName ?? "")
            {
                Detail = ended.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        return ended.Count;
    }
}
