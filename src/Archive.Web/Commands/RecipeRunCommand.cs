using System.CommandLine;
using Archive.Kernel.Recipes;

namespace Archive.Web.Commands;

/// <summary><c>recipe run FILE</c>.</summary>
internal static class RecipeRunCommand
{
    private const string AllowOption = "--allow-unsupported";

    public static Command Make(string[] settings)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Orchard 格式的配方，或装着 Recipe.json 和文件的 zip。",
        };
        var allow = new Option<bool>(AllowOption) { Description = "本站做不到的，列出来并略过；不写时一步也不做。" };
        var command = new Command("run", "运行一个配方：先查清所有步骤，再逐步执行。") { file, allow };
        command.SetAction(
            (parsed, cancellationToken) =>
                Run(settings, parsed.GetValue(file)!, parsed.GetValue(allow), cancellationToken)
        );
        return command;
    }

    private static async Task<int> Run(
        string[] settings,
        string file,
        bool mayLose,
        CancellationToken cancellationToken
    )
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        var result = await app
            .Services.GetRequiredService<RecipeRunner>()
            .Run(
                Path.GetFullPath(file),
                new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["AdminUsername"] = "admin" },
                mayLose,
                cancellationToken
            );
        foreach (var warning in result.Warnings)
        {
            Console.WriteLine($"注意：{warning}");
        }

        // What is lost stands where errors stand: whoever keeps only those keeps the list.
        foreach (var loss in result.Losses)
        {
            await Console.Error.WriteLineAsync($"{(mayLose ? "略过" : "做不到")} {loss}");
        }

        if (result.Error is { } error)
        {
            await Console.Error.WriteLineAsync(
                result.Losses.Count > 0 && !mayLose
                    ? $"配方里有 {result.Losses.Count} 处本站做不到，什么也没有写入。加 {AllowOption} 略过它们。"
                    : error.ToString()
            );
            return 1;
        }

        Console.WriteLine("配方已执行完。");
        return 0;
    }
}
