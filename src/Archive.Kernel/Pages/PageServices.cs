using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Pages;

public static class PageServices
{
    /// <summary>What serves public pages: themes, templates, the page cache.</summary>
    /// <param name="modules">Assembly whose modules bring templates of their own.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, SiteOptions site, Assembly modules)
    {
        services.AddSingleton(site);
        // Chinese stands in the page as it is; only what HTML needs is encoded. Razor takes the same encoder.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<ThemeCatalog>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<ThemeCatalog>());
        services.AddSingleton(provider => new ThemeFiles(provider.GetRequiredService<ThemeCatalog>(), [modules]));
        services.AddSingleton<ThemeAssets>();
        services.AddSingleton<AssetAddresses>();
        services.AddSingleton<Markup>();
        services.AddSingleton<SiteFacts>();
        services.AddSingleton(provider => new Words(provider.GetRequiredService<ThemeCatalog>(), [modules]));
        services.AddSingleton<PageLinks>();
        services.AddSingleton(site.Zone);
        services.AddSingleton<ILiquidFilters, CommonFilters>();
        services.AddSingleton<LiquidPages>();
        services.AddSingleton<PageGeneration>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<PageGeneration>());
        services.AddOutputCache();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                "text/html",
                "text/css",
                "text/plain",
                "application/json",
                "application/problem+json",
                "application/xml",
                "image/svg+xml",
            ];
        });
        // A page is compressed once and served many times.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        return services;
    }
}
