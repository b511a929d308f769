namespace Archive.Benchmarks;

/// <summary>What a second start costs, from exec to the first answer of the front page.</summary>
internal static class StartBenchmark
{
    public static async Task Run(string folder)
    {
        await Site.Hang(folder);
        var costs = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            var url = $"http://127.0.0.1:{Site.FreePort()}";
            using var site = await Site.Start(url, "/", [Site.Program, $"--urls={url}", .. Site.Settings(folder)]);
            costs.Add(Cpu.Of(site.Id));
            site.Kill();
            await site.WaitForExitAsync();
        }

        Console.WriteLine($"second start to the first 200 of /: {Cpu.Median(costs.Skip(1)):0.00} CPU-s (goal 3)");
    }
}
