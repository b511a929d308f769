using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Pages;

/// <summary>
/// Refuses writes that another site's page makes a browser send. Forms carry a token besides; this holds where somebody
/// forgets it. Programs send no origin, and whoever shows a key of his own in a header acts for himself.
/// </summary>
public static class OriginCheck
{
    public static IApplicationBuilder UseOriginCheck(
        this IApplicationBuilder app,
        SiteAddress address,
        SiteOptions options
    )
    {
        var former = options
            .FormerAddresses.Select(uri => uri.GetLeftPart(UriPartial.Authority))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return app.Use(
            (context, next) =>
                IsRead(context.Request.Method) || context.Request.Headers.Authorization.Count > 0 || IsOurs(context)
                    ? next(context)
                    : Refuse(context)
        );

        bool IsOurs(HttpContext context)
        {
            var headers = context.Request.Headers;
            if (headers.Origin.Count == 0)
            {
                return headers["Sec-Fetch-Site"] != "cross-site";
            }

            var origin = headers.Origin.ToString();
            return former.Contains(origin)
                || (
                    address.IsKnown
                    && string.Equals(
                        origin,
                        address.Root.GetLeftPart(UriPartial.Authority),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                // Under another of its own names: the check of hosts has let that name pass.
                || (
                    Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                    && string.Equals(uri.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
                );
        }
    }

    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
