using System.IO.Compression;
using Archive.Kernel.Recipes;
using Archive.Tests.Support;

namespace Archive.Tests.Recipes;

/// <summary>A folder with a recipe and what lies beside it, for one site.</summary>
internal sealed class RecipeFolder(TestSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(site.Folder, "recipe")).FullName;

    public RecipeFolder With(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public RecipeFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public Task<RecipeResult> Run(string recipe, bool mayLose = false) =>
        RunFile(System.IO.Path.Combine(With("test.recipe.json", recipe).Path, "test.recipe.json"), mayLose);

    public Task<RecipeResult> RunSteps(params string[] steps) =>
        Run($$"""{ "steps": [ {{string.Join(", ", steps)}} ] }""");

    /// <summary>The folder's files, or others, as one zip.</summary>
    public async Task<RecipeResult> RunZip(Action<ZipArchive> fill)
    {
        var file = System.IO.Path.Combine(site.Folder, "recipe.zip");
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, Token))
        {
            fill(zip);
        }

        return await RunFile(file);
    }

    public Task<RecipeResult> RunFile(string file, bool mayLose = false) =>
        site.In(
            (RecipeRunner runner) =>
                runner.Run(
                    file,
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["AdminUsername"] = "admin" },
                    mayLose,
                    Token
                )
        );
}
