using Archive.Kernel.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Archive.Modules.Desk;

/// <summary>Where curators and staff work: the frame that every module's pages stand in.</summary>
public sealed class DeskModule : ArchiveModule
{
    public const string AccessDesk = "AccessDesk";

    public override string Name => "Desk";

    public override IReadOnlyList<Permission> Permissions => [new(AccessDesk, "进入工作台")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Permits>();
        services.AddSingleton<DeskMenu>();
        services.AddSingleton<DeskTime>();
        services.AddScoped<DeskNames>();
        services.AddScoped<JobsOverview>();
        services.AddSingleton<DeskWords>();
        services.AddSingleton<IStringLocalizerFactory, DeskWordsFactory>();
        services
            .AddRazorPages(pages =>
            {
                pages.RootDirectory = "/";
                // Every Razor page is the desk's or leads to it.
                pages.Conventions.ConfigureFilter(new MiddlewareFilterAttribute(typeof(SpeaksLanguage)));
            })
            .AddApplicationPart(typeof(DeskModule).Assembly);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = ".Archive.Forms";
            antiforgery.Cookie.HttpOnly = true;
        });
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapRazorPages();
}
