using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>How a recipe ended.</summary>
/// <param name="Error">Why it stopped; null when all steps were done.</param>
/// <param name="Losses">What of it this archive cannot do.</param>
public sealed record RecipeResult(RecipeError? Error, IReadOnlyList<string> Warnings, IReadOnlyList<RecipeLoss> Losses);

/// <summary>Why a recipe stopped.</summary>
/// <param name="Step">Number of the step; 0 when it is the recipe as a whole.</param>
public sealed record RecipeError(int Step, string StepName, string Message)
{
    public override string ToString() => Step == 0 ? Message : $"第 {Step} 步（{StepName}）：{Message}";
}

/// <summary>Something in a recipe that this archive cannot do.</summary>
/// <param name="Step">Number of the step.</param>
/// <param name="What">What is passed over, by name.</param>
public sealed record RecipeLoss(int Step, string StepName, string What)
{
    public override string ToString() => $"第 {Step} 步（{StepName}）：{What}";
}

/// <summary>A step cannot be done; its message is for whoever wrote the recipe.</summary>
public sealed class RecipeException(string message) : Exception(message)
{
    /// <summary>Which step it is, when that is known where it is thrown.</summary>
    public RecipeError? At { get; init; }
}

public static class RecipeJson
{
    /// <summary>A property whatever the case of its name: that of step properties is free in Orchard.</summary>
    public static JsonNode? Property(this JsonObject node, string name) =>
        node.TryGetPropertyValue(name, out var value)
            ? value
            : node.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The texts of an array; empty when there is none.</summary>
    public static IEnumerable<string> Texts(this JsonObject node, string name) =>
        (node.Property(name) as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());

    /// <summary>The objects of an array; empty when there is none.</summary>
    /// <exception cref="RecipeException">It is no array, or holds something else.</exception>
    public static IReadOnlyList<JsonObject> Objects(this JsonObject node, string name)
    {
        var value = node.Property(name);
        if (value is null)
        {
            return [];
        }

        return value is JsonArray array && array.All(entry => entry is JsonObject)
            ? [.. array.Select(entry => entry!.AsObject())]
            : throw new RecipeException($"{name} 应当是对象的数组。");
    }
}
