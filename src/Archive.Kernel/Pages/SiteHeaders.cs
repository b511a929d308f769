using Microsoft.AspNetCore.Builder;

namespace Archive.Kernel.Pages;

/// <summary>What every answer says about how browsers may use it.</summary>
public static class SiteHeaders
{
    // No inline script or style anywhere: what an author or a visitor writes can never run.
    private const string Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSiteHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                return next(context);
            }
        );
}
