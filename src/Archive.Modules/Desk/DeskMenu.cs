using System.Security.Claims;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;

namespace Archive.Modules.Desk;

/// <summary>The desk's menu, as far as somebody may see it.</summary>
public sealed class DeskMenu(ModuleCatalog modules)
{
    public IReadOnlyList<DeskEntry> For(ClaimsPrincipal user) =>
        [
            .. modules
                .All.SelectMany(module => module.Desk)
                .Where(entry =>
                    modules.Permissions.FirstOrDefault(known => known.Name == entry.Permission) is { } permission
                    && user.May(permission)
                ),
        ];
}
