using Archive.Kernel.Audit;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Identity;

namespace Archive.Modules.Users;

/// <summary>How a try to sign in ended.</summary>
public enum SignInOutcome
{
    Done,

    /// <summary>The password was right; a code is asked for next.</summary>
    NeedsCode,

    /// <summary>Name, password or code were not right; which of them is nobody's business.</summary>
    Wrong,

    /// <summary>The password was right and the account is disabled.</summary>
    Disabled,

    /// <summary>Tried too often; even what is right is not looked at.</summary>
    Wait,

    /// <summary>The password was given too long ago for a code.</summary>
    TooLate,
}

/// <param name="Wait">How long to wait, when that is the answer.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, TimeSpan Wait = default);

/// <summary>
/// Signs somebody in. Tries are counted by name and network, by name, and by network, whether there is such an account or
/// not, and a name nobody has costs as much time as one with a password: what the door says tells nothing of who lives here.
/// </summary>
public sealed class SignIn(
    ArchiveDb db,
    UserManager<ArchiveUser> users,
    ArchiveSignIn door,
    Attempts attempts,
    Actor actor
)
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
    private static readonly AttemptLimit Here = new("signin.here", 5, Span);
    private static readonly AttemptLimit Name = new("signin.name", 50, Span);
    private static readonly AttemptLimit Network = new("signin.network", 100, Span);
    private static readonly AttemptLimit Code = new("signin.code", 5, Span);

    // A hash that nothing opens, of the same cost as any other.
    private static readonly Lazy<string> Nobody = new(() =>
        new PasswordHasher<ArchiveUser>().HashPassword(new(), Passwords.Make())
    );

    public async Task<SignInAnswer> Handle(
        string name,
        string password,
        bool remember,
        CancellationToken cancellationToken
    )
    {
        var (folded, network) = (users.NormalizeName(name)!, Attempts.Network(actor.Address));
        (AttemptLimit Limit, string Who)[] counted =
        [
            (Here, $"{folded} {network}"),
            (Name, folded),
            (Network, network),
        ];
        var user = await users.FindByNameAsync(name);
        foreach (var (limit, who) in counted)
        {
            if (await attempts.Take(limit, who, cancellationToken) is { Ticks: > 0 } wait)
            {
                await Refuse(user, SignInReason.Often, cancellationToken);
                return new(SignInOutcome.Wait, wait);
            }
        }

        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(new(), Nobody.Value, password);
            return new(SignInOutcome.Wrong);
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await Refuse(user, SignInReason.Password, cancellationToken);
            return new(SignInOutcome.Wrong);
        }

        if (user.DisabledUtc is not null)
        {
            await Refuse(user, SignInReason.Disabled, cancellationToken);
            return new(SignInOutcome.Disabled);
        }

        await attempts.Forget(Here, $"{folded} {network}", cancellationToken);
        await attempts.GiveBack(Name, folded, cancellationToken);
        await attempts.GiveBack(Network, network, cancellationToken);
        var result = await door.Enter(user, remember);
        return new(result.RequiresTwoFactor ? SignInOutcome.NeedsCode : SignInOutcome.Done);
    }

    /// <summary>The second step: a code of the app, or one of the recovery codes, each of which counts once.</summary>
    public async Task<SignInAnswer> HandleCode(string code, bool remember, CancellationToken cancellationToken)
    {
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return new(SignInOutcome.TooLate);
        }

        if (await attempts.Take(Code, user.Id, cancellationToken) is { Ticks: > 0 } wait)
        {
            await Refuse(user, SignInReason.Often, cancellationToken);
            return new(SignInOutcome.Wait, wait);
        }

        var given = new string([.. code.Where(char.IsAsciiLetterOrDigit)]);
        var result =
            given.Length == 6 && given.All(char.IsAsciiDigit)
                ? await door.TwoFactorAuthenticatorSignInAsync(given, remember, rememberClient: false)
                : await door.TwoFactorRecoveryCodeSignInAsync(RecoveryCode(given));
        if (!result.Succeeded)
        {
            await Refuse(user, SignInReason.Code, cancellationToken);
            return new(SignInOutcome.Wrong);
        }

        await attempts.Forget(Code, user.Id, cancellationToken);
        return new(SignInOutcome.Done);
    }

    // As Identity writes them: two groups of five capital letters.
    private static string RecoveryCode(string given) =>
        given.Length == 10 ? $"{given[..5]}-{given[5..]}".ToUpperInvariant() : given;

    // Names of accounts that are not there may be passwords in the wrong field: they are not written down.
    private async Task Refuse(ArchiveUser? user, string reason, CancellationToken cancellationToken)
    {
        if (user is null)
        {
            return;
        }

        db.Audit(
            new(AuditAction.SignInRefused, AuditKind.User, user.Id, user.UserName ?? "") { Detail = reason, Actor = "" }
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
