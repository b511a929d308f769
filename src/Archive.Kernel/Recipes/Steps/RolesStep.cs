using System.Security.Claims;
using System.Text.Json.Nodes;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;
using Microsoft.AspNetCore.Identity;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>Roles</c>: makes roles and gives them permissions, which replace, join or leave those they have.</summary>
internal sealed class RolesStep(RoleManager<ArchiveRole> roles, ModuleCatalog modules) : IRecipeStep
{
    public string Name => "Roles";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in (context.Data.Property("Roles") as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = entry.Property("Name")?.ToString();
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new RecipeException("有一个角色没有名称（Name）。");
            }

            var given = entry.Texts("Permissions").ToList();
            var unknown = given
                .Where(permission => modules.Permissions.All(known => known.Name != permission))
                .ToList();
            if (unknown.Count > 0)
            {
                throw new RecipeException(
                    $"角色 {name}：没有权限 {string.Join("、", unknown)}。现有 {string.Join("、", modules.Permissions.Select(known => known.Name))}。"
                );
            }

            await Grant(await Ensure(name, entry), given, entry.Property("PermissionBehavior")?.ToString());
        }
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

    private async Task Grant(ArchiveRole role, List<string> given, string? behaviour)
    {
        var held = (await roles.GetClaimsAsync(role)).Where(claim => claim.Type == ArchiveClaims.Permission).ToList();
        var (add, remove) = behaviour?.ToUpperInvariant() switch
        {
            "ADD" or "1" => (given, []),
            "REMOVE" or "2" => ([], given),
            null or "REPLACE" or "0" => (
                given,
                held.Select(claim => claim.Value).Except(given, StringComparer.Ordinal).ToList()
            ),
            _ => throw new RecipeException($"PermissionBehavior 可以是 Replace、Add、Remove，不是 {behaviour}。"),
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
}
