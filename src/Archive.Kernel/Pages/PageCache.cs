using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Archive.Kernel.Pages;

/// <summary>
/// The number of the last change that the pages of this node show. It is part of every cached page's key, read before the
/// page is made: what was begun before a change can never be shown after it.
/// </summary>
public sealed class PageGeneration : IChangeFollower
{
    private long current;

    public long Current => Volatile.Read(ref current);

    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        Volatile.Write(ref current, changes[^1].Id);
        return Task.CompletedTask;
    }
}

/// <summary>
/// Keeps whole public pages in memory, so that a warm page costs no SQL and no rendering. Signed-in requests pass it by;
/// of the query only the keys that the route names make a difference.
/// </summary>
internal sealed class PageCachePolicy(string[] queryKeys) : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var anonymous = !request.Cookies.ContainsKey(PageCaching.SignedInCookie);
        var cacheable = anonymous && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable && HttpMethods.IsGet(request.Method);
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = queryKeys.Length == 0 ? StringValues.Empty : new(queryKeys);
        context.CacheVaryByRules.VaryByHost = false;
        var generation = context.HttpContext.RequestServices.GetRequiredService<PageGeneration>();
        context.CacheVaryByRules.VaryByValues["change"] = generation.Current.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        var view = PageView.Of(
            context.HttpContext,
            context.HttpContext.RequestServices.GetRequiredService<SiteOptions>()
        );
        context.CacheVaryByRules.VaryByValues["view"] = $"{view.Prefix} {view.LargeText}";
        context.CacheVaryByRules.VaryByValues["as"] = PageCaching.Encoding(request.Headers.AcceptEncoding);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}

public static class PageCaching
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a public page: readable by anyone, kept in the cache.</summary>
    public static IEndpointConventionBuilder MapPage(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler,
        params string[] queryKeys
    ) => routes.MapMethods(pattern, Reading, handler).CachePage(queryKeys).AllowAnonymous();

    /// <summary>Cookie of whoever is signed in; its bearer sees pages as they are, uncached.</summary>
    public const string SignedInCookie = ".Archive.Auth";

    /// <summary>Keeps the page in the cache; other query keys than these make no page of their own.</summary>
    public static TBuilder CachePage<TBuilder>(this TBuilder endpoint, params string[] queryKeys)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PageCachePolicy(queryKeys));

    /// <summary>The one encoding that an <c>Accept-Encoding</c> header comes down to: br, gzip or nothing.</summary>
    public static string Encoding(StringValues accepted)
    {
        var text = accepted.ToString();
        return Takes(text, "br") ? "br"
            : Takes(text, "gzip") ? "gzip"
            : "";
    }

    private static bool Takes(string accepted, string encoding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var entry = accepted.AsSpan(range).Trim();
            var end = entry.IndexOf(';');
            var name = end < 0 ? entry : entry[..end].TrimEnd();
            if (name.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return end < 0
                    || !entry[end..].Contains("q=0", StringComparison.Ordinal)
                    || entry[end..].Contains("q=0.", StringComparison.Ordinal);
            }
        }

        return false;
    }
}
