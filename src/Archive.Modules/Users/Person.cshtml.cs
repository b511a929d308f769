using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Users;

/// <summary>GET and POST /desk/users/{id}: roles, a new password, an account that is closed or opened again.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = UsersModule.ManageUsers)]
public sealed class PersonModel(
    ArchiveDb db,
    UserManager<ArchiveUser> users,
    PersonChanges changes,
    ResetPassword reset,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public ArchiveUser Person { get; private set; } = null!;

    public IReadOnlyList<ArchiveRole> Roles { get; private set; } = [];

    public IReadOnlyList<string> Held { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Told once, after a reset.</summary>
    public string? Password { get; private set; }

    public bool IsSelf => Person.UserName == User.Identity?.Name;

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Show(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostRoles(string[]? role, CancellationToken cancellationToken) =>
        Change(
            "roles",
            () => changes.SetRoles(Person, role ?? [], User.Identity!.Name!, cancellationToken),
            cancellationToken
        );

    public Task<IActionResult> OnPostDisable(CancellationToken cancellationToken) =>
        Change(
            "off",
            () => changes.Disable(Person, disabled: true, User.Identity!.Name!, cancellationToken),
            cancellationToken
        );

    public Task<IActionResult> OnPostEnable(CancellationToken cancellationToken) =>
        Change(
            "on",
            () => changes.Disable(Person, disabled: false, User.Identity!.Name!, cancellationToken),
            cancellationToken
        );

    public Task<IActionResult> OnPostSecondStep(CancellationToken cancellationToken) =>
        Change("step", () => changes.ForgetSecondStep(Person, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostReset(CancellationToken cancellationToken)
    {
        if (!await Show(cancellationToken))
        {
            return NotFound();
        }

        var made = await reset.Handle(Person.UserName!);
        if (made.Problem is { } problem)
        {
            return await Refuse(problem, cancellationToken);
        }

        Password = made.Password;
        return Page();
    }

    private async Task<IActionResult> Change(string done, Func<Task<string?>> work, CancellationToken cancellationToken)
    {
        if (!await Show(cancellationToken))
        {
            return NotFound();
        }

        return await work() is { } problem
            ? await Refuse(problem, cancellationToken)
            : LocalRedirect(address.Href($"desk/users/{Id}?done={done}"));
    }

    private async Task<IActionResult> Refuse(string problem, CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        Problems = [new("", problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Show(CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(Id) is not { } person)
        {
            return false;
        }

        Person = person;
        Held = [.. await users.GetRolesAsync(person)];
        Roles = await db.Roles.AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancellationToken);
        return true;
    }
}
