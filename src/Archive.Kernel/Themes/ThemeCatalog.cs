using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Themes;

/// <summary>The themes in the themes folder, and the one that visitors see.</summary>
public sealed class ThemeCatalog : IChangeFollower
{
    /// <summary>The setting that names the site's theme.</summary>
    public const string Setting = "Themes";

    public const string Default = "Riverside";

    private readonly IServiceScopeFactory scopes;
    private readonly Dictionary<string, Theme> themes;
    private readonly string? tried;
    private volatile List<Theme> chain;

    /// <exception cref="ConfigurationException">A theme cannot be read, or the one to be tried is not there.</exception>
    public ThemeCatalog(ArchivePaths paths, IConfiguration configuration, IServiceScopeFactory scopes)
    {
        this.scopes = scopes;
        tried = configuration["Archive:Theme"];
        themes = Directory.Exists(paths.Themes)
            ? Directory
                .EnumerateDirectories(paths.Themes)
                .Where(folder => File.Exists(Path.Combine(folder, "theme.json")))
                .Select(Theme.Read)
                .ToDictionary(theme => theme.Name, StringComparer.OrdinalIgnoreCase)
            : [];
        if (themes.Count == 0)
        {
            throw new ConfigurationException("Archive:ThemesPath", $"{paths.Themes} 里没有主题。");
        }

        chain = ChainOf(tried ?? Default);
        if (tried is not null && !Has(tried))
        {
            throw new ConfigurationException(
                "Archive:Theme",
                $"没有主题“{tried}”。现有 {string.Join("、", All.Select(theme => theme.Name))}。"
            );
        }
    }

    public IEnumerable<Theme> All => themes.Values;

    /// <summary>The theme that visitors see.</summary>
    public Theme Current => chain[0];

    /// <summary>The current theme and those it builds on, nearest first.</summary>
    public IReadOnlyList<Theme> Chain => chain;

    public bool Has(string name) => themes.ContainsKey(name);

    /// <summary>Reads which theme the site has chosen.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var chosen = await scope
            .ServiceProvider.GetRequiredService<SiteSettings>()
            .Get<SiteTheme>(Setting, cancellationToken);
        chain = ChainOf(tried ?? chosen?.Site ?? Default);
    }

    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken) =>
        changes.Any(change => change.Kind == ChangeKind.Settings && change.Subject == Setting)
            ? Load(cancellationToken)
            : Task.CompletedTask;

    // A theme that was chosen and is no longer there must not take the site down.
    private List<Theme> ChainOf(string name)
    {
        var found = new List<Theme>();
        for (var next = themes.GetValueOrDefault(name); next is not null && !found.Contains(next); )
        {
            found.Add(next);
            next = next.Manifest.BaseTheme is { } below ? themes.GetValueOrDefault(below) : null;
        }

        return found.Count > 0 ? found : [themes.GetValueOrDefault(Default) ?? themes.Values.First()];
    }
}

/// <summary>The choice of themes, in the shape of a recipe's <c>themes</c> step.</summary>
public sealed record SiteTheme(string Site);
