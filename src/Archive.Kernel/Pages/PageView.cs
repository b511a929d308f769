using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Pages;

/// <summary>
/// How this visitor reads: in which language the house speaks, and how large. It stands in the address and nowhere else,
/// so that a page is the same for all who ask for it.
/// </summary>
/// <param name="Culture">Language of the interface as HTML writes it: <c>zh-Hans</c>.</param>
/// <param name="Prefix">First segment of the address that chose it; empty for the site's own language.</param>
/// <param name="LargeText">Whether <c>?text=large</c> was asked for.</param>
public sealed record PageView(string Culture, string Prefix, bool LargeText)
{
    /// <summary>Prefixes of addresses and the languages they mean.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hans"] = "zh-Hans",
            ["hant"] = "zh-Hant",
            ["en"] = "en",
        };

    /// <summary>The view of a request; the site's own where nothing was chosen.</summary>
    public static PageView Of(HttpContext? context, SiteOptions site) =>
        context?.Features.Get<PageView>() ?? new(site.DefaultCulture, "", false);
}

public static class PageViews
{
    private const string TextKey = "text";
    private const string Large = "large";

    /// <summary>Takes the prefix off the path before anything is looked up by it.</summary>
    public static IApplicationBuilder UsePageViews(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<SiteOptions>();
        return app.Use(
            (context, next) =>
            {
                var request = context.Request;
                var path = request.Path.Value ?? "/";
                var end = path.IndexOf('/', Math.Min(1, path.Length));
                var first = (end < 0 ? path : path[..end]).TrimStart('/');
                var chosen = PageView.Prefixes.GetValueOrDefault(first);
                if (chosen is not null)
                {
                    request.Path = end < 0 ? "/" : path[end..];
                    // A path base has had the whole path looked up already.
                    context.SetEndpoint(null);
                    request.RouteValues.Clear();
                }

                context.Features.Set(
                    new PageView(
                        chosen ?? site.DefaultCulture,
                        chosen is null ? "" : first,
                        request.Query[TextKey] == Large
                    )
                );
                return next(context);
            }
        );
    }

    /// <summary>After routing: only public pages are read in languages; a picture has one address.</summary>
    public static IApplicationBuilder UsePagesInLanguages(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (
                    context.Features.Get<PageView>() is { Prefix.Length: > 0 }
                    && context.GetEndpoint() is { } endpoint
                    && endpoint.Metadata.GetMetadata<PageCachePolicy>() is null
                )
                {
                    context.SetEndpoint(null);
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
}
