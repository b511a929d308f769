using Archive.Kernel.Modules;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Audit;

/// <summary>The audit trail for people: who did what, and when.</summary>
public sealed class AuditModule : ArchiveModule
{
    public const string ViewAudit = "ViewAudit";

    public override string Name => "Audit";

    public override IReadOnlyList<string> DependsOn => ["Desk"];

    public override IReadOnlyList<Permission> Permissions => [new(ViewAudit, "查看操作记录")];

    public override IReadOnlyList<DeskEntry> Desk => [new("操作记录", "desk/audit", ViewAudit, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReadTrail>();
        services.AddScoped<AuditWords>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/desk/audit/export", [HttpMethods.Get], ExportTrail.Handle)
            .RequireAuthorization(DeskModule.AccessDesk, ViewAudit);
}
