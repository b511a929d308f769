using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Desk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Hanzi;

/// <summary>简体 and 繁體: every public page in both, converted by the server, and the glossary that corrects it.</summary>
public sealed class HanziModule : ArchiveModule
{
    public const string EditGlossary = "EditGlossary";

    public override string Name => "Hanzi";

    public override IReadOnlyList<string> DependsOn => ["Desk"];

    public override IReadOnlyList<Permission> Permissions => [new(EditGlossary, "编辑简繁词表")];

    public override IReadOnlyList<DeskEntry> Desk => [new("简繁", "desk/glossary", EditGlossary, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SiteScripts>();
        services.AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SiteScripts>());
        services.AddSingleton<IPageFinish, ConvertPages>();
        services.AddSingleton<IOtherScript, DeskInHant>();
        services.AddScoped<ChangeGlossary>();
    }
}
