using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>
/// The id of anything the archive keeps: a UUIDv7 as 26 letters of Crockford's alphabet, so that ids sort by the time
/// they were made. Ids from elsewhere are kept as they are, if they are 1 to 64 of <c>0-9 A-Z a-z _ -</c>.
/// </summary>
[JsonConverter(typeof(ContentIdJson))]
public readonly record struct ContentId(string Value) : ISpanParsable<ContentId>, IComparable<ContentId>
{
    private const int MaxLength = 64;
    private const int Letters = 26;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly Lock Turn = new();
    private static UInt128 last;

    public string Value { get; } = Value ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(Value);

    /// <summary>An id of this time; of ids made in one process a later one is never smaller.</summary>
    public static ContentId New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        lock (Turn)
        {
            // Two in one millisecond: the second is the first and one more, unless the clock has gone far back.
            var sameTime = (number >> 80) == (last >> 80);
            number = sameTime && number <= last ? last + 1 : number;
            last = number;
        }

        Span<char> text = stackalloc char[Letters];
        for (var at = Letters - 1; at >= 0; at--)
        {
            text[at] = Alphabet[(int)(number & 31)];
            number >>= 5;
        }

        return new(text.ToString());
    }

    /// <exception cref="FormatException">Not an id.</exception>
    public static ContentId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"“{s}”不是内容编号。");

    public static ContentId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContentId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ContentId result)
    {
        var fits = s.Length is > 0 and <= MaxLength;
        foreach (var letter in s)
        {
            fits &= char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
        }

        result = fits ? new(s.ToString()) : default;
        return fits;
    }

    public int CompareTo(ContentId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ContentId left, ContentId right) => left.CompareTo(right) < 0;

    public static bool operator >(ContentId left, ContentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContentId left, ContentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContentId left, ContentId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value ?? "";
}

/// <summary>An id as a JSON string.</summary>
internal sealed class ContentIdJson : JsonConverter<ContentId>
{
    public override ContentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ContentId.TryParse(reader.GetString(), null, out var id)
            ? id
            : throw new JsonException("不是内容编号。");

    public override void Write(Utf8JsonWriter writer, ContentId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override ContentId ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => ContentId.Parse(reader.GetString()!, null);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ContentId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
