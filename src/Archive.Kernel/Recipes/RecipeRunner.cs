using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Recipes;

/// <summary>How a recipe ended.</summary>
/// <param name="Error">Why it stopped; null when all steps were done.</param>
public sealed record RecipeResult(RecipeError? Error, IReadOnlyList<string> Warnings);

/// <summary>
/// Runs recipes: all steps are known and all calls answered before the first is done; each step has a scope of its own,
/// and the first error stops the rest.
/// </summary>
public sealed class RecipeRunner(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock)
{
    /// <param name="parameters">What <c>parameters('…')</c> gives.</param>
    public async Task<RecipeResult> Run(
        string file,
        IReadOnlyDictionary<string, string> parameters,
        CancellationToken cancellationToken
    )
    {
        var (recipe, error) = await Recipe.Read(file, cancellationToken);
        if (recipe is null)
        {
            return new(error, []);
        }

        var (steps, wrong) = Prepare(recipe, parameters);
        if (wrong is not null)
        {
            return new(wrong, []);
        }

        var warnings = new List<string>();
        foreach (var step in steps)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await Handler(scope.ServiceProvider, step.Name)!
                    .Run(new(step.Data, recipe.Folder, warnings), cancellationToken);
            }
            catch (RecipeException exception)
            {
                return new(new(step.Number, step.Name, exception.Message), warnings);
            }
        }

        return new(null, warnings);
    }

    private (IReadOnlyList<RecipeStep> Steps, RecipeError? Error) Prepare(
        Recipe recipe,
        IReadOnlyDictionary<string, string> parameters
    )
    {
        using var scope = scopes.CreateScope();
        var script = new RecipeScript(recipe, parameters, configuration, clock);
        var ready = new List<RecipeStep>();
        foreach (var step in recipe.Steps)
        {
            if (Handler(scope.ServiceProvider, step.Name) is null)
            {
                var known = scope.ServiceProvider.GetServices<IRecipeStep>().Select(handler => handler.Name);
                return (
                    [],
                    new(
                        step.Number,
                        step.Name,
                        $"没有这种步骤。可以用 {string.Join("、", known.Order(StringComparer.Ordinal))}。"
                    )
                );
            }

            try
            {
                ready.Add(step with { Data = (JsonObject)script.Evaluate(step.Data)! });
            }
            catch (RecipeException exception)
            {
                return ([], new(step.Number, step.Name, exception.Message));
            }
        }

        return (ready, null);
    }

    private static IRecipeStep? Handler(IServiceProvider services, string name) =>
        services
            .GetServices<IRecipeStep>()
            .FirstOrDefault(handler => string.Equals(handler.Name, name, StringComparison.OrdinalIgnoreCase));
}
