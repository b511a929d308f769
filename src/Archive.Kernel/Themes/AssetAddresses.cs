using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Themes;

/// <summary>
/// Addresses of bundles with the fingerprint of their bytes, so that browsers keep them for ever. What a theme that came
/// after the build brings is served from its folder as it is.
/// </summary>
public sealed class AssetAddresses(IServiceProvider services, ThemeAssets themes, SiteAddress address)
{
    private const string Bundles = "_content/Archive.Modules/";
    private readonly ConcurrentDictionary<string, string> bundles = new(StringComparer.Ordinal);

    /// <param name="name">Name below the bundles: <c>themes/Riverside/site.css</c>.</param>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public string Of(string name) =>
        TryOf(name, out var found) ? found : throw new ArgumentException($"没有资源 {name}。", nameof(name));

    public bool TryOf(string name, [NotNullWhen(true)] out string? link)
    {
        var path = Bundle(name) ?? themes.PathOf(name);
        link = path is null ? null : address.Href(path);
        return link is not null;
    }

    private string? Bundle(string name)
    {
        if (!bundles.TryGetValue(name, out var route) && (route = Find(name)) is not null)
        {
            bundles[name] = route;
        }

        return route;
    }

    private string? Find(string name)
    {
        var label = Bundles + name;
        return services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .FirstOrDefault(asset =>
                asset?.Properties.Any(property => property.Name == "label" && property.Value == label) == true
            )
            ?.Route;
    }
}
