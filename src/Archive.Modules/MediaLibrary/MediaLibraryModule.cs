using Archive.Kernel.Modules;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.MediaLibrary.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.MediaLibrary;

/// <summary>The photographs that came in: found, looked at, described one by one, many at a time or in a table.</summary>
public sealed class MediaLibraryModule : ArchiveModule
{
    public const string ViewMedia = "ViewMedia";

    public override string Name => "MediaLibrary";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Media", "Renditions", "Pages", "Contents"];

    public override IReadOnlyList<Permission> Permissions =>
        [new(ViewMedia, "查看照片库", MediaModule.ManageMedia, ContentsModule.EditContent)];

    public override IReadOnlyList<DeskEntry> Desk => [new("照片", "desk/media", ViewMedia)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AssetList>();
        services.AddScoped<AssetView>();
        services.AddScoped<AssetUses>();
        services.AddScoped<DescribeAssets>();
        services.AddScoped<DescribeOne>();
        services.AddScoped<KeptPlans>();
        services.AddScoped<PlanBulk>();
        services.AddScoped<ApplyPlan>();
        services.AddScoped<PlanSheet>();
    }

    public override void AddTables(ModelBuilder model) =>
        model.Entity<PlanRow>(plan =>
        {
            plan.ToTable("media_library_plans").HasKey(row => row.Id);
            plan.HasIndex(row => row.CreatedUtc);
        });

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/desk/media/export", [HttpMethods.Get], ExportAssets.Handle)
            .RequireAuthorization(DeskModule.AccessDesk, ViewMedia);
        routes
            .MapMethods("/desk/media/{id}/original", [HttpMethods.Get], DownloadOriginal.Handle)
            .RequireAuthorization(DeskModule.AccessDesk, MediaModule.ManageMedia);
    }
}
