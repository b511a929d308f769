using Archive.Kernel.Hosting;

namespace Archive.Web.Commands;

/// <summary>The site itself.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] settings, CancellationToken cancellationToken)
    {
        await using var site = ArchiveSite.Build(settings);
        var setup = await site.Start(cancellationToken);
        if (setup is not null)
        {
            Console.WriteLine($"新站已建好。管理员：{setup.Administrator}");
            Console.WriteLine(setup.Password is { } password ? $"密码（只显示这一次）：{password}" : "密码：按配置");
            foreach (var warning in setup.Warnings)
            {
                Console.WriteLine($"注意：{warning}");
            }
        }
        else
        {
            Console.WriteLine($"沿用 {site.Services.GetRequiredService<ArchivePaths>().Data} 里的档案。");
        }

        Console.WriteLine($"网站已开 {site.Services.GetRequiredService<SiteAddress>().Root}（Ctrl+C 结束）");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = PicturesLeft.Tell(site.Services, stopping.Token);
        await site.WaitForShutdown();
        await stopping.CancelAsync();
        await telling.ContinueWith(static _ => { }, CancellationToken.None, default, TaskScheduler.Default);
        return 0;
    }
}
