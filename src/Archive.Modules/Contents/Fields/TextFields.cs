using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>A line or a few lines of plain text.</summary>
internal sealed class TextField : FieldKind
{
    private const string Member = "Text";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public override string Name => nameof(TextField);
    public override string Title => "文字";
    public override string Purpose => "一行或几行，不带格式";

    public override IReadOnlyList<FieldSetting> Settings =>
        [
            new("Multiline", "可以写几行", SettingKind.Flag),
            new("MaxLength", "最多几个字", SettingKind.Number),
            new("Pattern", "须合的式样", SettingKind.Text, "正则表达式，例如 [0-9]{4}。"),
        ];

    public override JsonObject? Read(FieldInput input) => FieldJson.One(Member, input.Text(Member));

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use)
    {
        var text = value.Text(Member);
        if (use.Number("MaxLength") is { } most && text.EnumerateRunes().Count() > most)
        {
            yield return $"“{use.Label}”太长：最多 {most} 个字，现在 {text.EnumerateRunes().Count()} 个。";
        }

        if (use.Text("Pattern") is { Length: > 0 } pattern && !Matches(text, pattern))
        {
            yield return $"“{use.Label}”的式样不对，须合 {pattern}。";
        }
    }

    public override IEnumerable<string> Words(JsonObject value) => [value.Text(Member)];

    /// <summary>Whether a pattern can be used at all.</summary>
    internal static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking, Patience);
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    // Without backtracking no pattern runs away; one that cannot be read holds nobody up.
    private static bool Matches(string text, string pattern) =>
        !IsPattern(pattern) || Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.NonBacktracking, Patience);
}

/// <summary>Several short texts.</summary>
internal sealed class MultiTextField : FieldKind
{
    private const string Member = "Values";

    public override string Name => nameof(MultiTextField);
    public override string Title => "几条文字";
    public override string Purpose => "一行一条，例如别名、关键词";

    public override IReadOnlyList<FieldSetting> Settings =>
        [new("Options", "只可从这些里选", SettingKind.Lines, "一行一个；空着就随便写。")];

    public override JsonObject? Read(FieldInput input) =>
        input.Texts(Member) is { Count: > 0 } texts ? new() { [Member] = FieldJson.Array(texts) } : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use)
    {
        var options = use.Texts("Options");
        return options.Count == 0
            ? []
            : value
                .TextsOf(Member)
                .Except(options, StringComparer.Ordinal)
                .Select(other => $"“{use.Label}”里没有“{other}”这一项，可以是 {string.Join("、", options)}。");
    }

    public override IEnumerable<string> Words(JsonObject value) => value.TextsOf(Member);
}
