using System.Text;

namespace Archive.Kernel.Text;

/// <summary>The reading tables in memory, read once on first use.</summary>
/// <remarks>
/// The characters' table comes compressed (107 KB instead of 350) and grouped by readings: whole Unihan, since rare
/// characters are what names of people and creeks are made of.
/// </remarks>
internal static class Readings
{
    private static readonly Dictionary<int, string[]> Characters = ReadCharacters();

    // Keys are folded here, so that the table may be written as people write.
    private static readonly Dictionary<string, string> Phrases = TextTable
        .Read("pinyin_phrases.tsv")
        .ToDictionary(row => HanFold.Fold(row.Key), row => row.Value, StringComparer.Ordinal);

    private static readonly int Longest = Phrases.Keys.Max(phrase => phrase.Length);

    public static string[] Of(Rune character) => Characters.GetValueOrDefault(character.Value, []);

    /// <summary>The longest phrase that the folded text begins with.</summary>
    public static (int Length, string Words)? PhraseAt(ReadOnlySpan<char> folded)
    {
        var phrases = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, folded.Length); length > 0; length--)
        {
            if (phrases.TryGetValue(folded[..length], out var words))
            {
                return (length, words);
            }
        }

        return null;
    }

    private static Dictionary<int, string[]> ReadCharacters()
    {
        var characters = new Dictionary<int, string[]>(42_000);
        foreach (var (readings, group) in TextTable.Read("pinyin.tsv.gz"))
        {
            var list = readings.Split(' ');
            foreach (var character in group.EnumerateRunes())
            {
                characters.Add(character.Value, list);
            }
        }

        return characters;
    }
}
