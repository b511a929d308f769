using Archive.Kernel.Content;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Themes;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>settings</c>: every property but the name is a setting of the site.</summary>
internal sealed class SettingsStep(SiteSettings settings) : IRecipeStep, IRecipeSource
{
    // Whether a site has been set up is for the program to know; the theme has a step of its own.
    private static readonly string[] Own = ["name", Setup.Done, ThemeCatalog.Setting];

    public string Name => "settings";

    public int Position => 2;

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in context.Data)
        {
            if (!Own.Contains(name, StringComparer.OrdinalIgnoreCase) && value is not null)
            {
                await settings.Set(name, value, cancellationToken);
            }
        }
    }

    public async Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        if (!scope.IsWhole)
        {
            return;
        }

        var rows = await scope.Db.Settings.AsNoTracking().ToListAsync(cancellationToken);
        recipe.Step(
            Name,
            json =>
            {
                foreach (var row in rows.OrderBy(row => row.Name, StringComparer.Ordinal))
                {
                    if (!Own.Contains(row.Name, StringComparer.OrdinalIgnoreCase))
                    {
                        json.RawMember(row.Name, row.Value);
                    }
                }
            }
        );
    }
}
