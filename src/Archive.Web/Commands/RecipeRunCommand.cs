using System.CommandLine;
using Archive.Kernel.Recipes;

namespace Archive.Web.Commands;

/// <summary><c>recipe run FILE</c>.</summary>
internal static class RecipeRunCommand
{
    public static Command Make(string[] settings)
    {
        var file = new Argument<string>("FILE") { Description = "Orchard 格式的配方文件。" };
        var command = new Command("run", "运行一个配方：先查清所有步骤，再逐步执行。") { file };
        command.SetAction((parsed, cancellationToken) => Run(settings, parsed.GetValue(file)!, cancellationToken));
        return command;
    }

    private static async Task<int> Run(string[] settings, string file, CancellationToken cancellationToken)
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        var result = await app
            .Services.GetRequiredService<RecipeRunner>()
            .Run(
                Path.GetFullPath(file),
                new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["AdminUsername"] = "admin" },
                cancellationToken
            );
        foreach (var warning in result.Warnings)
        {
            Console.WriteLine($"注意：{warning}");
        }

        if (result.Error is { } error)
        {
            await Console.Error.WriteLineAsync(error.ToString());
            return 1;
        }

        Console.WriteLine("配方已执行完。");
        return 0;
    }
}
