using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Archive.Kernel.Text;

/// <summary>
/// The name a thing keeps for ever. Ours sort by the time they were made; ids from elsewhere are kept as they came.
/// </summary>
[JsonConverter(typeof(ContentIdJson))]
public readonly record struct ContentId : ISpanParsable<ContentId>, IComparable<ContentId>
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-"
    );

    private readonly string? text;

    /// <exception cref="FormatException">The text is no id; an empty one makes the empty id.</exception>
    public ContentId(string value)
    {
        if (value.Length > 0)
        {
            text = IsId(value) ? value : throw new FormatException("Not an id: 1 to 64 of 0-9, A-Z, a-z, _ and -.");
        }
    }

    /// <summary>Never null; empty for <c>default</c>.</summary>
    public string Value => text ?? "";

    public bool IsEmpty => text is null;

    /// <summary>A new id, after every other that this process made at or before that time.</summary>
    public static ContentId New(DateTimeOffset now) => new(IdClock.Next(now));

    /// <exception cref="FormatException">The text is no id.</exception>
    public static ContentId Parse(string s, IFormatProvider? provider) =>
        s.Length > 0 ? new(s) : throw new FormatException("An id is not empty.");

    public static ContentId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    public static bool TryParse([NotNullWhen(true)] string? text, out ContentId result)
    {
        var valid = IsId(text);
        result = valid ? new ContentId(text!) : default;
        return valid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContentId result) =>
        TryParse(s, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ContentId result)
    {
        var valid = IsId(s);
        result = valid ? new ContentId(s.ToString()) : default;
        return valid;
    }

    /// <summary>The order of the letters' codes, which is also that of databases without a collation.</summary>
    public int CompareTo(ContentId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(ContentId left, ContentId right) => left.CompareTo(right) < 0;

    public static bool operator >(ContentId left, ContentId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContentId left, ContentId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContentId left, ContentId right) => left.CompareTo(right) >= 0;

    private static bool IsId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && !text.ContainsAnyExcept(Letters);
}
