using Archive.Kernel.Audit;
using Archive.Kernel.Checks;
using Archive.Kernel.Hosting;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Preservation;

/// <summary>Originals are read again and again against what they were, and mended from a copy.</summary>
public sealed class PreservationModule : ArchiveModule
{
    public override string Name => "Preservation";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Media"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PreservationOptions.Read(configuration));
        services.AddSingleton(provider =>
            CopyStore.Of(
                provider.GetRequiredService<PreservationOptions>(),
                provider.GetRequiredService<ArchivePaths>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );
        services.AddScoped<CheckOriginal>();
        services.AddScoped<FixityRound>();
        services.AddScoped<IJobHandler, FixityJob>();
        services.AddScoped<IJobWords, FixityWords>();
        services.AddScoped<ICheck, FixityCheck>();
        services.AddSingleton<IAuditWords, TrailOfFixity>();
        services.AddHostedService<KeepFixity>();
    }

    public override void AddTables(ModelBuilder model) =>
        model.Entity<FixityRow>(fixity =>
        {
            fixity.ToTable("preservation_fixity").HasKey(row => row.Digest);
            fixity.HasIndex(row => row.CheckedUtc);
            fixity.HasIndex(row => row.Outcome);
        });
}
