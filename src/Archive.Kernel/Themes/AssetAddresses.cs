using System.Collections.Concurrent;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Themes;

/// <summary>Addresses of bundles with the fingerprint of their bytes, so that browsers keep them for ever.</summary>
public sealed class AssetAddresses(IServiceProvider services, SiteAddress address)
{
    private const string Bundles = "_content/Archive.Modules/";
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <param name="name">Name below the bundles: <c>themes/Riverside/site.css</c>.</param>
    /// <exception cref="ArgumentException">There is no such bundle.</exception>
    public string Of(string name) => address.Href(known.GetOrAdd(name, Find));

    private string Find(string name)
    {
        var label = Bundles + name;
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (
                endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset
                && asset.Properties.Any(property => property.Name == "label" && property.Value == label)
            )
            {
                return asset.Route;
            }
        }

        throw new ArgumentException($"There is no bundle {name}.", nameof(name));
    }
}
