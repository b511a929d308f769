using Archive.Kernel.Hosting;

namespace Archive.Web.Commands;

/// <summary>The archive without its server, for a command: it writes the database and the store and nothing else.</summary>
internal static class CommandHost
{
    /// <exception cref="ConfigurationException">A configured value cannot be used.</exception>
    public static async Task<WebApplication> Open(string[] settings, CancellationToken cancellationToken)
    {
        var app = Build(settings);
        try
        {
            await app.Services.Open(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same, before the database is looked at.</summary>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = settings,
                ApplicationName = typeof(CommandHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        var site = SiteOptions.Read(builder.Configuration);
        builder.Services.AddArchive(builder.Configuration, ArchiveSite.Home(), site);
        var app = builder.Build();
        app.Services.GetRequiredService<SiteAddress>().Set(site.PublicAddress ?? Listens(builder.Configuration));
        return app;
    }

    private static Uri Listens(ConfigurationManager configuration)
    {
        var first = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return Uri.TryCreate(first, UriKind.Absolute, out var address) ? address : new(ArchiveSite.DefaultAddress);
    }
}
