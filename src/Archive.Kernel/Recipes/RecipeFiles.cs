namespace Archive.Kernel.Recipes;

/// <summary>Files that a recipe names.</summary>
public static class RecipeFiles
{
    /// <summary>The full path of a file in the recipe's folder.</summary>
    /// <exception cref="RecipeException">It lies outside, also by a link, or is not there.</exception>
    public static string Find(string folder, string path)
    {
        var root = Real(folder) + Path.DirectorySeparatorChar;
        var file = Real(Path.Combine(folder, path));
        if (!file.StartsWith(root, StringComparison.Ordinal))
        {
            throw new RecipeException($"文件 {path} 在配方的文件夹之外，不能读。");
        }

        return File.Exists(file) ? file : throw new RecipeException($"没有文件 {path}。");
    }

    // Links on the way are followed first, so that none leads out.
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            // A link that leads nowhere has no target either; what is not there is told by who asks for it.
            if (info.LinkTarget is not null)
            {
                real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
            }
        }

        return real;
    }
}
