using Archive.Kernel.Content;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Themes;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>themes</c>: chooses the theme of the public pages. The desk has no themes; <c>admin</c> is passed over.</summary>
internal sealed class ThemesStep(SiteSettings settings, ThemeCatalog themes) : IRecipeStep, IRecipeSource
{
    public string Name => "themes";

    public int Position => 1;

    public Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (Chosen(context) is { } name && !themes.Has(name))
        {
            context.Lose($"没有主题 {name}。现有 {string.Join("、", themes.All.Select(theme => theme.Name))}。");
        }

        return Task.CompletedTask;
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (Chosen(context) is { } name && themes.Has(name))
        {
            await settings.Set(ThemeCatalog.Setting, new SiteTheme(name), cancellationToken);
            await themes.Load(cancellationToken);
        }
    }

    public async Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsWhole)
        {
            var theme = await settings.Get<SiteTheme>(ThemeCatalog.Setting, cancellationToken);
            recipe.Step(
                Name,
                json =>
                {
                    json.Member("site", theme?.Site ?? "");
                    json.Member("admin", "");
                }
            );
        }
    }

    private static string? Chosen(RecipeStepContext context) =>
        context.Data.Property("site")?.ToString() is { Length: > 0 } name ? name : null;
}
