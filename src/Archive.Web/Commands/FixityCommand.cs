using System.CommandLine;
using System.Globalization;
using Archive.Modules.Media.Storage;
using Archive.Modules.Preservation;
using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary><c>fixity</c>: reads originals against the digests under which they came in.</summary>
internal static class FixityCommand
{
    public static Command Make(string[] settings)
    {
        var all = new Option<bool>("--all") { Description = "全部重读，不管上次是什么时候核对的。" };
        var rate = new Option<int?>("--rate") { Description = "每秒最多读多少 MB；不写就尽快。", HelpName = "MB" };
        rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--rate 要是 1 以上的整数。");
            }
        });
        var command = new Command(
            "fixity",
            "逐个重读原件，和收进来时的 SHA-256 核对；有副本的顺手修好。中断了再运行就接着来。"
        )
        {
            all,
            rate,
        };
        command.SetAction(
            (parsed, cancellationToken) => Run(settings, parsed.GetValue(all), parsed.GetValue(rate), cancellationToken)
        );
        return command;
    }

    private static async Task<int> Run(string[] settings, bool all, int? rate, CancellationToken cancellationToken)
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<FixityRound>();
        var options = scope.ServiceProvider.GetRequiredService<PreservationOptions>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var before = all ? now : now.AddDays(-options.DueAfterDays);
        var due = await round.Due(before, cancellationToken);
        FixityReport report = new();
        try
        {
            await CommandProgress
                .Bar()
                .StartAsync(async bar =>
                {
                    var task = bar.AddTask("核对原件", autoStart: true, maxValue: Math.Max(1, due));
                    report = await round.Run(
                        before,
                        DateTimeOffset.MaxValue,
                        rate is { } megabytes ? (long)megabytes << 20 : long.MaxValue,
                        (digest, outcome) =>
                        {
                            task.Increment(1);
                            if (outcome != FixityOutcome.Same)
                            {
                                AnsiConsole.WriteLine($"{Words(outcome)} {digest}");
                            }
                        },
                        cancellationToken
                    );
                    task.Value = task.MaxValue;
                });
        }
        catch (StoreDownException down)
        {
            await Console.Error.WriteLineAsync($"{down.Message}核对到一半，再运行就接着来。");
            return 1;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"读了 {report.Read} 个原件：完好 {report.Count(FixityOutcome.Same)}，已修好 {report.Count(FixityOutcome.Repaired)}，损坏 {report.Count(FixityOutcome.Altered)}，不见 {report.Count(FixityOutcome.Missing)}。"
            )
        );
        return report.Lost == 0 ? 0 : 1;
    }

    private static string Words(FixityOutcome outcome) =>
        outcome switch
        {
            FixityOutcome.Repaired => "已修好",
            FixityOutcome.Altered => "损坏",
            FixityOutcome.Missing => "不见了",
            _ => "完好",
        };
}
