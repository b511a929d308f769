using Archive.Kernel.Audit;
using Archive.Kernel.Checks;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Kernel.Recipes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Kernel;

public static class KernelServices
{
    /// <summary>The core of the archive: content, data, settings, jobs. What serves pages is added apart.</summary>
    public static IServiceCollection AddKernel(
        this IServiceCollection services,
        IConfiguration configuration,
        ArchivePaths paths,
        ModuleCatalog modules,
        MigrationAssembly migrations
    )
    {
        services.AddSingleton(paths);
        services.AddSingleton(modules);
        services.AddSingleton(migrations);
        services.AddSingleton<SiteAddress>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddArchiveDb(DatabaseOptions.Read(configuration, paths));
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<Actor>();

        services.AddSingleton<ContentDefinitions>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<ContentDefinitions>());
        // Before whatever is made of what the site is called.
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SiteFacts>());
        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<ContentRoutes>();
        services.AddScoped<SiteSettings>();
        services.AddScoped<ContentHandler, AutorouteHandler>();
        services.AddScoped<ContentHandler, ContentLinks>();
        services.AddSingleton<FieldCatalog>();
        services.AddSingleton<FieldsOfItem>();
        services.AddScoped<ContentHandler, FieldRules>();
        services.AddScoped<ContentHandler, FieldValues>();
        services.AddSingleton<RederiveRows>();
        services.AddSingleton(
            ReservedPaths.Of(
                "api",
                "desk",
                "embed",
                "health",
                "iiif",
                "jury",
                "login",
                "logout",
                "look",
                "media",
                "metrics",
                "oai",
                "oembed",
                "report",
                "search",
                "submissions",
                "placeholders",
                "themes",
                "hans",
                "hant",
                "en",
                "w",
                "_content",
                "exhibitions",
                "series",
                "stories",
                "places",
                "people",
                "calls"
            )
        );

        services.AddRecipes();

        services.AddSingleton(JobOptions.Read(configuration));
        services.AddScoped<ICheck, SettingsCheck>();
        services.AddScoped<ICheck, DatabaseCheck>();
        services.AddScoped<ICheck, DiskCheck>();
        services.AddScoped<JobQueue>();
        foreach (var module in modules.All)
        {
            module.AddServices(services, configuration);
        }

        // The longest comes last.
        services.AddScoped<ICheck, TrailCheck>();

        return services;
    }
}
