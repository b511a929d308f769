using Archive.Modules.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Archive.Modules.Redirects;

/// <summary>Tells which addresses are in use, so that nothing else is put there.</summary>
public sealed class LiveAddresses(ContentAddresses content, EndpointDataSource endpoints)
{
    // What stands below these is the program's, also what it does not answer yet.
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "_content",
        "api",
        "desk",
        "embed",
        "en",
        "hans",
        "hant",
        "health",
        "iiif",
        "jury",
        "login",
        "logout",
        "media",
        "metrics",
        "oai",
        "oembed",
        "placeholders",
        "submissions",
        "themes",
        "w",
    };

    /// <summary>What stands in the way of a redirect; null when the address is free.</summary>
    public async Task<string?> Problem(string path, CancellationToken cancellationToken) =>
        Technical.Contains(path.Split('/')[0]) || IsRoute(path)
            ? $"/{path} 由网站自己使用，不能转走。"
            : await content.Show(path, cancellationToken) switch
            {
                RedirectHttpResult known => $"/{path} 是旧网址，已经自动转到 {known.Url}，不用另加。",
                not null => $"/{path} 现在有网页，不能转走。先撤下那一页，或者换一个旧网址。",
                null => null,
            };

    /// <summary>Whether somebody who follows it comes to a page.</summary>
    public async Task<bool> Answers(string path, CancellationToken cancellationToken) =>
        path.Length == 0 || IsRoute(path) || await content.Show(path, cancellationToken) is not null;

    private bool IsRoute(string path) =>
        endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll))
            .Any(endpoint =>
                new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch($"/{path}", [])
            );
}
