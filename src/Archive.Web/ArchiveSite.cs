using Archive.Kernel;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Modules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Web;

/// <summary>The site: built from its arguments, migrated, then listening.</summary>
public sealed class ArchiveSite : IAsyncDisposable
{
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
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        if (string.IsNullOrWhiteSpace(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        }

        // A failed save is thrown: it is either an answer (a conflict) or logged once by whoever catches it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        var paths = new ArchivePaths(builder.Configuration, Home());
        builder.Services.AddKernel(
            builder.Configuration,
            paths,
            new ModuleCatalog(ArchiveModules.All),
            ArchiveModules.Migrations
        );
        builder.Services.AddSingleton<ChangeReader>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ChangeReader>());
        builder.Services.TryAddSingleton<JobRunner>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        replace?.Invoke(builder.Services);
        var site = builder.Build();
        site.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        foreach (var module in site.Services.GetRequiredService<ModuleCatalog>().All)
        {
            module.MapRoutes(site);
        }

        return new(site);
    }

    /// <summary>Brings the database to this version, then listens.</summary>
    public async Task Start(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(Services.GetRequiredService<ArchivePaths>().Data);
        await Services.GetRequiredService<DatabaseMigrator>().Migrate(cancellationToken);
        await Services.GetRequiredService<ContentDefinitions>().Load(cancellationToken);
        await app.StartAsync(cancellationToken);
    }

    public Task WaitForShutdown() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>The project's folder when run from a build, otherwise the folder the command was typed in.</summary>
    private static string Home()
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
