using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Pages;

namespace Archive.Modules.Contents.Fields;

/// <summary>Text with HTML, made harmless when it is saved and again when it is shown.</summary>
internal sealed class HtmlField(Markup markup) : FieldKind
{
    private const string Member = "Html";

    public override string Name => nameof(HtmlField);
    public override string Title => "HTML";
    public override string Purpose => "带格式的文字，写 HTML";

    public override JsonObject? Read(FieldInput input) => FieldJson.One(Member, input.Text(Member));

    public override void Clean(JsonObject value, FieldUse use) => value[Member] = markup.Clean(value.Text(Member));

    public override IEnumerable<string> Words(JsonObject value) => [PlainText.Of(value.Text(Member))];
}

/// <summary>Text with Markdown.</summary>
internal sealed class MarkdownField : FieldKind
{
    private const string Member = "Markdown";

    public override string Name => nameof(MarkdownField);
    public override string Title => "Markdown";
    public override string Purpose => "带格式的文字，写 Markdown";

    public override JsonObject? Read(FieldInput input) => FieldJson.One(Member, input.Text(Member));

    public override IEnumerable<string> Words(JsonObject value) => [value.Text(Member)];
}
