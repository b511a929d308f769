using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Archive.Benchmarks;

/// <summary>What the first page of the desk's list costs with many items, beside what it costs with few.</summary>
internal static partial class ListBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int WarmUp = 60;
    private const int Requests = 200;
    private const string Password = "benchmark-of-the-list";

    public static async Task Run(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "list")).FullName;
        string[] settings = [.. Site.Settings(own), $"--Archive:Admin:Password={Password}"];
        await Fill("few", Few);
        var few = await Measure(settings);
        await Fill("more", Many - Few);
        var many = await Measure(settings);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"desk list: {many:0.00} CPU-ms a request at {Many} items, {few:0.00} at {Few}, ratio {many / few:0.00} (goal 2)"
            )
        );

        Task Fill(string name, int count) =>
            Cpu.Run("dotnet", [Site.Program, "recipe", "run", RecipeBenchmark.Write(own, name, count), .. settings]);
    }

    /// <summary>CPU-milliseconds of the server for one request, after it has warmed up.</summary>
    private static async Task<double> Measure(string[] settings)
    {
        const string url = "http://127.0.0.1:5188";
        using var server = await Site.Start(url, "/health/live", [Site.Program, $"--urls={url}", .. settings]);
        try
        {
            using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
            {
                BaseAddress = new(url),
            };
            await SignIn(browser);
            await Ask(browser, WarmUp);
            await Cpu.Quiet(server.Id);
            var before = Cpu.Of(server.Id);
            await Ask(browser, Requests);
            return (Cpu.Of(server.Id) - before) * 1000 / Requests;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task SignIn(HttpClient browser)
    {
        var page = await browser.GetStringAsync(new Uri("/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
                ["Name"] = "admin",
                ["Password"] = Password,
            }
        );
        using var answer = await browser.PostAsync(new Uri("/login", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Ask(HttpClient browser, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var page = await browser.GetStringAsync(new Uri("/desk/content", UriKind.Relative));
            if (!page.Contains("/desk/content/", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The list is not there.");
            }
        }
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
