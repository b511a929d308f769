using Archive.Imaging;
using Archive.Kernel.Checks;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Modules;
using Archive.Kernel.Recipes;
using Archive.Kernel.Recipes.Export;
using Archive.Modules.Media.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Media;

/// <summary>Originals and their records: taken in, kept, found by id.</summary>
public sealed class MediaModule : ArchiveModule
{
    public const string ManageMedia = "ManageMedia";

    public override string Name => "Media";

    public override IReadOnlyList<Permission> Permissions => [new(ManageMedia, "管理照片与媒体")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MediaOptions.Read(configuration));
        var storage = StorageOptions.Read(configuration);
        services.AddSingleton(storage);
        services.AddSingleton(provider => new ImagingWorkers(
            provider
                .GetRequiredService<WorkerCommand>()
                .Options(provider.GetRequiredService<ArchivePaths>(), provider.GetRequiredService<MediaOptions>())
        ));
        services.AddScoped<TakeIn>();
        services.AddScoped<SetFocalPoint>();
        services.AddScoped<ReceiveFile>();
        services.AddScoped<IRecipeStep, MediaRecipe>();
        services.AddScoped<IRecipeSource, MediaSource>();
        services.AddScoped<ContentHandler, MediaUses>();
        services.AddScoped<ICheck, StoreCheck>();
        services.AddScoped<ICheck, PicturesCheck>();
        services.AddScoped<StoreProbe>();
        if (storage.S3 is { } s3)
        {
            services.AddSingleton(provider => new S3MediaStore(
                s3,
                new(
                    provider.GetRequiredService<ArchivePaths>().InData("cache", "media"),
                    storage.CacheBytes,
                    provider.GetRequiredService<TimeProvider>()
                ),
                provider.GetRequiredService<ArchivePaths>().InData("cache", "workshop"),
                provider.GetRequiredService<TimeProvider>()
            ));
            services.AddSingleton<IMediaStore>(provider => provider.GetRequiredService<S3MediaStore>());
            services.AddHostedService<KeepBucket>();
        }
        else
        {
            services.AddSingleton<IMediaStore>(provider => new DiskMediaStore(
                provider.GetRequiredService<ArchivePaths>().InData("media"),
                provider.GetRequiredService<TimeProvider>()
            ));
        }
    }

    public override void AddTables(ModelBuilder model)
    {
        model.Entity<MediaAsset>(asset =>
        {
            asset.ToTable("media_assets").HasKey(row => row.Id);
            asset.HasIndex(row => row.Digest);
            asset.HasIndex(row => new { row.CreatedUtc, row.Id });
            asset.HasIndex(row => row.TakenFirst);
        });
        model.Entity<MediaUse>(use =>
        {
            use.ToTable("media_uses").HasKey(row => new { row.AssetId, row.ContentItemId });
            use.HasIndex(row => row.ContentItemId);
        });
    }
}
