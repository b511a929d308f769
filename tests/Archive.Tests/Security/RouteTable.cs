using System.Net;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Security;

/// <summary>One thing that can be asked of the site.</summary>
public sealed record Route(string Method, string Pattern)
{
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    public bool Writes => !Reading.Contains(Method, StringComparer.Ordinal);

    /// <summary>An address of it. Whether somebody may is asked before what is there.</summary>
    public string Address => "/" + RouteTable.Hole().Replace(Pattern, "1").TrimStart('/');

    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>Everything that the site answers to, page handlers one by one.</summary>
internal static partial class RouteTable
{
    public static async Task<IReadOnlyList<Route>> Of(TestSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new SortedSet<(string Pattern, string Method)>();
        foreach (
            var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            // Files of the build: the same for everybody, and none of them of the archive.
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || pattern == "/{**path:file}")
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                found.Add((pattern, "GET"));
                found.UnionWith(
                    loaded.HandlerMethods.Select(handler =>
                        (
                            pattern + (handler.Name is { } name ? $"?handler={name}" : ""),
                            handler.HttpMethod.ToUpperInvariant()
                        )
                    )
                );
                continue;
            }

            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
            found.UnionWith(methods.Where(method => method != "HEAD").Select(method => (pattern, method)));
        }

        return [.. found.Select(route => new Route(route.Method, route.Pattern))];
    }

    /// <summary>What somebody gets: <c>yes</c>, <c>login</c> or <c>no</c>.</summary>
    public static string Answer(HttpResponseMessage answer) =>
        answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "login",
            HttpStatusCode.Redirect
                when answer.Headers.Location?.PathAndQuery().StartsWith("/login?ReturnUrl", StringComparison.Ordinal)
                    == true => "login",
            HttpStatusCode.Forbidden => "no",
            >= HttpStatusCode.InternalServerError => $"broken ({(int)answer.StatusCode})",
            _ => "yes",
        };

    private static string PathAndQuery(this Uri address) =>
        address.IsAbsoluteUri ? address.PathAndQuery : address.OriginalString;

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    internal static partial Regex Hole();
}
