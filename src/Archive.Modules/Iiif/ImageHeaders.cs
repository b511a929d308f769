using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Iiif;

/// <summary>What the answers to viewers on other sites say besides the picture.</summary>
internal static class ImageHeaders
{
    public const string Profile = $"<{ImageInfo.ProfileAddress}>;rel=\"profile\"";

    // The address does not change with the picture, so nobody keeps it for long without asking again.
    private const string Public = "public, max-age=600";

    public static void Keep(HttpResponse response, ShownPicture picture) =>
        response.Headers.CacheControl = picture.Public ? Public : "private, no-store";

    /// <summary>Pages of any site may read every answer, also what went wrong.</summary>
    public static ValueTask<object?> ForAll(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var headers = invocation.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Link, ETag, Retry-After";
        return next(invocation);
    }

    /// <summary>OPTIONS: what a page of another site may ask.</summary>
    public static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        return TypedResults.NoContent();
    }
}
