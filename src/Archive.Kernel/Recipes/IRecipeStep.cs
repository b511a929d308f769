namespace Archive.Kernel.Recipes;

/// <summary>Carries out one kind of step.</summary>
public interface IRecipeStep
{
    /// <summary>Its name in recipes; letter case makes no difference.</summary>
    string Name { get; }

    /// <summary>The property whose array may be longer than memory; its elements come one by one. Null when there is none.</summary>
    string? Streamed => null;

    /// <summary>
    /// Looks the step through before anything of the recipe is done, and writes nothing: tells what of it this archive
    /// cannot do, by <see cref="RecipeStepContext.Lose"/>.
    /// </summary>
    /// <exception cref="RecipeException">The step is wrong.</exception>
    Task Check(RecipeStepContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="RecipeException">The step cannot be done.</exception>
    Task Run(RecipeStepContext context, CancellationToken cancellationToken);
}
