using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Modules;

/// <summary>A capability of the archive: the table of contents of one folder of code.</summary>
public abstract class ArchiveModule
{
    /// <summary>The folder's name, which is also the feature id that recipes enable and the folder of its templates.</summary>
    public abstract string Name { get; }

    /// <summary>Names of the modules whose public types this one uses. An architecture test holds the code to it.</summary>
    public virtual IReadOnlyList<string> DependsOn => [];

    /// <summary>What this module asks permission for.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    /// <summary>This module's places in the desk's menu.</summary>
    public virtual IReadOnlyList<DeskEntry> Desk => [];

    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Adds this module's tables, each named with the module's prefix, to the one model.</summary>
    public virtual void AddTables(ModelBuilder model) { }

    public virtual void MapRoutes(IEndpointRouteBuilder routes) { }
}
