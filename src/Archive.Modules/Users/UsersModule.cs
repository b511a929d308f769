using Archive.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Users;

/// <summary>Who works here: accounts, roles, signing in and out.</summary>
public sealed class UsersModule : ArchiveModule
{
    public const string ManageUsers = "ManageUsers";

    public override string Name => "Users";

    public override IReadOnlyList<string> DependsOn => ["Desk"];

    public override IReadOnlyList<Permission> Permissions => [new(ManageUsers, "管理帐号和角色")];

    public override IReadOnlyList<DeskEntry> Desk => [new("帐号", "desk/users", ManageUsers, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AddUser>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<SignIn>();
        services.AddScoped<PersonChanges>();
        services.AddScoped<RoleChanges>();
    }
}
