using System.Diagnostics;
using Archive.Modules.Hanzi;

namespace Archive.Benchmarks;

/// <summary>A warm page in the other script beside the same page as authored, and what converting one costs.</summary>
internal static class ScriptsBenchmark
{
    private const int Rounds = 7;
    private const string Exhibition = $"/exhibitions/{Site.Exhibition}";

    public static async Task Run(string folder)
    {
        await Site.Hang(folder);
        var url = $"http://127.0.0.1:{Site.FreePort()}";
        using var site = await Site.Start(url, Exhibition, [Site.Program, $"--urls={url}", .. Site.Settings(folder)]);
        try
        {
            await Cpu.Quiet(site.Id);
            var (authored, converted) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                authored.Add(await PageBenchmark.Round(new(url + Exhibition), site.Id));
                converted.Add(await PageBenchmark.Round(new($"{url}/hant{Exhibition}"), site.Id));
            }

            // The first rounds warm both up.
            var (asIs, hant) = (Cpu.Median(authored.Skip(2)), Cpu.Median(converted.Skip(2)));
            Console.WriteLine(
                $"warm page in 繁體: {hant:0.0} CPU-µs a request, as authored {asIs:0.0} CPU-µs, "
                    + $"ratio {hant / asIs:0.00} (goal 1.2)"
            );
            using var client = new HttpClient();
            Convert(await client.GetStringAsync(new Uri(url + Exhibition)));
        }
        finally
        {
            site.Kill();
        }
    }

    private static void Convert(string page)
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var converter = new ScriptConverter(new(), []);
        var first = Time(() => converter.ConvertHtml(page, HanScript.Hant));
        memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
        var costs = Enumerable.Range(0, 200).Select(_ => Time(() => converter.ConvertHtml(page, HanScript.Hant)));
        Console.WriteLine(
            $"converting its {page.Length / 1024.0:0} KB of HTML: {Cpu.Median(costs.Skip(100)):0.00} ms, "
                + $"the first with the tables {first:0} ms; tables in memory {memory / 1_048_576.0:0.0} MB"
        );
    }

    private static double Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
