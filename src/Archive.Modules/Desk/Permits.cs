using System.Security.Claims;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;

namespace Archive.Modules.Desk;

/// <summary>Tells whether somebody may do a thing, by the permission's name: for what a page offers or leaves out.</summary>
public sealed class Permits(ModuleCatalog modules)
{
    public bool May(ClaimsPrincipal user, string permission) =>
        modules.Permissions.FirstOrDefault(known => known.Name == permission) is { } found && user.May(found);
}
