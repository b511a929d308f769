using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Hosting;

/// <summary>Where this site keeps things: one data folder, and the themes and recipes that came with the program.</summary>
public sealed class ArchivePaths
{
    /// <param name="home">Folder that holds <c>App_Data</c> when no other is configured.</param>
    public ArchivePaths(IConfiguration configuration, string home)
    {
        Data = Full(configuration["Archive:DataPath"]) ?? Path.Combine(home, "App_Data");
        Themes = Full(configuration["Archive:ThemesPath"]) ?? Path.Combine(AppContext.BaseDirectory, "themes");
        Recipes = Full(configuration["Archive:RecipesPath"]) ?? Path.Combine(AppContext.BaseDirectory, "recipes");
    }

    /// <summary>Everything the site keeps: <c>Archive:DataPath</c>.</summary>
    public string Data { get; }

    /// <summary>Folder of theme folders: <c>Archive:ThemesPath</c>.</summary>
    public string Themes { get; }

    /// <summary>Folder of the recipes that setup may name: <c>Archive:RecipesPath</c>.</summary>
    public string Recipes { get; }

    public string InData(params ReadOnlySpan<string> parts) => Path.Combine([Data, .. parts]);

    // A relative path belongs to the folder of whoever typed the command.
    private static string? Full(string? path) => string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path);
}
