using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>A step that is looked through or done.</summary>
/// <param name="Data">The step, its calls evaluated, without what is streamed.</param>
/// <param name="Folder">Folder of the recipe's file.</param>
/// <param name="Warnings">What is worth knowing, for whoever runs the recipe.</param>
public sealed record RecipeStepContext(JsonObject Data, string Folder, List<string> Warnings)
{
    /// <summary>The elements of the array that the step streams, their calls evaluated; each time from the beginning.</summary>
    public required IAsyncEnumerable<RecipeElement> Elements { get; init; }

    /// <summary>Content types that earlier steps of the same recipe will have made.</summary>
    public required ISet<string> ComingTypes { get; init; }

    /// <summary>Whether what cannot be done may be passed over.</summary>
    public required bool MayLose { get; init; }

    /// <summary>What of the step is passed over.</summary>
    public IList<string> Losses { get; } = [];

    /// <summary>Tells of something that this archive cannot do.</summary>
    public void Lose(string what) => Losses.Add(what);
}

/// <summary>One element of an array in a recipe.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
public sealed record RecipeElement(JsonNode? Node, int Number, long Line)
{
    /// <summary>Where it stands, for a person.</summary>
    public string Place => $"第 {Number} 条（第 {Line} 行）";
}
