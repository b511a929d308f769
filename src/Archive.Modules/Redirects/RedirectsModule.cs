using Archive.Kernel.Modules;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Redirects;

/// <summary>Addresses that lead elsewhere: those that items had before, and those that staff add.</summary>
public sealed class RedirectsModule : ArchiveModule
{
    public const string ManageRedirects = "ManageRedirects";

    public override string Name => "Redirects";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Pages"];

    public override IReadOnlyList<Permission> Permissions => [new(ManageRedirects, "管理转址")];

    public override IReadOnlyList<DeskEntry> Desk => [new("转址", "desk/redirects", ManageRedirects, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AddressRules>();
        services.AddScoped<LiveAddresses>();
        services.AddScoped<SaveRedirect>();
        services.AddScoped<ReadRedirects>();
        services.AddScoped<IFormerAddress, FollowRedirect>();
    }

    public override void AddTables(ModelBuilder model) =>
        model.Entity<RedirectRow>().ToTable("redirects_rules").HasKey(row => row.Path);
}
