using Archive.Kernel.Modules;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>feature</c>: every module of this build is on; those of Orchard's that are asked for are told, not failed.</summary>
internal sealed class FeatureStep(ModuleCatalog modules) : IRecipeStep
{
    public string Name => "feature";

    public Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var foreign = context.Data.Texts("enable").Where(id => !modules.Has(id)).ToList();
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
}
