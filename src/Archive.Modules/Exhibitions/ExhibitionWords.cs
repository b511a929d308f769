using System.Globalization;
using System.Text;

namespace Archive.Modules.Exhibitions;

/// <summary>How titles and dates of exhibitions are set.</summary>
internal static class ExhibitionWords
{
    private const int LongestColumn = 6;
    private const int MostColumns = 4;

    /// <summary>2026.9.28–12.31, or 2026.12.1–2027.2.28; one day alone when that is all.</summary>
    public static string Dates(DateOnly? opens, DateOnly? closes) =>
        (opens, closes) switch
        {
            ({ } first, { } last) when first == last => Full(first),
            ({ } first, { } last) when first.Year == last.Year =>
                $"{Full(first)}–{last.ToString("M.d", CultureInfo.InvariantCulture)}",
            ({ } first, { } last) => $"{Full(first)}–{Full(last)}",
            ({ } first, null) => $"{Full(first)}–",
            (null, { } last) => $"–{Full(last)}",
            _ => "",
        };

    /// <summary>The lines of a title: its words, where each is short; otherwise all of it.</summary>
    public static IReadOnlyList<string> Lines(string title)
    {
        var words = title.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostColumns && Array.TrueForAll(words, word => word.Length <= LongestColumn)
            ? words
            : [title];
    }

    /// <summary>Whether the title reads downwards: Han letters, and no column longer than a screen is high.</summary>
    public static bool ReadsDown(string title) =>
        Lines(title).All(line => line.Length <= LongestColumn && line.EnumerateRunes().All(IsHan));

    /// <summary>Who and when in one line, as far as they are known.</summary>
    public static string Note(string author, string? year) =>
        string.Join('，', new[] { author, year ?? "" }.Where(text => text.Length > 0));

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF) or (>= 0x3000 and <= 0x303F);

    private static string Full(DateOnly day) => day.ToString("yyyy.M.d", CultureInfo.InvariantCulture);
}
