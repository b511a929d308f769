using System.Globalization;
using System.Text.Json.Nodes;

namespace Archive.Benchmarks;

/// <summary>What Lighthouse says of the demo, its exhibition of 45 works first, on a slow phone and at a desk.</summary>
internal static class LighthouseBenchmark
{
    private const int Rounds = 5;
    private const string Chromium = "/usr/bin/chromium";

    private static readonly (string Page, string Path)[] Pages =
    [
        ("exhibition", "/exhibitions/huacai-binjiang"),
        ("work", "/exhibitions/huacai-binjiang/works/2"),
        ("home", "/"),
    ];

    private static readonly (string Form, string[] Options)[] Forms = [("phone", []), ("desk", ["--preset=desktop"])];

    public static async Task Run(string folder)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "lighthouse")).FullName;
        await Cpu.Run(
            "npm",
            "install",
            "--prefix",
            place,
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "lighthouse@12"
        );
        var url = $"http://127.0.0.1:{Site.FreePort()}";
        using var site = await Site.Start(url, "/", [Site.Program, $"--urls={url}", Site.DataPath(place)]);
        try
        {
            await Site.Rest(site);
            foreach (var (page, path) in Pages)
            {
                foreach (var (form, options) in Forms)
                {
                    var reports = new List<JsonNode>();
                    for (var round = 0; round < Rounds; round++)
                    {
                        reports.Add(await Look(place, url + path, options));
                    }

                    Console.WriteLine($"lighthouse, {page} on a {form}, median of {Rounds}: {Say(reports)}");
                }
            }
        }
        finally
        {
            site.Kill();
        }
    }

    // Now and then a browser's trace is broken; Lighthouse says so and asks for another.
    private static async Task<JsonNode> Look(string place, string url, string[] options)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await LookOnce(place, url, options);
            }
            catch (InvalidOperationException problem)
                when (attempt < 3 && problem.Message.Contains("run Lighthouse again", StringComparison.Ordinal))
            {
                Console.WriteLine("lighthouse asks for another run");
            }
        }
    }

    private static async Task<JsonNode> LookOnce(string place, string url, string[] options)
    {
        var report = Path.Combine(place, "report.json");
        await Cpu.Run(
            "env",
            [
                $"CHROME_PATH={Chromium}",
                Path.Combine(place, "node_modules", ".bin", "lighthouse"),
                url,
                "--quiet",
                "--output=json",
                $"--output-path={report}",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
                .. options,
            ]
        );
        return JsonNode.Parse(await File.ReadAllTextAsync(report))!;
    }

    private static string Say(List<JsonNode> reports)
    {
        return $"performance {Score("performance")} (goal 95), accessibility {Score("accessibility")} (100), "
            + $"best practices {Score("best-practices")} (100), SEO {Score("seo")} (100); "
            + $"LCP {Audit("largest-contentful-paint") / 1000:0.00} s (1.8), CLS {Audit("cumulative-layout-shift"):0.000} (0.02), "
            + $"TBT {Audit("total-blocking-time"):0} ms, {Audit("total-byte-weight") / 1024:0} KB{Faults()}";

        string Score(string category) =>
            Median(report => (double)report["categories"]![category]!["score"]! * 100)
                .ToString("0", CultureInfo.InvariantCulture);

        double Audit(string audit) => Median(report => (double)report["audits"]![audit]!["numericValue"]!);

        double Median(Func<JsonNode, double> value) => Cpu.Median(reports.Select(value));

        string Faults()
        {
            var faults = reports.SelectMany(FaultsOf).Distinct(StringComparer.Ordinal).ToList();
            return faults.Count == 0 ? "" : $"; not passed: {string.Join(", ", faults)}";
        }
    }

    // What costs points outside performance; that category's figures stand above.
    private static IEnumerable<string> FaultsOf(JsonNode report) =>
        from category in (string[])["accessibility", "best-practices", "seo"]
        from reference in report["categories"]![category]!["auditRefs"]!.AsArray()
        where (double)reference!["weight"]! > 0
        let id = (string)reference["id"]!
        where report["audits"]![id]!["score"]?.GetValue<double>() < 1
        select id;
}
