using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Users;

/// <summary>GET and POST /desk/users/new.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = UsersModule.ManageUsers)]
public sealed class NewPersonModel(ArchiveDb db, AddUser add) : PageModel
{
    private const int Longest = 60;

    [BindProperty(Name = "name")]
    public string? Account { get; set; }

    [BindProperty(Name = "role")]
    public string? Role { get; set; }

    public IReadOnlyList<ArchiveRole> Roles { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Told once, after the account was made.</summary>
    public string? Password { get; private set; }

    public Task OnGet(CancellationToken cancellationToken) => ReadRoles(cancellationToken);

    public async Task OnPost(CancellationToken cancellationToken)
    {
        await ReadRoles(cancellationToken);
        var name = Account?.Trim() ?? "";
        if (name.Length is 0 or > Longest)
        {
            Refuse(new("name", name.Length == 0 ? "请写帐号名。" : "帐号名太长，最多 60 个字。"));
            return;
        }

        var made = await add.Handle(name, Role ?? "");
        if (made.Problem is { } problem)
        {
            Refuse(new(problem.Contains("角色", StringComparison.Ordinal) ? "role" : "name", problem));
            return;
        }

        Password = made.Password;
    }

    private async Task ReadRoles(CancellationToken cancellationToken) =>
        Roles = await db.Roles.AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancellationToken);

    private void Refuse(FieldProblem problem)
    {
        Problems = [problem];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
