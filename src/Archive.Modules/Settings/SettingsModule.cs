using Archive.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Settings;

/// <summary>What curators say of the site as a whole: its name, a description, the foot of its pages.</summary>
public sealed class SettingsModule : ArchiveModule
{
    public const string EditSettings = "EditSettings";

    public override string Name => "Settings";

    public override IReadOnlyList<string> DependsOn => ["Desk"];

    public override IReadOnlyList<Permission> Permissions => [new(EditSettings, "改网站设置")];

    public override IReadOnlyList<DeskEntry> Desk => [new("网站设置", "desk/settings", EditSettings, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SettingsFields>();
        services.AddScoped<SaveSettings>();
    }
}
