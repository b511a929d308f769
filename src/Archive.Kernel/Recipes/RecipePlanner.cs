using System.Text.Json.Nodes;
using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Recipes;

/// <summary>Reads a recipe, and the recipes it calls upon, into one list of steps.</summary>
internal sealed class RecipePlanner(
    IReadOnlyDictionary<string, string> parameters,
    IConfiguration configuration,
    ArchivePaths paths,
    TimeProvider clock
)
{
    private const string Nested = "recipes";
    private const string Ending = ".recipe.json";

    /// <exception cref="RecipeException">One of the files is no recipe, or cannot be read.</exception>
    public async Task<RecipePlan> Plan(string file, CancellationToken cancellationToken)
    {
        var plan = new RecipePlan();
        try
        {
            await Add(plan, file, "", [Path.GetFullPath(file)], cancellationToken);
            return plan;
        }
        catch
        {
            plan.Dispose();
            throw;
        }
    }

    private async Task Add(
        RecipePlan plan,
        string path,
        string prefix,
        IReadOnlyList<string> way,
        CancellationToken cancellationToken
    )
    {
        var file = Open(path);
        plan.Files.Add(file);
        var scan = await Scan(file, cancellationToken);
        var variables = scan.Head.TryGetValue("variables", out var place)
            ? await file.Read(place, cancellationToken) as JsonObject
            : null;
        var script = new RecipeScript(file.Folder, variables ?? [], parameters, configuration, clock);
        foreach (var scanned in scan.Steps)
        {
            var name = await NameOf(file, scanned, cancellationToken);
            var step = new PlannedStep(name, prefix + name, file, script, scanned);
            if (!string.Equals(name, Nested, StringComparison.OrdinalIgnoreCase))
            {
                plan.Steps.Add(step);
                continue;
            }

            foreach (var called in await Called(step, cancellationToken))
            {
                var next = await Find(file.Folder, called, step, cancellationToken);
                if (way.Contains(next, StringComparer.Ordinal))
                {
                    throw Wrong(
                        step,
                        $"配方 {called} 又调用了自己：{string.Join(" → ", way.Select(Path.GetFileName))}。"
                    );
                }

                await Add(plan, next, $"{prefix}{called} › ", [.. way, next], cancellationToken);
            }
        }
    }

    private static RecipeFile Open(string path)
    {
        try
        {
            return new(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"读不出配方 {path}：{exception.Message}");
        }
    }

    private static async Task<RecipeScan> Scan(RecipeFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await file.Scan(cancellationToken);
        }
        catch (RecipeException exception)
        {
            throw new RecipeException($"{file.Path} {exception.Message}");
        }
    }

    private static async Task<string> NameOf(
        RecipeFile file,
        ScannedStep scanned,
        CancellationToken cancellationToken
    ) =>
        scanned.Properties.TryGetValue("name", out var place)
        && await file.Read(place, cancellationToken) is JsonValue value
        && value.TryGetValue<string>(out var name)
            ? name
            : throw new RecipeException("")
            {
                At = new(scanned.Number, "", $"这一步没有名称（name）：{file.Path} 第 {scanned.Line} 行。"),
            };

    private static async Task<IReadOnlyList<string>> Called(PlannedStep step, CancellationToken cancellationToken)
    {
        try
        {
            return
            [
                .. (await step.Read(null, cancellationToken))
                    .Objects("Values")
                    .Select(entry => entry.Property("name")?.ToString() ?? ""),
            ];
        }
        catch (RecipeException exception)
        {
            throw Wrong(step, exception.Message);
        }
    }

    // Beside the recipe that names it, then among those that came with the program; by file name, then by what it says.
    private async Task<string> Find(string folder, string name, PlannedStep step, CancellationToken cancellationToken)
    {
        foreach (var place in (string[])[folder, paths.Recipes])
        {
            if (!Directory.Exists(place))
            {
                continue;
            }

            var files = Directory.GetFiles(place, "*" + Ending).Order(StringComparer.Ordinal).ToList();
            if (files.Find(file => Path.GetFileName(file) == name + Ending) is { } found)
            {
                return found;
            }

            foreach (var file in files)
            {
                if (await NameOf(file, cancellationToken) == name)
                {
                    return file;
                }
            }
        }

        throw Wrong(step, $"没有配方 {name}。");
    }

    private static async Task<string?> NameOf(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new RecipeFile(path);
            var scan = await file.Scan(cancellationToken);
            return scan.Head.TryGetValue("name", out var place)
                ? (await file.Read(place, cancellationToken))?.ToString()
                : null;
        }
        catch (RecipeException)
        {
            // Some other file that happens to stand there.
            return null;
        }
    }

    private static RecipeException Wrong(PlannedStep step, string message) =>
        new(message) { At = new(step.Number, step.Title, message) };
}
