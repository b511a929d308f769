using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>Where a value stands in a file.</summary>
/// <param name="Line">On which line it begins, from 1.</param>
internal readonly record struct RecipePlace(long Start, long Length, long Line);

/// <summary>One step of a recipe: where each of its properties stands.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Line">On which line it begins, from 1.</param>
internal sealed record ScannedStep(int Number, long Line, Dictionary<string, RecipePlace> Properties);

/// <summary>Reads a recipe through, token by token, and notes where things stand.</summary>
internal sealed class RecipeScan
{
    private const int InRecipe = 1;
    private const int InSteps = 2;
    private const int InStep = 3;

    private static readonly JsonDocumentOptions Documents = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };

    private JsonReaderState state = new(
        new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
    );

    private readonly List<ScannedStep> steps = [];
    private string property = "";
    private bool inSteps;
    private bool hasSteps;
    private (long Start, long Line) begun;
    private long line = 1;

    /// <summary>The properties of the recipe but its steps.</summary>
    public Dictionary<string, RecipePlace> Head { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ScannedStep> Steps => steps;

    /// <summary>Reads one value.</summary>
    /// <exception cref="RecipeException">A property stands in it twice.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> bytes, long line)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Documents);
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"第 {line + (exception.LineNumber ?? 0)} 行：{exception.Message}");
        }
    }

    /// <returns>How many of the bytes it has no more need of.</returns>
    /// <exception cref="RecipeException">This is not JSON, or no recipe.</exception>
    public int Visit(ReadOnlySpan<byte> bytes, long start, bool last)
    {
        var reader = new Utf8JsonReader(bytes, last, state);
        var counted = 0;
        try
        {
            while (reader.Read())
            {
                line += bytes[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                Take(ref reader, start);
            }
        }
        catch (JsonException exception)
        {
            throw new RecipeException(
                $"{Where}不是 JSON：第 {exception.LineNumber + 1} 行第 {exception.BytePositionInLine + 1} 个字节，{exception.Message}"
            );
        }

        var used = (int)reader.BytesConsumed;
        line += bytes[counted..used].Count((byte)'\n');
        state = reader.CurrentState;
        return used;
    }

    /// <exception cref="RecipeException">There are no steps.</exception>
    public RecipeScan Finish() => hasSteps ? this : throw new RecipeException("这不是配方：没有 steps。");

    private string Where =>
        (inSteps, property) switch
        {
            (true, "") => $"第 {Math.Max(1, steps.Count)} 步",
            (true, _) => $"第 {Math.Max(1, steps.Count)} 步的 {property}",
            _ => "",
        };

    private void Take(ref Utf8JsonReader reader, long start)
    {
        switch (reader.CurrentDepth)
        {
            case 0 when reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject):
                throw new RecipeException($"这不是配方：第 {line} 行不是对象。");
            case InRecipe when !inSteps:
                TakeValue(ref reader, start, Head);
                break;
            case InRecipe when reader.TokenType == JsonTokenType.EndArray:
                inSteps = false;
                break;
            case InSteps when inSteps:
                TakeStep(ref reader);
                break;
            case InStep when inSteps:
                TakeValue(ref reader, start, steps[^1].Properties);
                break;
        }
    }

    private void TakeStep(ref Utf8JsonReader reader)
    {
        property = "";
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            steps.Add(new(steps.Count + 1, line, new(StringComparer.OrdinalIgnoreCase)));
        }
        else if (reader.TokenType != JsonTokenType.EndObject)
        {
            throw new RecipeException($"第 {steps.Count + 1} 步不是对象：第 {line} 行。");
        }
    }

    private void TakeValue(ref Utf8JsonReader reader, long start, Dictionary<string, RecipePlace> properties)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString()!;
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == InRecipe && IsSteps(property):
                (inSteps, hasSteps, property) = (true, true, "");
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                begun = (start + reader.TokenStartIndex, line);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                properties[property] = new(begun.Start, start + reader.BytesConsumed - begun.Start, begun.Line);
                break;
            default:
                var at = start + reader.TokenStartIndex;
                properties[property] = new(at, start + reader.BytesConsumed - at, line);
                break;
        }
    }

    private static bool IsSteps(string name) => string.Equals(name, "steps", StringComparison.OrdinalIgnoreCase);
}
