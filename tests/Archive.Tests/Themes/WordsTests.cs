using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Tests.Support;

namespace Archive.Tests.Themes;

/// <summary>The house can say everything it says in every language.</summary>
public sealed partial class WordsTests
{
    private static readonly string Root = Repository.Root;

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Every_word_of_the_templates_is_translated(string culture)
    {
        var words = Words(culture);

        Assert.DoesNotContain(Keys(), key => !words.ContainsKey(key));
    }

    [Fact]
    public void Every_language_says_the_same_things() =>
        Assert.Equal(
            Words("zh-Hant").Keys.Order(StringComparer.Ordinal),
            Words("en").Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void A_translation_keeps_the_places_of_what_is_filled_in(string culture) =>
        Assert.All(Words(culture), pair => Assert.Equal(Places().Count(pair.Key), Places().Count(pair.Value)));

    private static IEnumerable<string> Keys() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "themes"), "*.liquid", SearchOption.AllDirectories)
            .Concat(
                Directory.EnumerateFiles(
                    Path.Combine(Root, "src", "Archive.Modules", "Pages", "Views"),
                    "*.liquid",
                    SearchOption.AllDirectories
                )
            )
            .SelectMany(file => Translated().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string> Words(string culture) =>
        new[]
        {
            Path.Combine(Root, "themes", "Riverside", "l10n", $"{culture}.json"),
            Path.Combine(Root, "src", "Archive.Modules", "Pages", "l10n", $"{culture}.json"),
        }
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"'(?<key>[^']+)' \| t\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Translated();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
