using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Archive.Kernel.Identity;

/// <summary>Refuses to start with an endpoint that neither asks for a permission nor says that anyone may use it.</summary>
public static class PermissionCheck
{
    /// <exception cref="InvalidOperationException">Names the endpoints that say neither.</exception>
    public static void Verify(IEnumerable<EndpointDataSource> sources)
    {
        var open = sources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            // Left by MapStaticAssets for files that appear while it runs; every other route comes before it.
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}")
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => asked.Policy is not null)
            )
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException(
                $"These endpoints neither require a permission nor allow anonymous use: {string.Join(", ", open)}"
            );
        }
    }
}
