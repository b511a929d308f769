using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>Carries out one kind of step.</summary>
public interface IRecipeStep
{
    /// <summary>Its name in recipes; letter case makes no difference.</summary>
    string Name { get; }

    /// <exception cref="RecipeException">The step cannot be done.</exception>
    Task Run(RecipeStepContext context, CancellationToken cancellationToken);
}

/// <summary>A step about to be done.</summary>
/// <param name="Data">The step, its calls evaluated.</param>
/// <param name="Folder">Folder of the recipe's file.</param>
/// <param name="Warnings">What was passed over, for whoever runs the recipe.</param>
public sealed record RecipeStepContext(JsonObject Data, string Folder, List<string> Warnings);
