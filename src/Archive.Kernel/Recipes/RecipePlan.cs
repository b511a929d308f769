using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>All that a recipe and those it calls upon will do, in order.</summary>
internal sealed class RecipePlan : IDisposable
{
    public List<RecipeFile> Files { get; } = [];

    public List<PlannedStep> Steps { get; } = [];

    public void Dispose() => Files.ForEach(file => file.Dispose());
}

/// <summary>One step to be done.</summary>
/// <param name="Title">Its name, after that of the recipe when another one called upon it.</param>
internal sealed record PlannedStep(string Name, string Title, RecipeFile File, RecipeScript Script, ScannedStep Scanned)
{
    public int Number => Scanned.Number;

    /// <summary>The step itself, its calls evaluated.</summary>
    /// <param name="streamed">The property that is left out.</param>
    public async Task<JsonObject> Read(string? streamed, CancellationToken cancellationToken)
    {
        var data = new JsonObject();
        foreach (var (name, place) in Scanned.Properties)
        {
            if (!string.Equals(name, streamed, StringComparison.OrdinalIgnoreCase))
            {
                data[name] = Script.Evaluate(await File.Read(place, cancellationToken));
            }
        }

        return data;
    }

    /// <summary>The elements of a property that is an array.</summary>
    public async IAsyncEnumerable<RecipeElement> Elements(
        string? property,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        if (property is null || !Scanned.Properties.TryGetValue(property, out var place))
        {
            yield break;
        }

        await foreach (var raw in File.Elements(place, cancellationToken))
        {
            yield return new(raw.Calls ? Evaluate(raw) : raw.Node, raw.Number, raw.Line);
        }
    }

    private JsonNode? Evaluate(RawElement raw)
    {
        try
        {
            return Script.Evaluate(raw.Node);
        }
        catch (RecipeException exception)
        {
            throw new RecipeException($"第 {raw.Number} 条（第 {raw.Line} 行）：{exception.Message}");
        }
    }
}
