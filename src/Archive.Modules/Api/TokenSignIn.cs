using System.Security.Claims;
using System.Text.Encodings.Web;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Authentication;
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
    ApiLimits limits,
    Actor actor,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiToken";
    public const string ScopeClaim = "scope";

    private const string Kind = "Bearer ";
    private const int LongestSecret = 200;
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    // Of a token that is good: how long it has to wait.
    private TimeSpan? tooOften;

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

        tooOften = await limits.Token(token.Id, token.RequestsPerMinute, Context.RequestAborted);
        if (tooOften is not null)
        {
            return AuthenticateResult.Fail("Too many requests.");
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
                .. token.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)),
            ],
            SchemeName
        );
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var wait = tooOften ?? await limits.Failed(actor.Address, Context.RequestAborted);
        if (wait is { } seconds)
        {
            await ApiProblem.TooMany(Response, seconds).ExecuteAsync(Context);
            return;
        }

        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        await ApiProblem.Unknown(Request.Headers.Authorization.Count > 0).ExecuteAsync(Context);
    }
}
