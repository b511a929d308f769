using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Hosting;

/// <summary>Where this site keeps things: one data folder, and the themes and recipes that came with the program.</summary>
public sealed class ArchivePaths
{
    public ArchivePaths(IConfiguration configuration, string contentRoot)
    {
        Data = Full(configuration["Archive:DataPath"], contentRoot) ?? Path.Combine(contentRoot, "App_Data");
        Themes =
            Full(configuration["Archive:ThemesPath"], contentRoot) ?? Path.Combine(AppContext.BaseDirectory, "themes");
        Recipes =
            Full(configuration["Archive:RecipesPath"], contentRoot)
            ?? Path.Combine(AppContext.BaseDirectory, "recipes");
    }

    /// <summary>Everything the site keeps: <c>Archive:DataPath</c>.</summary>
    public string Data { get; }

    /// <summary>Folder of theme folders: <c>Archive:ThemesPath</c>.</summary>
    public string Themes { get; }

    /// <summary>Folder of the recipes that setup may name: <c>Archive:RecipesPath</c>.</summary>
    public string Recipes { get; }

    public string InData(params ReadOnlySpan<string> parts) => Path.Combine([Data, .. parts]);

    private static string? Full(string? path, string root) =>
        string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path, root);
}
