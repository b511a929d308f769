using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Pages;

/// <summary>What stands at an address: pages of text, menus, and the way from any address to the item that lives there.</summary>
public sealed class PagesModule : ArchiveModule
{
    public const string Page = "Page";
    public const string Menu = "Menu";

    public override string Name => "Pages";

    public override IReadOnlyList<string> DependsOn => ["Renditions"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Page,
                "页面",
                "{{ ContentItem.DisplayText | slugify }}",
                nameof(MarkdownBodyPart),
                nameof(HtmlBodyPart)
            )
        );
        services.AddSingleton(
            ContentTypeBuilder.Define(Menu, "菜单", "", nameof(AliasPart), nameof(MenuItemsListPart))
        );
        services.AddScoped<IContentPage, ShowPage>();
        services.AddScoped<ContentAddresses>();
        services.AddScoped<ContentCardReader>();
        services.AddSingleton<MainMenu>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<MainMenu>());
        services.AddSingleton<ILiquidFilters, MenuFilter>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/{**path}", ShowContent.Handle);
}
