using System.CommandLine;
using Archive.Kernel.Recipes;
using Archive.Kernel.Recipes.Export;
using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary><c>recipe export FILE.zip [--types …]</c>.</summary>
internal static class RecipeExportCommand
{
    public static Command Make(string[] settings)
    {
        var file = new Argument<string>("FILE") { Description = "要写成的 zip，已有的会被替换。" };
        var types = new Option<string[]>("--types")
        {
            Description = "只导出这些类型的内容，例如 Story Page；不写时导出整个档案。",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("export", "把档案导出成 Orchard 格式的配方，连同原件。") { file, types };
        command.SetAction(
            (parsed, cancellationToken) =>
                Run(settings, Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(types) ?? [], cancellationToken)
        );
        return command;
    }

    private static async Task<int> Run(
        string[] settings,
        string file,
        string[] types,
        CancellationToken cancellationToken
    )
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<ExportRecipe>();
        var wanted = types
            .SelectMany(type => type.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            await AnsiConsole
                .Progress()
                .StartAsync(async bar =>
                {
                    var task = bar.AddTask("导出", autoStart: true, maxValue: 1);
                    await export.Handle(
                        file,
                        wanted,
                        (done, of) => (task.MaxValue, task.Value) = (of, done),
                        cancellationToken
                    );
                    task.Value = task.MaxValue;
                });
        }
        catch (Exception exception) when (exception is RecipeException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        Console.WriteLine(file);
        return 0;
    }
}
