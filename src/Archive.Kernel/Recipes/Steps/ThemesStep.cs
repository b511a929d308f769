using Archive.Kernel.Content;
using Archive.Kernel.Themes;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>themes</c>: chooses the theme of the public pages. The desk has no themes; <c>admin</c> is passed over.</summary>
internal sealed class ThemesStep(SiteSettings settings, ThemeCatalog themes) : IRecipeStep
{
    public string Name => "themes";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var name = context.Data.Property("site")?.ToString();
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        if (!themes.Has(name))
        {
            throw new RecipeException(
                $"没有主题 {name}。现有 {string.Join("、", themes.All.Select(theme => theme.Name))}。"
            );
        }

        await settings.Set(ThemeCatalog.Setting, new SiteTheme(name), cancellationToken);
        await themes.Load(cancellationToken);
    }
}
