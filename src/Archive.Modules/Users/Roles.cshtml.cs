using Archive.Kernel.Hosting;
using Archive.Kernel.Modules;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Users;

/// <summary>GET and POST /desk/roles: who may do what, as one table.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = UsersModule.ManageUsers)]
public sealed class RolesModel(RoleChanges changes, ModuleCatalog modules, SiteAddress address) : PageModel
{
    private const int Longest = 20;

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<ListedRole> Roles { get; private set; } = [];

    public IReadOnlyList<Permission> Permissions => modules.Permissions;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellationToken) => Roles = await changes.Read(cancellationToken);

    public async Task<IActionResult> OnPost(string[]? grant, CancellationToken cancellationToken)
    {
        await changes.Grant(grant ?? [], cancellationToken);
        return LocalRedirect(address.Href("desk/roles?done=saved"));
    }

    public async Task<IActionResult> OnPostAdd(string? title, CancellationToken cancellationToken)
    {
        var name = title?.Trim() ?? "";
        var problem =
            name.Length == 0 ? "请写角色的名称。"
            : name.Length > Longest ? "角色的名称太长，最多 20 个字。"
            : await changes.Add(name);
        return await Answer("title", problem, "added", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemove(string? role, CancellationToken cancellationToken) =>
        await Answer("", await changes.Remove(role ?? "", cancellationToken), "removed", cancellationToken);

    private async Task<IActionResult> Answer(
        string field,
        string? problem,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (problem is null)
        {
            return LocalRedirect(address.Href($"desk/roles?done={done}"));
        }

        Problems = [new(field, problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Roles = await changes.Read(cancellationToken);
        return Page();
    }
}
