using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Archive.Kernel.Recipes.Export;

/// <summary>
/// Writes the archive, or the content of some types, as a recipe in a zip with its files: what Orchard imports, and what
/// an empty archive becomes the same by. The same archive gives the same bytes.
/// </summary>
public sealed class ExportRecipe(ArchiveDb db, IEnumerable<IRecipeSource> sources, ContentDefinitions definitions)
{
    private const string RecipeName = "Recipe.json";

    // A zip that told when it was made would differ each time.
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="types">Content types; none for the archive as a whole.</param>
    /// <param name="progress">Told how many of the files are written, and of how many.</param>
    /// <exception cref="RecipeException">A type is not known, or an original is missing.</exception>
    public async Task Handle(
        string file,
        IReadOnlySet<string> types,
        Action<int, int> progress,
        CancellationToken cancellationToken
    )
    {
        if (types.FirstOrDefault(type => definitions.Type(type) is null) is { } unknown)
        {
            throw new RecipeException(
                $"没有内容类型 {unknown}。现有 {string.Join("、", definitions.Types.Select(type => type.Name).Order(StringComparer.Ordinal))}。"
            );
        }

        // Under its own name only when it is whole.
        var part = file + ".part";
        try
        {
            await Write(part, types, progress, cancellationToken);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task Write(
        string file,
        IReadOnlySet<string> types,
        Action<int, int> progress,
        CancellationToken cancellationToken
    )
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, cancellationToken);
        IReadOnlyDictionary<string, Func<CancellationToken, Task<Stream>>> files;
        await using (var recipe = await Entry(zip, RecipeName, CompressionLevel.Optimal, cancellationToken))
        {
            files = await WriteRecipe(recipe, types, cancellationToken);
        }

        var written = 0;
        foreach (var (path, open) in files)
        {
            progress(written++, files.Count);
            await using var source = await open(cancellationToken);
            // Pictures are as small as they get.
            await using var target = await Entry(zip, path, CompressionLevel.NoCompression, cancellationToken);
            await source.CopyToAsync(target, cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<string, Func<CancellationToken, Task<Stream>>>> WriteRecipe(
        Stream stream,
        IReadOnlySet<string> types,
        CancellationToken cancellationToken
    )
    {
        await using var moment = await BeginReading(cancellationToken);
        await using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Indented = true, Encoder = ArchiveJson.Orchard.Encoder }
        );
        var recipe = new RecipeWriter(json);
        json.WriteStartObject();
        json.WriteString("name", "archive");
        json.WriteString("displayName", "");
        json.WriteString("description", "");
        json.WriteString("author", "");
        json.WriteString("website", "");
        json.WriteString("version", "1.0");
        json.WriteBoolean("issetuprecipe", false);
        json.Member("categories", []);
        json.Member("tags", []);
        json.WriteStartObject("variables");
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var source in sources.OrderBy(source => source.Position))
        {
            await source.Write(recipe, new(db, types), cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return recipe.Files;
    }

    // What is written meanwhile stays out: all steps tell of one moment.
    private async Task<IDbContextTransaction> BeginReading(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        }

        // Deferred: a reader keeps no writer waiting.
        return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancellationToken))!;
    }

    private static Task<Stream> Entry(
        ZipArchive zip,
        string name,
        CompressionLevel level,
        CancellationToken cancellationToken
    )
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Always;
        return entry.OpenAsync(cancellationToken);
    }
}
