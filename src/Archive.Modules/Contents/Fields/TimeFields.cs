using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;

namespace Archive.Modules.Contents.Fields;

/// <summary>A day.</summary>
internal sealed class DateField : FieldKind
{
    internal const string Member = "Value";

    public override string Name => nameof(DateField);
    public override string Title => "日期";
    public override string Purpose => "确切的一天；说不准的年代请用“年代”";

    // Orchard writes a day as its midnight in UTC.
    public override JsonObject? Read(FieldInput input) =>
        input.Text(Member) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new() { [Member] = $"{day:yyyy-MM-dd}T00:00:00Z" }
        : new() { [Member] = text };

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        Day(value) is null ? [$"“{use.Label}”须是日期，例如 2026-09-28。"] : [];

    public override IEnumerable<string> Words(JsonObject value) =>
        [Day(value)?.ToString("yyyy.M.d", CultureInfo.InvariantCulture) ?? value.Text(Member)];

    public override double? Number(JsonObject value) => Day(value)?.DayNumber;

    internal static DateOnly? Day(JsonObject value) =>
        value.Text(Member) is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}

/// <summary>An instant, typed and shown in the site's zone.</summary>
internal sealed class DateTimeField(TimeZoneInfo zone) : FieldKind
{
    public override string Name => nameof(DateTimeField);
    public override string Title => "日期和时间";
    public override string Purpose => "确切的时刻，按本站时区";

    public override JsonObject? Read(FieldInput input) =>
        input.Text(DateField.Member) is { Length: > 0 } text
            ? new() { [DateField.Member] = LocalTime.ToUtc(text, zone) ?? text }
            : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        LocalTime.Instant(value.Text(DateField.Member)) is null
            ? [$"“{use.Label}”须是日期和时间，例如 2026-09-28 14:30。"]
            : [];

    public override IEnumerable<string> Words(JsonObject value) =>
        [LocalTime.Say(value.Text(DateField.Member), zone, "yyyy.M.d HH:mm")];

    public override double? Number(JsonObject value) =>
        LocalTime.Instant(value.Text(DateField.Member))?.ToUnixTimeMilliseconds();
}

/// <summary>A time of day.</summary>
internal sealed class TimeField : FieldKind
{
    public override string Name => nameof(TimeField);
    public override string Title => "时间";
    public override string Purpose => "一天里的几点几分";

    public override JsonObject? Read(FieldInput input) =>
        input.Text(DateField.Member) is not { Length: > 0 } text ? null
        : TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? new() { [DateField.Member] = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) }
        : new() { [DateField.Member] = text };

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        TimeOnly.TryParse(value.Text(DateField.Member), CultureInfo.InvariantCulture, out _)
            ? []
            : [$"“{use.Label}”须是时间，例如 14:30。"];

    public override IEnumerable<string> Words(JsonObject value) =>
        [
            TimeOnly.TryParse(value.Text(DateField.Member), CultureInfo.InvariantCulture, out var time)
                ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
                : value.Text(DateField.Member),
        ];
}

/// <summary>A date that is known as well as it is: EDTF, with the person's own words.</summary>
/// <remarks>Extended Date/Time Format, ISO 8601-2:2019, level 1.</remarks>
internal sealed class EdtfField : FieldKind
{
    internal const string Edtf = "Edtf";
    internal const string Own = "Words";

    public override string Name => nameof(EdtfField);
    public override string Title => "年代";
    public override string Purpose => "说得多准就写多准：1987、1987~、198X、2017-21（春）";

    public override JsonObject? Read(FieldInput input) =>
        (input.Text(Edtf), input.Text(Own)) is var (edtf, words) && edtf.Length + words.Length > 0
            ? new() { [Edtf] = edtf, [Own] = words }
            : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        value.Text(Edtf) is not { Length: > 0 } text || ArchiveDate.TryParse(text, out _)
            ? []
            :
            [
                $"“{use.Label}”的“{text}”读不懂，可以写 1987、1987-05、1987~（大约）、198X（八十年代）、1985/1990（其间）。",
            ];

    public override IEnumerable<string> Words(JsonObject value) =>
        [value.Text(Own) is { Length: > 0 } words ? words : value.Text(Edtf)];

    public override double? Number(JsonObject value) =>
        ArchiveDate.TryParse(value.Text(Edtf), out var date) ? date.Earliest?.DayNumber : null;
}
