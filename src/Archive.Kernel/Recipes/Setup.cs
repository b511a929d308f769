using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Recipes;

/// <summary>What a first start made.</summary>
/// <param name="Password">The administrator's, when it was generated; null when it was configured.</param>
public sealed record SetupReport(string Administrator, string? Password, IReadOnlyList<string> Warnings);

/// <summary>The first start of a site: its recipe, its roles and its administrator, once.</summary>
public sealed class Setup(
    IServiceScopeFactory scopes,
    RecipeRunner recipes,
    ArchivePaths paths,
    IConfiguration configuration,
    DatabaseMigrator migrator,
    TimeProvider clock
)
{
    internal const string Done = "Setup";
    private const string DefaultRecipe = "riverside";
    private const string NameKey = "Archive:Admin:Name";
    private const string PasswordKey = "Archive:Admin:Password";

    /// <summary>Null when the site has been set up before.</summary>
    /// <exception cref="ConfigurationException">The recipe or the password cannot be used.</exception>
    public Task<SetupReport?> Run(CancellationToken cancellationToken) =>
        migrator.Alone(() => RunAlone(cancellationToken), cancellationToken);

    private async Task<SetupReport?> RunAlone(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<SiteSettings>();
        if (await settings.Get<SetupDone>(Done, cancellationToken) is not null)
        {
            return null;
        }

        var name = configuration[NameKey] is { Length: > 0 } given ? given : "admin";
        var recipe = configuration["Archive:SetupRecipe"] is { Length: > 0 } chosen ? chosen : DefaultRecipe;
        var file = Path.Combine(paths.Recipes, $"{Path.GetFileName(recipe)}.recipe.json");
        if (!File.Exists(file))
        {
            throw new ConfigurationException("Archive:SetupRecipe", $"没有配方 {file}。");
        }

        var result = await recipes.Run(
            file,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["AdminUsername"] = name },
            cancellationToken
        );
        if (result.Error is { } error)
        {
            throw new ConfigurationException("Archive:SetupRecipe", $"{file} {error}");
        }

        var warnings = new List<string>(result.Warnings);
        var password = await MakeAdministrator(scope.ServiceProvider, name, warnings);
        await settings.Set(Done, new SetupDone(recipe, clock.GetUtcNow()), cancellationToken);
        return new(name, password, warnings);
    }

    // Everything here can be done again: a first start that was interrupted is simply begun anew.
    private async Task<string?> MakeAdministrator(IServiceProvider services, string name, List<string> warnings)
    {
        var users = services.GetRequiredService<UserManager<ArchiveUser>>();
        // A configured password is its operator's business; one that is soon guessed is told, not refused.
        foreach (var strict in users.PasswordValidators.OfType<StrongPassword>().ToList())
        {
            users.PasswordValidators.Remove(strict);
        }

        var roles = services.GetRequiredService<RoleManager<ArchiveRole>>();
        if (!await roles.RoleExistsAsync(IdentityServices.Administrator))
        {
            Check(await roles.CreateAsync(new() { Name = IdentityServices.Administrator, Description = "管理员" }));
        }

        var generated = configuration[PasswordKey] is { Length: > 0 } ? null : Passwords.Make();
        var password = generated ?? configuration[PasswordKey]!;
        if (StrongPassword.Problem(password, name) is { } problem)
        {
            warnings.Add($"{PasswordKey}：{problem}");
        }

        if (await users.FindByNameAsync(name) is not { } user)
        {
            user = new() { UserName = name, DisplayName = name };
            Check(await users.CreateAsync(user, password));
        }
        else
        {
            await users.RemovePasswordAsync(user);
            Check(await users.AddPasswordAsync(user, password));
        }

        if (!await users.IsInRoleAsync(user, IdentityServices.Administrator))
        {
            Check(await users.AddToRoleAsync(user, IdentityServices.Administrator));
        }

        return generated;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ConfigurationException(
                PasswordKey,
                string.Join(' ', result.Errors.Select(error => error.Description))
            );
        }
    }

    private sealed record SetupDone(string Recipe, DateTimeOffset At);
}
