using Archive.Kernel;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Kernel.Themes;
using Archive.Modules;
using Archive.Modules.Media;

namespace Archive.Web;

/// <summary>What the site and its commands share: the archive itself, without a server.</summary>
internal static class ArchiveServices
{
    public static IServiceCollection AddArchive(
        this IServiceCollection services,
        IConfiguration configuration,
        string home,
        SiteOptions site
    )
    {
        var paths = new ArchivePaths(configuration, home);
        var modules = new ModuleCatalog(ArchiveModules.All);
        services.AddKernel(configuration, paths, modules, ArchiveModules.Migrations);
        services.AddArchiveIdentity(modules);
        services.AddPages(site, typeof(ArchiveModules).Assembly);
        services.AddSingleton<SecurityKey>();
        services.AddSingleton(
            new WorkerCommand([Dotnet(), Path.Combine(AppContext.BaseDirectory, "Archive.Web.dll"), "worker"])
        );
        RequireForSeveralNodes(configuration, site);
        return services;
    }

    /// <summary>Makes the data folder, brings the database to this version and reads what is kept in memory.</summary>
    public static async Task Open(this IServiceProvider services, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(services.GetRequiredService<ArchivePaths>().Data);
        var migrator = services.GetRequiredService<DatabaseMigrator>();
        var migrated = false;
        if (services.GetRequiredService<DatabaseOptions>().AutoMigrate)
        {
            migrated = await migrator.Migrate(cancellationToken);
        }
        else if (!await migrator.IsCurrent(cancellationToken))
        {
            throw new ConfigurationException(
                "Archive:Database:AutoMigrate",
                "数据库还不是这个版本的结构。请先运行 migrate 命令，或设为 true。"
            );
        }

        await services.GetRequiredService<ContentDefinitions>().Load(cancellationToken);
        await services.GetRequiredService<ThemeCatalog>().Load(cancellationToken);
        await services.GetRequiredService<SiteFacts>().Load(cancellationToken);
        if (migrated)
        {
            await services.GetRequiredService<RederiveRows>().Run(cancellationToken);
        }
    }

    // Nodes that share a database share nothing else: what one would make for itself must be given to all.
    private static void RequireForSeveralNodes(IConfiguration configuration, SiteOptions site)
    {
        if (configuration["Archive:Database:Provider"] is not { } provider || !IsPostgres(provider))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(configuration["Archive:Security:KeyFile"]))
        {
            throw new ConfigurationException(
                "Archive:Security:KeyFile",
                "使用 PostgreSQL 时必须填写：各节点共用的密钥文件，不存在时会在该处生成。"
            );
        }

        if (site.PublicAddress is null)
        {
            throw new ConfigurationException(
                "Archive:Site:PublicUrl",
                "使用 PostgreSQL 时必须填写，例如 https://archive.example。"
            );
        }
    }

    private static string Dotnet() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    private static bool IsPostgres(string provider) =>
        string.Equals(provider.Trim(), DatabaseOptions.PostgreSql, StringComparison.OrdinalIgnoreCase);
}
