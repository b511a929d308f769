using System.Security.Claims;
using System.Text.Encodings.Web;
using Archive.Kernel.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Api;

/// <summary>Knows a program by the token that it sends along: <c>Authorization: Bearer …</c>.</summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    ArchiveDb db,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiToken";
    public const string ScopeClaim = "scope";
    public const string LimitClaim = "requests-per-minute";

    private const string Kind = "Bearer ";
    private const int LongestSecret = 200;
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) || header.Length > LongestSecret)
        {
            return AuthenticateResult.NoResult();
        }

        var digest = TokenSecret.DigestOf(header[Kind.Length..].Trim());
        var token = await db.Set<ApiToken>()
            .AsNoTracking()
            .SingleOrDefaultAsync(token => token.Digest == digest, Context.RequestAborted);
        var now = clock.GetUtcNow();
        if (token?.IsLive(now) != true)
        {
            return AuthenticateResult.Fail("No such token.");
        }

        if (!(now - token.LastUsedUtc < UseIsNoted))
        {
            await db.Set<ApiToken>()
                .Where(row => row.Id == token.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedUtc, now), Context.RequestAborted);
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.Name, token.Name),
                new(ClaimTypes.NameIdentifier, token.Id.Value),
                new(LimitClaim, token.RequestsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                .. token.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)),
            ],
            SchemeName
        );
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
