using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Recipes;

/// <summary>
/// Runs recipes. All steps are looked through before the first is done: what is wrong stops everything, and so does what
/// this archive cannot do, unless it may be passed over. Each step has a scope of its own, and the first error stops the
/// rest.
/// </summary>
public sealed class RecipeRunner(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    ArchivePaths paths,
    TimeProvider clock
)
{
    /// <param name="file">A recipe, or a zip with one and the files it names.</param>
    /// <param name="parameters">What <c>parameters('…')</c> gives.</param>
    public Task<RecipeResult> Run(
        string file,
        IReadOnlyDictionary<string, string> parameters,
        CancellationToken cancellationToken
    ) => Run(file, parameters, mayLose: false, cancellationToken);

    /// <inheritdoc cref="Run(string, IReadOnlyDictionary{string, string}, CancellationToken)"/>
    /// <param name="mayLose">Whether what cannot be done is passed over, and told.</param>
    public async Task<RecipeResult> Run(
        string file,
        IReadOnlyDictionary<string, string> parameters,
        bool mayLose,
        CancellationToken cancellationToken
    )
    {
        var told = new Told([], []);
        try
        {
            using var package = await RecipePackage.Open(file, paths, clock, cancellationToken);
            var planner = new RecipePlanner(parameters, configuration, paths, clock);
            using var plan = await planner.Plan(package.Recipe, cancellationToken);
            await Check(plan, told, mayLose, cancellationToken);
            if (told.Losses is [var first, ..] && !mayLose)
            {
                return new(new(first.Step, first.StepName, first.What), told.Warnings, told.Losses);
            }

            await Do(plan, told, mayLose, cancellationToken);
            return new(null, told.Warnings, told.Losses);
        }
        catch (RecipeException exception)
        {
            return new(exception.At ?? new(0, "", exception.Message), told.Warnings, told.Losses);
        }
    }

    private async Task Check(RecipePlan plan, Told told, bool mayLose, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handlers = scope.ServiceProvider.GetServices<IRecipeStep>().ToList();
        var coming = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in plan.Steps)
        {
            if (Handler(handlers, step.Name) is not { } handler)
            {
                var known = handlers.Where(one => one is not Steps.ForeignStep).Select(one => one.Name);
                told.Losses.Add(
                    new(
                        step.Number,
                        step.Title,
                        $"没有这种步骤（第 {step.Scanned.Line} 行）。可以用 {string.Join("、", known.Order(StringComparer.Ordinal))}。"
                    )
                );
                continue;
            }

            // What is worth knowing is told once, when it is done.
            await Apply(
                step,
                handler,
                new([], told.Losses),
                coming,
                mayLose,
                context => handler.Check(context, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task Do(RecipePlan plan, Told told, bool mayLose, CancellationToken cancellationToken)
    {
        var coming = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in plan.Steps)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (Handler(scope.ServiceProvider.GetServices<IRecipeStep>(), step.Name) is { } handler)
            {
                await Apply(
                    step,
                    handler,
                    told,
                    coming,
                    mayLose,
                    context => handler.Run(context, cancellationToken),
                    cancellationToken
                );
            }
        }
    }

    private static async Task Apply(
        PlannedStep step,
        IRecipeStep handler,
        Told told,
        HashSet<string> coming,
        bool mayLose,
        Func<RecipeStepContext, Task> use,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var data = await step.Read(handler.Streamed, cancellationToken);
            var context = new RecipeStepContext(data, step.File.Folder, told.Warnings)
            {
                Elements = step.Elements(handler.Streamed, cancellationToken),
                ComingTypes = coming,
                MayLose = mayLose,
            };
            await use(context);
            told.Losses.AddRange(context.Losses.Select(what => new RecipeLoss(step.Number, step.Title, what)));
        }
        catch (RecipeException exception) when (exception.At is null)
        {
            throw new RecipeException(exception.Message) { At = new(step.Number, step.Title, exception.Message) };
        }
    }

    private static IRecipeStep? Handler(IEnumerable<IRecipeStep> handlers, string name) =>
        handlers.FirstOrDefault(handler => string.Equals(handler.Name, name, StringComparison.OrdinalIgnoreCase));

    private sealed record Told(List<string> Warnings, List<RecipeLoss> Losses);
}
