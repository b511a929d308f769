using System.Net;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Pages;

/// <summary>Answers only under the site's own names: links in mails and caches can not be turned to another's.</summary>
public static class HostCheck
{
    public static IApplicationBuilder UseHostCheck(
        this IApplicationBuilder app,
        SiteAddress address,
        SiteOptions options
    )
    {
        var former = options.FormerAddresses.Select(uri => uri.Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return app.Use(
            (context, next) =>
                context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                || IsOurs(context.Request.Host.Host)
                || IsNearby(context)
                    ? next(context)
                    : Refuse(context)
        );

        bool IsOurs(string host) =>
            (address.IsKnown && string.Equals(host, address.Root.Host, StringComparison.OrdinalIgnoreCase))
            || former.Contains(host);
    }

    // From this machine to this machine, by whatever name it has for itself.
    private static bool IsNearby(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var local =
            string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        return local && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("此网站不以这个主机名提供服务。\n", context.RequestAborted);
    }
}
