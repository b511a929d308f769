using Archive.Imaging;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Iiif;

/// <summary>Pictures for viewers anywhere, by the IIIF Image API 3.0.</summary>
public sealed class IiifModule : ArchiveModule
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Asking = [HttpMethods.Options];

    public override string Name => "Iiif";

    public override IReadOnlyList<string> DependsOn => ["Media", "Renditions"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(IiifOptions.Read(configuration));
        services.AddSingleton<StoredTiles>();
        services.AddSingleton<ImageAddresses>();
        services.AddSingleton<ShowImage>();
        services.AddSingleton<ShowImageInfo>();
        services.AddSingleton<ILiquidFilters, ImageFilters>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        foreach (var prefix in (string[])[ImageAddresses.Usual, ImageAddresses.Full])
        {
            Map(routes.MapGroup($"/{prefix}/{{asset}}").AddEndpointFilter(ImageHeaders.ForAll));
        }
    }

    private static void Map(RouteGroupBuilder images)
    {
        const string picture = "{region}/{size}/{rotation}/{file}";
        images
            .MapMethods(
                "",
                Reading,
                (string asset, HttpContext context, ShowImageInfo show, CancellationToken cancellationToken) =>
                    show.Lead(asset, context, cancellationToken)
            )
            .AllowAnonymous();
        images
            .MapMethods(
                "info.json",
                Reading,
                (string asset, HttpContext context, ShowImageInfo show, CancellationToken cancellationToken) =>
                    show.Handle(asset, context, cancellationToken)
            )
            .AllowAnonymous();
        images
            .MapMethods(
                picture,
                Reading,
                (
                    string asset,
                    string region,
                    string size,
                    string rotation,
                    string file,
                    HttpContext context,
                    ShowImage show,
                    CancellationToken cancellationToken
                ) => show.Handle(asset, region, size, rotation, file, context, cancellationToken)
            )
            .AllowAnonymous();
        foreach (var path in (string[])["", "info.json", picture])
        {
            images
                .MapMethods(path, Asking, (HttpContext context) => ImageHeaders.Preflight(context.Response))
                .AllowAnonymous();
        }
    }
}
