using System.CommandLine;
using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Modules.Exhibitions;

namespace Archive.Web.Commands;

/// <summary><c>import photos FOLDER --exhibition SLUG</c>.</summary>
internal static class ImportPhotosCommand
{
    public static Command Make(string[] settings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "照片所在的文件夹，连同其中的文件夹。" };
        var exhibition = new Option<string>("--exhibition")
        {
            Description = "展览网址的最后一段；没有这个展览时新建。",
            Required = true,
            HelpName = "SLUG",
        };
        var title = new Option<string?>("--title") { Description = "新建展览时的标题。", HelpName = "T" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只看不收：列出会收下和拒收的文件。" };
        var command = new Command("photos", "把一个文件夹的照片收进档案，挂成展览。")
        {
            folder,
            exhibition,
            title,
            dryRun,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Run(
                    settings,
                    new(
                        Path.GetFullPath(parsed.GetValue(folder)!),
                        parsed.GetValue(exhibition)!,
                        parsed.GetValue(title),
                        parsed.GetValue(dryRun)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> Run(string[] settings, ImportRequest request, CancellationToken cancellationToken)
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportPhotos>();
        ImportResult result = null!;
        await CommandProgress
            .Bar()
            .StartAsync(async bar =>
            {
                var task = bar.AddTask(request.DryRun ? "看照片" : "收照片", autoStart: true, maxValue: 1);
                result = await import.Handle(
                    request,
                    (done, of, _) =>
                    {
                        task.MaxValue = of;
                        task.Value = done;
                    },
                    cancellationToken
                );
                task.StopTask();
            });
        return await Report(result, request, app.Services.GetRequiredService<SiteAddress>());
    }

    private static async Task<int> Report(ImportResult result, ImportRequest request, SiteAddress address)
    {
        foreach (var file in result.Files)
        {
            foreach (var warning in file.Warnings)
            {
                var what = warning.Block == "Picture" ? "画面有缺损" : $"{warning.Block} 元数据有缺损";
                Console.WriteLine($"注意 {file.File}：{what}（{warning.Detail}），照片照收。");
            }

            if (file.Outcome == ImportOutcome.Known)
            {
                Console.WriteLine($"跳过 {file.File}：{file.Reason}");
            }
        }

        foreach (var file in result.Files.Where(file => file.Outcome == ImportOutcome.Refused))
        {
            await Console.Error.WriteLineAsync($"拒收 {file.File}：{file.Reason}");
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(request.DryRun ? "会挂上" : "挂上")} {result.Count(ImportOutcome.Hung)} 件，已有 {result.Count(ImportOutcome.Known)} 件，拒收 {result.Count(ImportOutcome.Refused)} 件。"
            )
        );
        if (result.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        if (result.Path is { } path && !request.DryRun)
        {
            Console.WriteLine(address.Absolute(path));
        }

        return result.Files.Any(file => file.Outcome != ImportOutcome.Refused) ? 0 : 1;
    }
}
