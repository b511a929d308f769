using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>A link to a page of this site or of another.</summary>
internal sealed class LinkField : FieldKind
{
    public const string Url = "Url";
    public const string Label = "Text";

    public override string Name => nameof(LinkField);
    public override string Title => "链接";
    public override string Purpose => "网址和它的说明";

    public override JsonObject? Read(FieldInput input) =>
        (input.Text(Url), input.Text(Label)) is var (url, text) && url.Length + text.Length > 0
            ? new() { [Url] = url, [Label] = text }
            : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        IsSafe(value.Text(Url)) ? [] : [$"“{use.Label}”的网址须以 https://、http://、mailto:、tel: 或 / 开头。"];

    public override bool IsEmpty(JsonObject value) => value.Text(Url).Length == 0 && value.Text(Label).Length == 0;

    public override IEnumerable<string> Words(JsonObject value) => [value.Text(Label), value.Text(Url)];

    /// <summary>Whether following it can run nothing.</summary>
    internal static bool IsSafe(string url) =>
        (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        || url.StartsWith("~/", StringComparison.Ordinal)
        || (
            Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http" or "mailto" or "tel"
        );
}
