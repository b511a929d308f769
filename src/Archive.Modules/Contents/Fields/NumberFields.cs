using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>Yes or no.</summary>
internal sealed class BooleanField : FieldKind
{
    private const string Member = "Value";

    public override string Name => nameof(BooleanField);
    public override string Title => "是否";
    public override string Purpose => "打勾或不打勾";

    public override JsonObject? Read(FieldInput input) => new() { [Member] = input.Flag(Member) };

    public override bool IsEmpty(JsonObject value) => false;

    public override IEnumerable<string> Words(JsonObject value) => [IsSet(value) ? "是" : "否"];

    public override double? Number(JsonObject value) => IsSet(value) ? 1 : 0;

    internal static bool IsSet(JsonObject value) => value.Text(Member) is "true" or "True";
}

/// <summary>A number.</summary>
internal sealed class NumericField : FieldKind
{
    private const string Member = "Value";

    public override string Name => nameof(NumericField);
    public override string Title => "数字";
    public override string Purpose => "数量、尺寸、年份以外的数";

    public override IReadOnlyList<FieldSetting> Settings =>
        [
            new("Minimum", "最小", SettingKind.Number),
            new("Maximum", "最大", SettingKind.Number),
            new("Scale", "小数几位", SettingKind.Number),
        ];

    // What is no number is kept as it was typed, to be shown again beside the words that say so.
    public override JsonObject? Read(FieldInput input) =>
        input.Text(Member) is not { Length: > 0 } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new() { [Member] = number }
        : new() { [Member] = text };

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use)
    {
        if (!decimal.TryParse(value.Text(Member), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            yield return $"“{use.Label}”须是数字，例如 12 或 3.5。";
            yield break;
        }

        if (use.Number("Minimum") is { } least && (double)number < least)
        {
            yield return $"“{use.Label}”不能小于 {least}。";
        }

        if (use.Number("Maximum") is { } most && (double)number > most)
        {
            yield return $"“{use.Label}”不能大于 {most}。";
        }

        if (use.Number("Scale") is { } scale && scale < number.Scale)
        {
            yield return $"“{use.Label}”的小数最多 {scale} 位。";
        }
    }

    public override IEnumerable<string> Words(JsonObject value) => [value.Text(Member)];

    public override double? Number(JsonObject value) =>
        double.TryParse(value.Text(Member), CultureInfo.InvariantCulture, out var number) ? number : null;
}
