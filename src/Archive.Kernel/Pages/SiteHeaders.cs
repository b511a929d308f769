using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Pages;

/// <summary>What every answer says about how browsers may use it.</summary>
public static class SiteHeaders
{
    // No inline script or style anywhere: what an author or a visitor writes can never run.
    private const string Policy =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string NoFrames = "frame-ancestors 'none'";

    // A year, once the world reaches the site by https alone.
    private const string OnlySecure = "max-age=31536000";

    /// <summary>Lets a page of this site stand in a frame of this site.</summary>
    public static void MayBeFramed(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = Policy.Replace(
            NoFrames,
            "frame-ancestors 'self'",
            StringComparison.Ordinal
        );

    /// <summary>Lets a page of this site show others of this site in frames.</summary>
    public static void MayFrame(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = $"{Policy}; frame-src 'self'";

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
