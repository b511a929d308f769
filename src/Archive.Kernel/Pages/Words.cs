using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Kernel.Themes;

namespace Archive.Kernel.Pages;

/// <summary>
/// The house's words in the reader's language. The key is what the house says in 简体; a theme's
/// <c>l10n/{culture}.json</c> and then that of the modules say it otherwise. What nobody translated stays as it is.
/// </summary>
public sealed class Words(ThemeCatalog themes, IEnumerable<Assembly> modules)
{
    // Themes are read when the program starts, and so are their words.
    private readonly Dictionary<string, Dictionary<string, string>> embedded = ReadEmbedded(modules);
    private readonly Dictionary<(string Theme, string Culture), Dictionary<string, string>> themed = ReadThemed(themes);

    /// <param name="arguments">Stand in for <c>{0}</c>, <c>{1}</c> … of the words.</param>
    public string Say(string culture, string key, params object[] arguments)
    {
        var words = Find(culture, key) ?? key;
        return arguments.Length == 0 ? words : string.Format(CultureInfo.InvariantCulture, words, arguments);
    }

    /// <summary>What the modules say in that language, by their 简体.</summary>
    public IEnumerable<string> Keys(string culture) =>
        embedded.GetValueOrDefault(culture)?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Null when nobody translated it.</summary>
    public string? Find(string culture, string key)
    {
        foreach (var theme in themes.Chain)
        {
            if (themed.TryGetValue((theme.Name, culture), out var own) && own.TryGetValue(key, out var words))
            {
                return words;
            }
        }

        return embedded.GetValueOrDefault(culture)?.GetValueOrDefault(key);
    }

    private static Dictionary<(string Theme, string Culture), Dictionary<string, string>> ReadThemed(
        ThemeCatalog themes
    ) =>
        themes
            .All.SelectMany(theme => FilesOf(theme).Select(file => (theme, file)))
            .ToDictionary(
                pair => (pair.theme.Name, Path.GetFileNameWithoutExtension(pair.file)),
                pair => Read(pair.file, File.ReadAllText(pair.file))
            );

    private static string[] FilesOf(Theme theme)
    {
        var folder = Path.Combine(theme.Folder, "l10n");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
    }

    // Resources named l10n/en.json, one for each module that has words of its own: Pages/l10n/en.json.
    private static Dictionary<string, Dictionary<string, string>> ReadEmbedded(IEnumerable<Assembly> modules)
    {
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var assembly in modules)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(IsWords))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var culture = Path.GetFileNameWithoutExtension(name);
                var words = all.TryGetValue(culture, out var known) ? known : all[culture] = [];
                foreach (var (key, text) in Read(name, reader.ReadToEnd()))
                {
                    words[key] = text;
                }
            }
        }

        return all;
    }

    private static bool IsWords(string resource) =>
        resource.Contains("/l10n/", StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string file, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, ArchiveJson.Web)!;
        }
        catch (JsonException exception)
        {
            throw new ConfigurationException("Archive:ThemesPath", $"{file} 无法读取：{exception.Message}");
        }
    }
}
