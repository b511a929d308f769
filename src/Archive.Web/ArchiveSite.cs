using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Kernel.Recipes;
using Archive.Kernel.Themes;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Web;

/// <summary>The site: built from its arguments, migrated, then listening.</summary>
public sealed class ArchiveSite : IAsyncDisposable
{
    internal const string DefaultAddress = "http://127.0.0.1:5080";

    private readonly WebApplication app;

    private ArchiveSite(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    /// <summary>The addresses it listens on, once started.</summary>
    public IReadOnlyCollection<string> Addresses => [.. app.Urls];

    /// <param name="args">Settings as <c>--Key=value</c>.</param>
    /// <param name="replace">Replaces services, for tests.</param>
    /// <exception cref="ConfigurationException">A configured value cannot be used.</exception>
    public static ArchiveSite Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(ArchiveSite).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        // Outside Development the host would not look for the bundles of a build that was not published.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // A failed save is thrown: it is either an answer (a conflict) or logged once by whoever catches it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);

        var options = SiteOptions.Read(builder.Configuration);
        builder.Services.AddArchive(builder.Configuration, Home(), options);
        builder.Services.AddSingleton<ChangeReader>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ChangeReader>());
        builder.Services.TryAddSingleton<JobRunner>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        replace?.Invoke(builder.Services);

        var built = builder.Build();
        UsePipeline(built, options);
        return new(built);
    }

    /// <summary>Brings the database to this version, sets a new site up, then listens.</summary>
    /// <returns>What a first start made; null when the site was there already.</returns>
    public async Task<SetupReport?> Start(CancellationToken cancellationToken = default)
    {
        await Services.Open(cancellationToken);
        var setup = await Services.GetRequiredService<Setup>().Run(cancellationToken);
        // The recipe of a first start may have named the site.
        await Services.GetRequiredService<SiteFacts>().Load(cancellationToken);
        await app.StartAsync(cancellationToken);
        var address = Services.GetRequiredService<SiteAddress>();
        if (!address.IsKnown)
        {
            address.Set(new(app.Urls.First().Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)));
        }

        return setup;
    }

    public Task WaitForShutdown() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // The order matters: what is said of every answer comes first, what costs most comes last.
    private static void UsePipeline(WebApplication app, SiteOptions options)
    {
        var address = app.Services.GetRequiredService<SiteAddress>();
        if (options.PublicAddress is { } known)
        {
            address.Set(known);
        }

        UseProxies(app, options);
        if (address.Base.Length > 0)
        {
            app.UsePathBase(address.Base);
            // Proxies may leave the path on or take it off; links and redirects have it either way.
            app.Use(
                (context, next) =>
                {
                    context.Request.PathBase = address.Base;
                    return next(context);
                }
            );
        }

        app.UseSiteHeaders(options.PublicAddress?.Scheme == Uri.UriSchemeHttps);
        app.UseErrorPages();
        app.UseHostCheck(address, options);
        app.UseOriginCheck(address, options);
        app.UsePageViews();
        app.UseRouting();
        app.UsePagesInLanguages();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.Services.GetRequiredService<ThemeAssets>().Map(app);
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().All)
        {
            module.MapRoutes(app);
        }

        PermissionCheck.Verify(((IEndpointRouteBuilder)app).DataSources);
    }

    private static void UseProxies(WebApplication app, SiteOptions options)
    {
        if (options.Proxies.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var network in options.Proxies)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>The project's folder when run from a build, otherwise the folder the command was typed in.</summary>
    internal static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("Archive.Web.csproj").Any())
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
