using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Api;

/// <summary>
/// Stands before every address of the interface: knows the token where one is sent, and lets nobody ask too often. A token
/// that is no good is told so; it is never taken for a visitor.
/// </summary>
internal sealed class ApiGate : IEndpointFilter, IDisposable
{
    /// <summary>How often visitors of one network address may ask in a minute.</summary>
    private const int ForVisitors = 300;

    private readonly PartitionedRateLimiter<HttpContext> limits = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetFixedWindowLimiter(
                KeyOf(context),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = LimitOf(context.User),
                    Window = TimeSpan.FromMinutes(1),
                }
            )
    );

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.Authorization.Count > 0)
        {
            var known = await http.AuthenticateAsync(TokenSignIn.SchemeName);
            if (!known.Succeeded)
            {
                await http.ChallengeAsync(TokenSignIn.SchemeName);
                return ApiProblem.Unknown();
            }

            http.User = known.Principal;
        }
        else if (!IsToken(http.User))
        {
            // A cookie of the desk's means nothing here: another site could make a browser send it.
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        using var lease = await limits.AcquireAsync(http, 1, http.RequestAborted);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ApiProblem.TooMany();
    }

    public void Dispose() => limits.Dispose();

    private static bool IsToken(ClaimsPrincipal user) => user.Identity?.AuthenticationType == TokenSignIn.SchemeName;

    private static string KeyOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } token && IsToken(context.User)
            ? $"token {token}"
            : $"address {context.Connection.RemoteIpAddress}";

    private static int LimitOf(ClaimsPrincipal user) =>
        IsToken(user)
        && int.TryParse(user.FindFirstValue(TokenSignIn.LimitClaim), CultureInfo.InvariantCulture, out var limit)
            ? limit
            : ForVisitors;
}
