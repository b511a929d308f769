using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Hanzi;

/// <summary>简体 and 繁體: every public page in both, converted by the server.</summary>
public sealed class HanziModule : ArchiveModule
{
    public override string Name => "Hanzi";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SiteScripts>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SiteScripts>());
        services.AddSingleton<IPageFinish, ConvertPages>();
    }
}
