using System.Security.Claims;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Api;

/// <summary>
/// Stands before every address of the interface: knows the token where one is sent, and lets no visitor ask too often. A
/// token that is no good is told so; it is never taken for a visitor.
/// </summary>
internal sealed class ApiGate(ApiLimits limits, Actor actor) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.Authorization.Count > 0)
        {
            var known = await http.AuthenticateAsync(TokenSignIn.SchemeName);
            if (!known.Succeeded)
            {
                await http.ChallengeAsync(TokenSignIn.SchemeName);
                return TypedResults.Empty;
            }

            http.User = known.Principal;
            return await next(context);
        }

        // A cookie of the desk's means nothing here: another site could make a browser send it.
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return await limits.Visitor(actor.Address, http.RequestAborted) is { } wait
            ? ApiProblem.TooMany(http.Response, wait)
            : await next(context);
    }
}
