using Archive.Kernel.Audit;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Archive.Kernel.Data;

public static class DataServices
{
    /// <summary>Registers <see cref="ArchiveDb"/> on the configured provider.</summary>
    public static IServiceCollection AddArchiveDb(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<WriteAheadLog>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Actor>();
        services.AddSingleton(provider => new AuditTrail(
            provider.GetRequiredService<Actor>(),
            provider.GetRequiredService<TimeProvider>(),
            () => provider.GetRequiredService<SecurityKey>().Derive("audit trail")
        ));
        services.AddTransient<VerifyTrail>();
        // The model asks Identity's options which of its tables there are.
        services.Configure<IdentityOptions>(identity =>
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3
        );
        return services.AddDbContext<ArchiveDb>((provider, builder) => Configure(builder, options, provider));
    }

    /// <summary>The provider and the naming that both the site and its schema test use.</summary>
    public static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options, IServiceProvider provider)
    {
        builder.UseSnakeCaseNamingConvention();
        if (options.IsSqlite)
        {
            builder.UseSqlite(options.ConnectionString).AddInterceptors(provider.GetRequiredService<WriteAheadLog>());
        }
        else
        {
            builder.UseNpgsql(options.ConnectionString);
        }
    }
}
