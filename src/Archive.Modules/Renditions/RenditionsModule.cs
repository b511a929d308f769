using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Renditions;

/// <summary>The sizes and shapes in which pictures are shown, made once and kept for ever.</summary>
public sealed class RenditionsModule : ArchiveModule
{
    public override string Name => "Renditions";

    public override IReadOnlyList<string> DependsOn => ["Media", "Desk"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Pictures>();
        services.AddSingleton<ThemeCrops>();
        services.AddSingleton<PictureGate>();
        services.AddSingleton<RenditionStore>();
        services.AddSingleton<ShownPictures>();
        services.AddSingleton<ShowRendition>();
        services.AddScoped<PictureSheets>();
        services.AddSingleton<ILiquidFilters, PictureFilters>();
        services.AddScoped<IJobHandler, PrepareRenditions>();
        services.AddScoped<IMediaHandler, PrepareWhenTakenIn>();
        services.AddScoped<IJobWords, PrepareWords>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            "/placeholders/{name}/{fingerprint}.css",
            (
                string name,
                string fingerprint,
                PictureSheets sheets,
                HttpContext context,
                CancellationToken cancellationToken
            ) => sheets.Show(name, fingerprint, context, cancellationToken)
        );
        routes
            .MapMethods(
                "/media/{asset}/{hash}/{spec}",
                [HttpMethods.Get, HttpMethods.Head],
                (
                    ContentId asset,
                    string hash,
                    string spec,
                    HttpContext context,
                    ShowRendition show,
                    CancellationToken cancellationToken
                ) => show.Handle(asset, hash, spec, context, cancellationToken)
            )
            .AllowAnonymous();
    }
}
