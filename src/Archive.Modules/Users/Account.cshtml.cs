using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Users;

/// <summary>GET and POST /desk/account: one's own password, sessions and second step.</summary>
[Authorize(Policy = IdentityServices.SignedIn)]
public sealed class AccountModel(
    UserManager<ArchiveUser> users,
    ArchiveSignIn door,
    Sessions sessions,
    SiteAddress address
) : PageModel
{
    private const string Path = "desk/account";

    public ArchiveUser Me { get; private set; } = null!;

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    /// <summary>The session that asks.</summary>
    public string? Own => Kernel.Identity.Sessions.IdOf(User);

    public int CodesLeft { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Show(cancellationToken) ? Page() : Challenge();

    public async Task<IActionResult> OnPostPassword(string? old, string? next, CancellationToken cancellationToken)
    {
        if (!await Show(cancellationToken))
        {
            return Challenge();
        }

        if (string.IsNullOrEmpty(old) || string.IsNullOrEmpty(next))
        {
            return Invalid(new FieldProblem("old", "请填写现在的密码和新密码。"));
        }

        var changed = await users.ChangePasswordAsync(Me, old, next);
        if (!changed.Succeeded)
        {
            return Invalid([
                .. changed.Errors.Select(error => new FieldProblem(
                    error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "old" : "next",
                    error.Description
                )),
            ]);
        }

        // Whoever knew the old one is out; this browser stays.
        await sessions.End(Me, session => session.Id != Own, CancellationToken.None);
        await door.RefreshSignInAsync(Me);
        return LocalRedirect(address.Href($"{Path}?done=password"));
    }

    public async Task<IActionResult> OnPostEnd(string? session, CancellationToken cancellationToken)
    {
        if (!await Show(cancellationToken))
        {
            return Challenge();
        }

        await sessions.End(
            Me,
            one => one.Id != Own && (session == "others" || one.Id == session),
            CancellationToken.None
        );
        return LocalRedirect(address.Href($"{Path}?done=ended"));
    }

    private async Task<bool> Show(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } me)
        {
            return false;
        }

        Me = me;
        Sessions = await sessions.Of(me.Id, cancellationToken);
        CodesLeft = me.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(me) : 0;
        return true;
    }

    private PageResult Invalid(params FieldProblem[] problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
