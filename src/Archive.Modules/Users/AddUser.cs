using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Identity;

namespace Archive.Modules.Users;

/// <summary>What became of an account.</summary>
/// <param name="Password">Told once, to be handed on; null when nothing was done.</param>
/// <param name="Problem">Why nothing was done, for a person.</param>
public sealed record AccountResult(string? Password, string? Problem);

/// <summary>Makes an account with a generated password.</summary>
public sealed class AddUser(UserManager<ArchiveUser> users, RoleManager<ArchiveRole> roles)
{
    public async Task<AccountResult> Handle(string name, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            var known = roles.Roles.Select(one => one.Name).Order().AsEnumerable();
            return new(null, $"没有角色 {role}。现有 {string.Join("、", known)}。");
        }

        var password = Passwords.Make();
        var user = new ArchiveUser { UserName = name.Trim(), DisplayName = name.Trim() };
        var made = await users.CreateAsync(user, password);
        if (made.Succeeded)
        {
            made = await users.AddToRoleAsync(user, role);
        }

        return made.Succeeded
            ? new(password, null)
            : new(null, string.Join(' ', made.Errors.Select(error => error.Description)));
    }
}

/// <summary>Gives an account a new password and ends its sessions.</summary>
public sealed class ResetPassword(ArchiveDb db, UserManager<ArchiveUser> users, Sessions sessions)
{
    public async Task<AccountResult> Handle(string name)
    {
        if (await users.FindByNameAsync(name.Trim()) is not { } user)
        {
            return new(null, $"没有名为“{name}”的帐号。");
        }

        var password = Passwords.Make();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await users.RemovePasswordAsync(user);
        var set = await users.AddPasswordAsync(user, password);
        if (!set.Succeeded)
        {
            return new(null, string.Join(' ', set.Errors.Select(error => error.Description)));
        }

        await sessions.End(user, _ => true, CancellationToken.None);
        await transaction.CommitAsync();
        return new(password, null);
    }
}
