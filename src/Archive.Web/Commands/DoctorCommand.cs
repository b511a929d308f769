using System.CommandLine;
using Archive.Kernel.Checks;
using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary><c>doctor</c>: looks at everything the archive stands on and says what to mend.</summary>
internal static class DoctorCommand
{
    public static Command Make(string[] settings)
    {
        var command = new Command("doctor", "检查配置、数据库、存放、图片格式、磁盘，并核对操作记录；说出该怎么修。");
        command.SetAction((_, cancellationToken) => Run(settings, cancellationToken));
        return command;
    }

    private static async Task<int> Run(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = CommandHost.Build(settings);
        var results = new List<(string Title, IReadOnlyList<Finding> Found)>();
        await CommandProgress
            .Bar()
            .AutoClear(true)
            .StartAsync(async bar =>
            {
                await using var listing = app.Services.CreateAsyncScope();
                foreach (var type in listing.ServiceProvider.GetServices<ICheck>().Select(check => check.GetType()))
                {
                    // Each in a scope of its own: what one leaves behind does not touch the next.
                    await using var scope = app.Services.CreateAsyncScope();
                    var check = scope.ServiceProvider.GetServices<ICheck>().Single(one => one.GetType() == type);
                    results.Add((check.Title, await Look(check, bar.AddTask(check.Title), cancellationToken)));
                }
            });
        foreach (var (title, found) in results)
        {
            foreach (var finding in found)
            {
                await (finding.State == CheckState.Bad ? Console.Error : Console.Out).WriteLineAsync(
                    $"{Mark(finding.State)} {title}：{finding.Words}{(finding.Mend is { } mend ? $" → {mend}" : "")}"
                );
            }
        }

        var bad = results.Sum(result => result.Found.Count(finding => finding.State == CheckState.Bad));
        Console.WriteLine(bad == 0 ? "一切正常。" : $"有 {bad} 处要修。");
        return bad == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Finding>> Look(
        ICheck check,
        ProgressTask task,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var found = await check.Run(
                (done, of) =>
                {
                    task.MaxValue = Math.Max(1, of);
                    task.Value = done;
                },
                cancellationToken
            );
            task.Value = task.MaxValue;
            return found;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What cannot be looked at is not well, and the other checks are still worth their while.
            return [Finding.Bad($"查不了：{exception.GetBaseException().Message}", "先修好上面各处，再查一次。")];
        }
        finally
        {
            task.StopTask();
        }
    }

    private static string Mark(CheckState state) =>
        state switch
        {
            CheckState.Good => "✓",
            CheckState.Advice => "！",
            _ => "✗",
        };
}
