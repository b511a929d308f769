using Microsoft.AspNetCore.Builder;

namespace Archive.Kernel.Pages;

/// <summary>What every answer says about how browsers may use it.</summary>
public static class SiteHeaders
{
    // No inline script or style anywhere: what an author or a visitor writes can never run.
    private const string Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // A year, once the world reaches the site by https alone.
    private const string OnlySecure = "max-age=31536000";

    public static IApplicationBuilder UseSiteHeaders(this IApplicationBuilder app, bool secure) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (secure)
                {
                    headers.StrictTransportSecurity = OnlySecure;
                }

                return next(context);
            }
        );
}
