using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Modules.Desk;
using Archive.Tests.Support;

namespace Archive.Tests.Desk;

/// <summary>Whatever the desk's pages and scripts say, they can say in English.</summary>
public sealed partial class DeskLanguageTests
{
    private static readonly string Modules = Path.Combine(Repository.Root, "src", "Archive.Modules");

    private static readonly Dictionary<string, string> English = Directory
        .EnumerateFiles(Modules, "en.json", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "l10n" && !IsBuilt(file))
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
        .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    [Fact]
    public void Every_word_of_the_pages_has_an_English_one() =>
        Assert.DoesNotContain(
            Pages().SelectMany(page => Word().Matches(page.Text)).Select(match => Key(match)),
            key => !English.ContainsKey(key)
        );

    /// <summary>Messages are made in 简体 where they arise and translated where they are shown.</summary>
    [Fact]
    public void Every_message_of_the_program_has_an_English_one()
    {
        var known = English.Keys.Select(key => Filled().Replace(key, "{}")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            Sources()
                .SelectMany(source =>
                    Literal()
                        .Matches(Column().Replace(LineComment().Replace(source.Text, ""), ""))
                        .Select(Message)
                        .Where(message =>
                            Han().IsMatch(message)
                            && !message.EndsWith(".xlsx", StringComparison.Ordinal)
                            && !known.Contains(message)
                        )
                        .Select(message => $"{source.Name}: {message}")
                )
        );
    }

    [Fact]
    public void No_page_says_a_word_that_cannot_be_translated() =>
        Assert.Empty(
            Pages()
                .SelectMany(page =>
                    Comment()
                        .Replace(Word().Replace(page.Text, ""), "")
                        .Split('\n')
                        .Where(line => Han().IsMatch(line))
                        .Select(line => $"{page.Name}: {line.Trim()}")
                )
        );

    [Fact]
    public void Every_word_of_the_scripts_comes_with_the_page()
    {
        var said = Directory
            .EnumerateFiles(Modules, "*.ts", SearchOption.AllDirectories)
            .Where(file => file.Contains("Assets", StringComparison.Ordinal) && !IsBuilt(file))
            .SelectMany(file => Said().Matches(File.ReadAllText(file)))
            .Select(Key)
            .Distinct(StringComparer.Ordinal);

        Assert.Equal(
            said.Order(StringComparer.Ordinal),
            ScriptWords.All.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Assert.DoesNotContain(ScriptWords.All, key => !English.ContainsKey(key));
    }

    [Fact]
    public void English_keeps_the_places_of_what_is_filled_in() =>
        Assert.All(English, pair => Assert.Equal(Places(pair.Key), Places(pair.Value), StringComparer.Ordinal));

    private static IEnumerable<string> Places(string words) =>
        Place()
            .Matches(words)
            .Select(match => match.Value[1..2])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Directory
            .EnumerateFiles(Modules, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file))
            .Select(file => (Path.GetRelativePath(Modules, file), File.ReadAllText(file)));

    private static bool IsBuilt(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules");

    private static string Key(Match match) => match.Groups["key"].Value.Replace("\\\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex("""\bT(\[|\.Html\()"(?<key>(\\.|[^"\\])*)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("""\bsay\("(?<key>[^"]*)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"@\*.*?\*@|^\s*//[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\u3400-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex(@"\{[0-9][|}]", RegexOptions.None, 1000)]
    private static partial Regex Place();

    // What only operators, programs and visitors read: commands and their checks, recipes, configuration, the API, public
    // pages, and the columns of sheets, which are a format.
    private static readonly string[] NotOfTheDesk =
    [
        "Archive.Kernel/Checks/",
        "Archive.Kernel/Data/",
        "Archive.Kernel/Hosting/",
        "Archive.Kernel/Pages/",
        "Archive.Kernel/Recipes/",
        "Archive.Kernel/Themes/",
        "Archive.Kernel/Audit/TrailCheck.cs",
        "Archive.Kernel/Text/ArchiveDateWords.cs",
        "/Migrations/",
        "/Api/",
        "/Storage/",
        "Check.cs",
        "Options.cs",
        "/Audit/ExportTrail.cs",
        "/BeforeAfter/ShowSeries.cs",
        "/Contents/Admin/ContentList.cs",
        "/Desk/DateAdvice.cs",
        "/Exhibitions/ImportPhotos.cs",
        "/Hanzi/Untouchable.cs",
        "/Iiif/",
        "/Media/MediaRecipe.cs",
        "/Media/MediaSource.cs",
        "/MediaLibrary/Sheets/ExportAssets.cs",
        "/Menus/MenuTargets.cs",
        "/People/ShowPerson.cs",
        "/Renditions/PictureFilters.cs",
        "/Stories/ShowStory.cs",
        "/Users/AddUser.cs",
    ];

    private static readonly string[] Projects = ["Archive.Kernel", "Archive.Modules"];

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Projects
            .SelectMany(project =>
                Directory.EnumerateFiles(
                    Path.Combine(Repository.Root, "src", project),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(file => !IsBuilt(file))
            .Select(file => (Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file), File.ReadAllText(file)))
            .Where(source => !NotOfTheDesk.Any(part => source.Item1.Contains(part, StringComparison.Ordinal)));

    private static string Message(Match literal)
    {
        var text = literal.Groups["filled"] is { Success: true } filled
            ? Hole().Replace(filled.Value, "{}")
            : Filled().Replace(literal.Groups["plain"].Value, "{}");
        return text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
    }

    // A column of a sheet: a title and a width.
    [GeneratedRegex("new\\(\\s*\"[^\"]*\",\\s*[0-9]+,", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Column();

    [GeneratedRegex("(?m)^\\s*//.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineComment();

    // {0}, or {0|photograph|photographs}.
    [GeneratedRegex(@"\{\d+(\|[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filled();

    [GeneratedRegex("""\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(
        """\$"(?<filled>(?:[^"\\{}]|\\.|\{\{|\}\}|\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})*)"|"(?<plain>(?:[^"\\\n]|\\.)*)["]""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Literal();
}
