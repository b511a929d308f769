namespace Archive.Tests.Support;

/// <summary>A copy of the themes, to be changed.</summary>
public sealed class TemporaryThemes : IDisposable
{
    private TemporaryThemes() => Copy(Path.Combine(AppContext.BaseDirectory, "themes"), Folder);

    /// <summary>Riverside has one template more, or another.</summary>
    public TemporaryThemes(string template, string text)
        : this() => Add(template, text);

    public string Folder { get; } = Directory.CreateTempSubdirectory("riverside-themes-").FullName;

    /// <summary>With the second theme beside Riverside.</summary>
    public static TemporaryThemes WithHarbour()
    {
        var themes = new TemporaryThemes();
        Copy(Path.Combine(Repository.Root, "tests", "Themes"), themes.Folder);
        return themes;
    }

    public void Add(string template, string text)
    {
        var own = Path.Combine(Folder, "Riverside", "templates", template);
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.WriteAllText(own, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
