using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>
/// When something was, as exactly as is known: EDTF level 1 (ISO 8601-2:2019), with the earliest and latest day it can
/// mean. <c>1987~/1989</c>, <c>198X</c>, <c>2017-21</c> (spring 2017), <c>1985/..</c>.
/// </summary>
[JsonConverter(typeof(ArchiveDateJson))]
public readonly record struct ArchiveDate : IComparable<ArchiveDate>
{
    private readonly string? text;

    internal ArchiveDate(string text, DateOnly? earliest, DateOnly? latest)
    {
        this.text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>First day it can be; null when its beginning is open or unknown, or before the year 1.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>Last day it can be; null when its end is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>The EDTF text.</summary>
    public override string ToString() => text ?? "";

    /// <summary>False when the text is no date of EDTF level 1: <c>1985-13</c>, <c>195x</c>, <c>1989/1987</c>.</summary>
    public static bool TryParse(string? edtf, out ArchiveDate date) => EdtfReader.TryRead(edtf?.Trim() ?? "", out date);

    /// <summary>The day a camera wrote: <c>yyyy:MM:dd HH:mm:ss</c>; null when it wrote nonsense, as cameras do.</summary>
    public static ArchiveDate? FromExif(string? written) =>
        written is { Length: >= 10 }
        && DateOnly.TryParseExact(
            written.AsSpan(0, 10),
            "yyyy:MM:dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        && day.Year > 1826
            ? new ArchiveDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day)
            : null;

    /// <summary>In the words of a label: 2017年春, 约1987年—1989年, 1980年代.</summary>
    public string Display => EdtfWords.Say(ToString());

    /// <summary>The year or years alone: 2017, 1987–1989; empty when there are none.</summary>
    public string Years =>
        (Earliest, Latest) switch
        {
            ({ } first, { } last) when first.Year == last.Year => Year(first),
            ({ } first, { } last) => $"{Year(first)}–{Year(last)}",
            ({ } first, null) => $"{Year(first)}–",
            (null, { } last) => $"–{Year(last)}",
            _ => "",
        };

    public int CompareTo(ArchiveDate other)
    {
        var first = Nullable.Compare(Earliest, other.Earliest);
        return first != 0 ? first : Nullable.Compare(Latest, other.Latest);
    }

    public static bool operator <(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) < 0;

    public static bool operator >(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArchiveDate left, ArchiveDate right) => left.CompareTo(right) >= 0;

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A date as a JSON string of EDTF.</summary>
internal sealed class ArchiveDateJson : JsonConverter<ArchiveDate>
{
    public override ArchiveDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArchiveDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException($"“{reader.GetString()}”不是 EDTF 日期，例如 2017、2017-05、198X、1987~/1989。");

    public override void Write(Utf8JsonWriter writer, ArchiveDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
