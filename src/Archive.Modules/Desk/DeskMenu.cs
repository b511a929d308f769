using System.Security.Claims;
using Archive.Kernel.Modules;

namespace Archive.Modules.Desk;

/// <summary>The desk's menu, as far as somebody may see it.</summary>
public sealed class DeskMenu(ModuleCatalog modules, Permits permits)
{
    public IReadOnlyList<DeskEntry> For(ClaimsPrincipal user) =>
        [.. modules.All.SelectMany(module => module.Desk).Where(entry => permits.May(user, entry.Permission))];
}
