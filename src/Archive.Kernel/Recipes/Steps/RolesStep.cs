using System.Security.Claims;
using System.Text.Json.Nodes;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;
using Archive.Kernel.Recipes.Export;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>Roles</c>: makes roles and gives them permissions, which replace, join or leave those they have.</summary>
internal sealed class RolesStep(RoleManager<ArchiveRole> roles, ModuleCatalog modules) : IRecipeStep, IRecipeSource
{
    public string Name => "Roles";

    public int Position => 3;

    public Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in context.Data.Objects("Roles"))
        {
            var name = NameOf(entry);
            _ = BehaviourOf(entry);
            var unknown = entry.Texts("Permissions").Where(permission => !IsKnown(permission)).ToList();
            if (unknown.Count > 0)
            {
                context.Lose(
                    $"角色 {name}：没有权限 {string.Join("、", unknown)}。现有 {string.Join("、", modules.Permissions.Select(known => known.Name))}。"
                );
            }
        }

        return Task.CompletedTask;
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in context.Data.Objects("Roles"))
        {
            var given = entry.Texts("Permissions").Where(IsKnown).ToList();
            await Grant(await Ensure(NameOf(entry), entry), given, BehaviourOf(entry));
        }
    }

    public async Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        if (!scope.IsWhole)
        {
            return;
        }

        var all = await scope.Db.Roles.AsNoTracking().ToListAsync(cancellationToken);
        var claims = await scope
            .Db.RoleClaims.AsNoTracking()
            .Where(claim => claim.ClaimType == ArchiveClaims.Permission)
            .ToListAsync(cancellationToken);
        var held = claims.ToLookup(claim => claim.RoleId, claim => claim.ClaimValue!, StringComparer.Ordinal);
        recipe.Step(
            Name,
            json =>
                json.Objects(
                    "Roles",
                    all.OrderBy(role => role.Name, StringComparer.Ordinal),
                    role =>
                    {
                        json.Member("Name", role.Name);
                        json.Member("Description", role.Description);
                        json.Member("Permissions", held[role.Id].Where(IsKnown).Order(StringComparer.Ordinal));
                        json.Member("PermissionBehavior", nameof(Behaviour.Replace));
                    }
                )
        );
    }

    private bool IsKnown(string permission) => modules.Permissions.Any(known => known.Name == permission);

    private static string NameOf(JsonObject entry) =>
        entry.Property("Name")?.ToString() is { } name && !string.IsNullOrWhiteSpace(name)
            ? name
            : throw new RecipeException("有一个角色没有名称（Name）。");

    // By name or by number, as versions of Orchard write it.
    private static Behaviour BehaviourOf(JsonObject entry)
    {
        var text = entry.Property("PermissionBehavior")?.ToString();
        return text is null ? Behaviour.Replace
            : Enum.TryParse<Behaviour>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known
            : throw new RecipeException($"PermissionBehavior 可以是 Replace、Add、Remove，不是 {text}。");
    }

    private async Task<ArchiveRole> Ensure(string name, JsonObject entry)
    {
        var role = await roles.FindByNameAsync(name);
        var description = entry.Property("Description")?.ToString();
        if (role is null)
        {
            role = new() { Name = name, Description = description ?? "" };
            Check(await roles.CreateAsync(role));
        }
        else if (description is not null && description != role.Description)
        {
            role.Description = description;
            Check(await roles.UpdateAsync(role));
        }

        return role;
    }

    private async Task Grant(ArchiveRole role, List<string> given, Behaviour behaviour)
    {
        var held = (await roles.GetClaimsAsync(role)).Where(claim => claim.Type == ArchiveClaims.Permission).ToList();
        var (add, remove) = behaviour switch
        {
            Behaviour.Add => (given, []),
            Behaviour.Remove => ([], given),
            _ => (given, held.Select(claim => claim.Value).Except(given, StringComparer.Ordinal).ToList()),
        };
        foreach (var permission in add.Except(held.Select(claim => claim.Value), StringComparer.Ordinal))
        {
            Check(await roles.AddClaimAsync(role, new Claim(ArchiveClaims.Permission, permission)));
        }

        foreach (var claim in held.Where(claim => remove.Contains(claim.Value, StringComparer.Ordinal)))
        {
            Check(await roles.RemoveClaimAsync(role, claim));
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RecipeException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    private enum Behaviour
    {
        Replace,
        Add,
        Remove,
    }
}
