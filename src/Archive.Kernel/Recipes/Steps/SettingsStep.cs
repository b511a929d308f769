using Archive.Kernel.Content;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>settings</c>: every property but the name is a setting of the site.</summary>
internal sealed class SettingsStep(SiteSettings settings) : IRecipeStep
{
    public string Name => "settings";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in context.Data)
        {
            if (!string.Equals(name, "name", StringComparison.OrdinalIgnoreCase) && value is not null)
            {
                await settings.Set(name, value, cancellationToken);
            }
        }
    }
}
