using System.Text.Json.Nodes;
using Archive.Kernel.Content;

namespace Archive.Modules.Review;

/// <summary>A step of review.</summary>
/// <param name="Permission">Whoever has it may sign the step.</param>
public sealed record ReviewStep(string Name, string Permission);

/// <summary>How many people look at items of a type before visitors do, and what each look is called.</summary>
public static class ReviewSteps
{
    public const int Most = 3;

    /// <summary>Name of the setting in a type's definition.</summary>
    public const string Setting = "ReviewSettings";

    private const string Count = "Steps";

    private static readonly ReviewStep First = new("初审", ReviewModule.ReviewFirst);
    private static readonly ReviewStep Second = new("复审", ReviewModule.ReviewSecond);
    private static readonly ReviewStep Final = new("终审", ReviewModule.ReviewFinal);

    /// <summary>The steps in order; the last is always 终审.</summary>
    /// <param name="count">0 to <see cref="Most"/>.</param>
    public static IReadOnlyList<ReviewStep> Of(int count) =>
        count switch
        {
            <= 0 => [],
            1 => [Final],
            2 => [First, Final],
            _ => [First, Second, Final],
        };

    /// <summary>How many steps a type asks for; 0 when nobody has said.</summary>
    public static int CountOf(ContentTypeDefinition? type) =>
        type?.Settings[Setting]?[Count] is JsonValue value && value.TryGetValue(out int count)
            ? Math.Clamp(count, 0, Most)
            : 0;

    public static JsonObject ToSettings(int count) => new() { [Count] = Math.Clamp(count, 0, Most) };
}
