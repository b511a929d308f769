using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Archive.Kernel.Identity;

/// <summary>Signing in and out as Identity does it, with a session that can be ended from elsewhere.</summary>
public sealed class ArchiveSignIn(
    UserManager<ArchiveUser> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<ArchiveUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<ArchiveUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<ArchiveUser> confirmation,
    Sessions sessions
) : SignInManager<ArchiveUser>(users, accessor, claims, options, logger, schemes, confirmation)
{
    private bool refreshing;

    /// <summary>Lets somebody in whose password was right: at once, or to the second step.</summary>
    public Task<SignInResult> Enter(ArchiveUser user, bool remember) => SignInOrTwoFactorAsync(user, remember);

    public override async Task<bool> CanSignInAsync(ArchiveUser user) =>
        user.DisabledUtc is null && await base.CanSignInAsync(user);

    public override async Task RefreshSignInAsync(ArchiveUser user)
    {
        refreshing = true;
        try
        {
            await base.RefreshSignInAsync(user);
        }
        finally
        {
            refreshing = false;
        }
    }

    public override async Task SignInWithClaimsAsync(
        ArchiveUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        // A refreshed cookie is the same session; every other sign-in is a new one, whatever the browser came with.
        var session =
            (refreshing ? Context.User.FindFirst(ArchiveClaims.Session) : null)
            ?? await sessions.Begin(user, Context.RequestAborted);
        await base.SignInWithClaimsAsync(
            user,
            authenticationProperties,
            [.. additionalClaims.Where(claim => claim.Type != ArchiveClaims.Session), session]
        );
    }

    public override async Task SignOutAsync()
    {
        var id = Sessions.IdOf(Context.User);
        if (id is not null && await UserManager.GetUserAsync(Context.User) is { } user)
        {
            await sessions.End(user, session => session.Id == id, CancellationToken.None);
        }

        await base.SignOutAsync();
    }
}
