using System.Security.Claims;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Users;

/// <summary>A role and the names of the permissions it has.</summary>
public sealed record ListedRole(ArchiveRole Role, IReadOnlySet<string> Permissions, int People)
{
    public string Title => Role.Description.Length > 0 ? Role.Description : Role.Name ?? "";

    /// <summary>May do everything, for ever: there is nothing to tick.</summary>
    public bool IsAll => Role.Name == IdentityServices.Administrator;
}

/// <summary>Roles and what they may do: read as a table, and changed as one.</summary>
public sealed class RoleChanges(ArchiveDb db, RoleManager<ArchiveRole> roles, ModuleCatalog modules)
{
    public async Task<IReadOnlyList<ListedRole>> Read(CancellationToken cancellationToken)
    {
        var claims = await db
            .RoleClaims.AsNoTracking()
            .Where(claim => claim.ClaimType == ArchiveClaims.Permission)
            .Select(claim => new { claim.RoleId, claim.ClaimValue })
            .ToListAsync(cancellationToken);
        var people = await db
            .UserRoles.GroupBy(held => held.RoleId)
            .Select(role => new { Id = role.Key, Count = role.Count() })
            .ToDictionaryAsync(role => role.Id, role => role.Count, StringComparer.Ordinal, cancellationToken);
        var found = await db.Roles.AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(role => new ListedRole(
                role,
                claims
                    .Where(claim => claim.RoleId == role.Id)
                    .Select(claim => claim.ClaimValue ?? "")
                    .ToHashSet(StringComparer.Ordinal),
                people.GetValueOrDefault(role.Id)
            )),
        ];
    }

    /// <summary>Gives each role the permissions that are ticked for it, as <c>role/permission</c>, and no others.</summary>
    public async Task Grant(IReadOnlyCollection<string> ticked, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var listed in (await Read(cancellationToken)).Where(role => !role.IsAll))
        {
            var role = (await roles.FindByIdAsync(listed.Role.Id))!;
            foreach (var permission in modules.Permissions.Select(permission => permission.Name))
            {
                var (held, wanted) = (
                    listed.Permissions.Contains(permission),
                    ticked.Contains($"{role.Id}/{permission}", StringComparer.Ordinal)
                );
                var claim = new Claim(ArchiveClaims.Permission, permission);
                if (wanted && !held)
                {
                    await roles.AddClaimAsync(role, claim);
                }
                else if (held && !wanted)
                {
                    await roles.RemoveClaimAsync(role, claim);
                }
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Makes a role without permissions. Why not, for a person; null when it is made.</summary>
    public async Task<string?> Add(string title)
    {
        var made = await roles.CreateAsync(new() { Name = title, Description = title });
        return made.Succeeded ? null : string.Join(' ', made.Errors.Select(error => error.Description));
    }

    /// <summary>Removes a role that nobody has.</summary>
    /// <inheritdoc cref="Add"/>
    public async Task<string?> Remove(string id, CancellationToken cancellationToken)
    {
        if (await roles.FindByIdAsync(id) is not { } role)
        {
            return "这个角色已经没有了。";
        }

        if (role.Name == IdentityServices.Administrator)
        {
            return "管理员角色不能删除。";
        }

        if (await db.UserRoles.AnyAsync(held => held.RoleId == id, cancellationToken))
        {
            return $"还有人是“{role.Name}”，先给他们换角色。";
        }

        var done = await roles.DeleteAsync(role);
        return done.Succeeded ? null : string.Join(' ', done.Errors.Select(error => error.Description));
    }
}
