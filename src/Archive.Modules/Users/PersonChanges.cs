using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Users;

/// <summary>
/// What administrators do to accounts. Whatever is asked, somebody who can manage accounts is always left: the last
/// administrator can neither be disabled nor lose the role, and nobody does either to himself.
/// </summary>
public sealed class PersonChanges(ArchiveDb db, UserManager<ArchiveUser> users, Sessions sessions, TimeProvider clock)
{
    private const string LastOne = "这是最后一位管理员，停用或收回角色以后就没有人能管理帐号了。先让别人也当管理员。";
    private const string Self = "不能停用自己，也不能收回自己的管理员角色。请另一位管理员来做。";

    /// <summary>Disables or enables an account; its sessions end with it. Why not, for a person; null when it is done.</summary>
    public Task<string?> Disable(ArchiveUser user, bool disabled, string asker, CancellationToken cancellationToken) =>
        Together(
            async () =>
            {
                if (disabled && await Keeps(user, asker, cancellationToken) is { } problem)
                {
                    return problem;
                }

                user.DisabledUtc = disabled ? clock.GetUtcNow() : null;
                var done = await users.UpdateSecurityStampAsync(user);
                if (done.Succeeded && disabled)
                {
                    await sessions.End(user, _ => true, cancellationToken);
                }

                return Words(done);
            },
            cancellationToken
        );

    /// <summary>Gives the account these roles and no others.</summary>
    /// <inheritdoc cref="Disable"/>
    public Task<string?> SetRoles(
        ArchiveUser user,
        IReadOnlyCollection<string> wanted,
        string asker,
        CancellationToken cancellationToken
    ) =>
        Together(
            async () =>
            {
                var held = await users.GetRolesAsync(user);
                var lost = held.Except(wanted, StringComparer.Ordinal).ToList();
                if (
                    lost.Contains(IdentityServices.Administrator, StringComparer.Ordinal)
                    && await Keeps(user, asker, cancellationToken) is { } problem
                )
                {
                    return problem;
                }

                var known = await db.Roles.Select(role => role.Name!).ToListAsync(cancellationToken);
                var gained = wanted.Intersect(known, StringComparer.Ordinal).Except(held, StringComparer.Ordinal);
                return Words(await users.RemoveFromRolesAsync(user, lost))
                    ?? Words(await users.AddToRolesAsync(user, [.. gained]));
            },
            cancellationToken
        );

    /// <summary>Takes the second step off, for somebody who lost telephone and codes.</summary>
    public Task<string?> ForgetSecondStep(ArchiveUser user, CancellationToken cancellationToken) =>
        Together(
            async () =>
                Words(await users.SetTwoFactorEnabledAsync(user, false))
                ?? Words(await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey"))
                ?? Words(await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes")),
            cancellationToken
        );

    // All of it or nothing. The administrators are counted under the same lock as they are changed: of two who disable each
    // other at once, one is told that he is the last.
    private async Task<string?> Together(Func<Task<string?>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockChanges(cancellationToken);
        var problem = await work();
        if (problem is null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
        else
        {
            await transaction.RollbackAsync(cancellationToken);
            db.Forget();
        }

        return problem;
    }

    private async Task<string?> Keeps(ArchiveUser user, string asker, CancellationToken cancellationToken)
    {
        if (!await users.IsInRoleAsync(user, IdentityServices.Administrator))
        {
            return user.UserName == asker ? Self : null;
        }

        var others = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            join other in db.Users on held.UserId equals other.Id
            where role.Name == IdentityServices.Administrator && other.DisabledUtc == null && other.Id != user.Id
            select other.Id
        ).CountAsync(cancellationToken);
        return others == 0 ? LastOne
            : user.UserName == asker ? Self
            : null;
    }

    private static string? Words(IdentityResult result) =>
        result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Description));
}
