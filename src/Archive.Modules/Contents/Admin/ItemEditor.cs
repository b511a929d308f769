using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents.Admin;

/// <summary>An item, or one inside another, as its form shows it.</summary>
/// <param name="Prefix">What the names of its inputs begin with; empty for the item itself.</param>
public sealed record ItemEditor(
    string Prefix,
    ContentTypeDefinition Type,
    JsonObject Content,
    EditorNotes Notes,
    IReadOnlyList<PartEditor> Parts
);

/// <summary>A part as the form shows it.</summary>
/// <param name="Name">What the names of its inputs begin with.</param>
/// <param name="Kind">Null for a part that holds nothing but fields.</param>
public sealed record PartEditor(
    string Name,
    string Title,
    PartKind? Kind,
    JsonObject Part,
    IReadOnlyList<FieldEditor> Fields,
    IReadOnlyList<ItemEditor> Inside,
    IReadOnlyList<ContentTypeDefinition> MayAdd,
    EditorNotes Notes
)
{
    public string? ProblemOf(string member) => Notes.ProblemOf($"{Name}.{member}");
}

/// <summary>A field as the form shows it.</summary>
/// <param name="Name">What the names of its inputs begin with.</param>
/// <param name="Chosen">What a picker's ids mean.</param>
/// <param name="Found">What a picker was asked for.</param>
public sealed record FieldEditor(
    string Name,
    FieldUse Use,
    FieldKind Kind,
    JsonObject Value,
    string? Problem,
    IReadOnlyList<Pickable> Chosen,
    PickSearch? Found
)
{
    /// <summary>The hint and the problem, for whoever cannot see where they stand.</summary>
    public string? DescribedBy =>
        (Problem, Use.Hint) switch
        {
            (null, "") => null,
            (null, _) => $"{Name}-hint",
            (_, "") => $"{Name}-problem",
            _ => $"{Name}-problem {Name}-hint",
        };

    public string? Invalid => Problem is null ? null : "true";
}

/// <summary>What stands beside the inputs: problems by path, and what was looked for.</summary>
public sealed record EditorNotes(IReadOnlyDictionary<string, string> Problems, PickSearch? Found)
{
    public static EditorNotes None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), null);

    public string? ProblemOf(string path) => Problems.GetValueOrDefault(path);
}
