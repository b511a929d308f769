using System.Text.Json;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;

namespace Archive.Kernel.Themes;

/// <summary>A folder of templates and assets that decides how the public pages look.</summary>
public sealed record Theme
{
    /// <summary>Name of its folder.</summary>
    public required string Name { get; init; }

    public required string Folder { get; init; }

    /// <summary>What <c>theme.json</c> says.</summary>
    public required ThemeManifest Manifest { get; init; }

    public string Templates => Path.Combine(Folder, "templates");

    /// <exception cref="ConfigurationException"><c>theme.json</c> cannot be read.</exception>
    internal static Theme Read(string folder)
    {
        var file = Path.Combine(folder, "theme.json");
        try
        {
            var manifest = JsonSerializer.Deserialize<ThemeManifest>(File.ReadAllText(file), ArchiveJson.Web);
            return new()
            {
                Name = Path.GetFileName(folder),
                Folder = folder,
                Manifest = manifest ?? new(),
            };
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new ConfigurationException("Archive:ThemesPath", $"{file} 无法读取：{exception.Message}");
        }
    }
}

/// <summary>The contents of <c>theme.json</c>.</summary>
public sealed record ThemeManifest
{
    public string DisplayName { get; init; } = "";
    public string Description { get; init; } = "";
    public string Version { get; init; } = "";

    /// <summary>Theme whose templates stand in for those this one lacks.</summary>
    public string? BaseTheme { get; init; }

    /// <summary>Shapes into which this theme crops pictures, as <c>width:height</c>. No other crop is ever made.</summary>
    public IReadOnlyList<string> Crops { get; init; } = [];

    /// <summary>Widths this theme names for the whole picture; empty: all of the ladder.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}
