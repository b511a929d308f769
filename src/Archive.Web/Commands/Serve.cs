using Archive.Kernel.Hosting;

namespace Archive.Web.Commands;

/// <summary>The site itself.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] settings, CancellationToken cancellationToken)
    {
        await using var site = ArchiveSite.Build(settings);
        await site.Start(cancellationToken);
        Console.WriteLine($"网站已开 {site.Services.GetRequiredService<SiteAddress>().Root}（Ctrl+C 结束）");
        await site.WaitForShutdown();
        return 0;
    }
}
