using Archive.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Menus;

/// <summary>The site's menus at the desk: lines with a title and a link, in their order, under one another.</summary>
public sealed class MenusModule : ArchiveModule
{
    public const string ManageMenus = "ManageMenus";

    public override string Name => "Menus";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Contents", "Pages"];

    public override IReadOnlyList<Permission> Permissions => [new(ManageMenus, "编辑菜单（存下就公开）")];

    public override IReadOnlyList<DeskEntry> Desk => [new("菜单", "desk/menus", ManageMenus, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<EditMenu>();
        services.AddScoped<MenuTargets>();
    }
}
