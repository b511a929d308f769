using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes;

/// <summary>A recipe of Orchard's format: steps in order, and variables they share.</summary>
/// <param name="Folder">Folder of its file; what it names may not lie outside.</param>
public sealed record Recipe(string Name, string Folder, JsonObject Variables, IReadOnlyList<RecipeStep> Steps)
{
    /// <summary>Reads a recipe; <c>//</c> comments and trailing commas are accepted.</summary>
    /// <returns>The recipe, or what is wrong with the file.</returns>
    public static async Task<(Recipe? Recipe, RecipeError? Error)> Read(
        string file,
        CancellationToken cancellationToken
    )
    {
        JsonObject? root;
        try
        {
            var text = await File.ReadAllTextAsync(file, cancellationToken);
            root = JsonSerializer.Deserialize<JsonNode>(text, ArchiveJson.Orchard) as JsonObject;
        }
        catch (JsonException exception)
        {
            return (null, new(0, "", $"{file} 不是 JSON：第 {exception.LineNumber + 1} 行，{exception.Message}"));
        }
        catch (IOException exception)
        {
            return (null, new(0, "", $"读不出配方 {file}：{exception.Message}"));
        }

        if (root?["steps"] is not JsonArray steps)
        {
            return (null, new(0, "", $"{file} 不是配方：没有 steps。"));
        }

        var read = new List<RecipeStep>();
        foreach (var node in steps)
        {
            var number = read.Count + 1;
            if (node is not JsonObject step || step.Property("name") is not JsonValue name)
            {
                return (null, new(number, "", "这一步没有名称（name）。"));
            }

            read.Add(new(number, name.ToString(), step));
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return (new(root["name"]?.ToString() ?? "", folder, root["variables"] as JsonObject ?? [], read), null);
    }
}

/// <summary>One step as written.</summary>
/// <param name="Number">From 1.</param>
public sealed record RecipeStep(int Number, string Name, JsonObject Data);

/// <summary>Why a recipe stopped.</summary>
/// <param name="Step">Number of the step; 0 when it is the recipe as a whole.</param>
public sealed record RecipeError(int Step, string StepName, string Message)
{
    public override string ToString() => Step == 0 ? Message : $"第 {Step} 步（{StepName}）：{Message}";
}

public static class RecipeJson
{
    /// <summary>A property whatever the case of its name: that of step properties is free in Orchard.</summary>
    public static JsonNode? Property(this JsonObject node, string name) =>
        node.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The texts of an array; empty when there is none.</summary>
    public static IEnumerable<string> Texts(this JsonObject node, string name) =>
        (node.Property(name) as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());
}
