using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Parts;

/// <summary>A part that holds whole items inside it: the blocks of a page, the lines of a menu, the words of a tree.</summary>
/// <param name="member">The array of items: <c>ContentItems</c>.</param>
/// <param name="each">What one of them is called.</param>
public sealed class NestedPart(string name, string title, string purpose, string member, string each) : PartKind
{
    public const string Types = "ContainedContentTypes";

    public override string Name => name;
    public override string Title => title;
    public override string Purpose => purpose;
    public override string View => "/Contents/Parts/_Nested.cshtml";

    public string Member => member;

    public string Each => each;

    // The items inside are read by the form, which knows their types.
    public override void Read(FieldInput input, JsonObject part) { }

    public override IEnumerable<(string Label, string Words)> Words(JsonObject part) =>
        [
            (
                title,
                string.Join(
                    '\n',
                    ItemsOf(part).Select(item => item.Text("DisplayText") is { Length: > 0 } text ? text : "（无题）")
                )
            ),
        ];

    public IReadOnlyList<JsonObject> ItemsOf(JsonObject part) =>
        [.. (part[member] as JsonArray ?? []).OfType<JsonObject>()];
}
