using Archive.Kernel.Modules;
using Archive.Kernel.Recipes.Export;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>feature</c>: every module of this build is on; those of Orchard's that are asked for are told, not failed.</summary>
internal sealed class FeatureStep(ModuleCatalog modules) : IRecipeStep, IRecipeSource
{
    // What a site of Orchard's needs for our items; what it offers there, we have here.
    private static readonly string[] Alike =
    [
        "OrchardCore.Alias",
        "OrchardCore.Autoroute",
        "OrchardCore.ContentTypes",
        "OrchardCore.Contents",
        "OrchardCore.Html",
        "OrchardCore.Liquid",
        "OrchardCore.Markdown",
        "OrchardCore.Media",
        "OrchardCore.Recipes",
        "OrchardCore.Roles",
        "OrchardCore.Settings",
        "OrchardCore.Themes",
        "OrchardCore.Title",
        "OrchardCore.Users",
    ];

    public string Name => "feature";

    public int Position => 0;

    public Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var foreign = context
            .Data.Texts("enable")
            .Where(id => !modules.Has(id) && !Alike.Contains(id, StringComparer.OrdinalIgnoreCase))
            .ToList();
        if (foreign.Count > 0)
        {
            context.Warnings.Add($"这些功能不是本程序的模块，已略过：{string.Join("、", foreign)}。");
        }

        var disabled = context.Data.Texts("disable").Where(modules.Has).ToList();
        if (disabled.Count > 0)
        {
            context.Warnings.Add($"模块不能停用，已略过：{string.Join("、", disabled)}。");
        }

        return Task.CompletedTask;
    }

    public Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsWhole)
        {
            string[] enabled = [.. Alike, .. modules.All.Select(module => module.Name).Order(StringComparer.Ordinal)];
            recipe.Step(Name, json => json.Member("enable", enabled));
        }

        return Task.CompletedTask;
    }
}
