using System.IO.Compression;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes;

/// <summary>
/// A recipe ready to be read: the file itself, or what was in a zip, laid out in a folder of its own for as long as the
/// recipe runs.
/// </summary>
internal sealed class RecipePackage : IDisposable
{
    private const int MostFiles = 200_000;
    private const long LargestFile = 8L << 30;
    private const long MostBytes = 256L << 30;

    // Text shrinks to a twentieth; what shrinks to less is no archive's export.
    private const long LargestRatio = 200;
    private const int Buffer = 128 * 1024;

    private readonly string? own;

    private RecipePackage(string recipe, string? folder = null)
    {
        Recipe = recipe;
        own = folder;
    }

    /// <summary>The recipe's file.</summary>
    public string Recipe { get; }

    /// <exception cref="RecipeException">It is a zip that cannot be trusted, or holds no recipe.</exception>
    public static async Task<RecipePackage> Open(
        string file,
        ArchivePaths paths,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (!await IsZip(file, cancellationToken))
        {
            return new(file);
        }

        var folder = paths.InData("recipes", ContentId.New(clock.GetUtcNow()).Value);
        try
        {
            Directory.CreateDirectory(folder);
            await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
            await Unpack(zip, folder, cancellationToken);
            return new(RecipeIn(folder), folder);
        }
        catch (Exception exception)
        {
            Directory.Delete(folder, recursive: true);
            throw exception is InvalidDataException ? new RecipeException($"{file} 不是完好的 zip。") : exception;
        }
    }

    public void Dispose()
    {
        if (own is not null)
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private static async Task<bool> IsZip(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var head = new byte[4];
            return await stream.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellationToken) == 4
                && head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"读不出配方 {file}：{exception.Message}");
        }
    }

    private static async Task Unpack(ZipArchive zip, string folder, CancellationToken cancellationToken)
    {
        if (zip.Entries.Count > MostFiles)
        {
            throw new RecipeException($"zip 里的文件太多：最多 {MostFiles} 个。");
        }

        var room = Math.Min(MostBytes, new DriveInfo(folder).AvailableFreeSpace / 10 * 9);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            var target = Target(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // What an entry says of its own length may be a lie: what comes out is counted.
            var most = Math.Min(room, Math.Min(LargestFile, (entry.CompressedLength * LargestRatio) + Buffer));
            room -= await Unpack(entry, target, most, cancellationToken);
        }
    }

    private static async Task<long> Unpack(
        ZipArchiveEntry entry,
        string target,
        long most,
        CancellationToken cancellationToken
    )
    {
        await using var source = await entry.OpenAsync(cancellationToken);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[Buffer];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Length + read > most)
            {
                throw new RecipeException($"zip 里的 {entry.FullName} 展开后太大，可能是压缩炸弹。");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return file.Length;
    }

    private static string Target(string folder, string name)
    {
        var target = Path.GetFullPath(Path.Combine(folder, name.Replace('\\', '/')));
        return
            target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !name.Contains('\0', StringComparison.Ordinal)
            && !File.Exists(target)
            ? target
            : throw new RecipeException($"zip 里的 {name} 要写到别处，或出现了两次。");
    }

    private static string RecipeIn(string folder)
    {
        var found = Directory
            .GetFiles(folder, "*.json")
            .Where(file =>
                Path.GetFileName(file).Equals("Recipe.json", StringComparison.OrdinalIgnoreCase)
                || file.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        return found is [var only] ? only : throw new RecipeException("zip 里要有一个 Recipe.json。");
    }
}
