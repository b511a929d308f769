namespace Archive.Benchmarks;

/// <summary>A warm exhibition page beside bare Kestrel with the same bytes, round by round in turn.</summary>
internal static class PageBenchmark
{
    private const int Rounds = 7;
    private const int Requests = 6000;
    private const int Visitors = 8;
    private const string Exhibition = $"/exhibitions/{Site.Exhibition}";

    public static async Task Run(string folder)
    {
        await Site.Hang(folder);
        var (siteUrl, barePort) = ($"http://127.0.0.1:{Site.FreePort()}", Site.FreePort());
        using var site = await Site.Start(
            siteUrl,
            Exhibition,
            [Site.Program, $"--urls={siteUrl}", .. Site.Settings(folder)]
        );
        try
        {
            var page = Path.Combine(folder, "page.br");
            await File.WriteAllBytesAsync(page, await Get(new(siteUrl + Exhibition)));
            var bareUrl = $"http://127.0.0.1:{barePort}";
            using var bare = await Site.Start(
                bareUrl,
                "/",
                Environment.GetCommandLineArgs()[0],
                "bare",
                page,
                $"{barePort}"
            );
            try
            {
                await Cpu.Quiet(site.Id);
                await Compare(new(siteUrl + Exhibition), site.Id, new(bareUrl + "/"), bare.Id);
            }
            finally
            {
                bare.Kill();
            }
        }
        finally
        {
            site.Kill();
        }
    }

    private static async Task Compare(Uri page, int site, Uri barePage, int bare)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Round(page, site));
            theirs.Add(await Round(barePage, bare));
        }

        // The first rounds warm both up.
        var (mine, least) = (Cpu.Median(ours.Skip(2)), Cpu.Median(theirs.Skip(2)));
        Console.WriteLine(
            $"warm exhibition page: {mine:0.0} CPU-µs a request, bare Kestrel with the same bytes {least:0.0} CPU-µs, "
                + $"ratio {mine / least:0.00} (goal 3)"
        );
    }

    /// <summary>CPU-microseconds of the server for each request.</summary>
    public static async Task<double> Round(Uri page, int server)
    {
        var before = Cpu.Of(server);
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => Visit(page)));
        return (Cpu.Of(server) - before) * 1_000_000 / Requests;
    }

    private static async Task Visit(Uri page)
    {
        using var client = Client();
        for (var request = 0; request < Requests / Visitors; request++)
        {
            using var response = await client.GetAsync(page);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task<byte[]> Get(Uri page)
    {
        using var client = Client();
        return await client.GetByteArrayAsync(page);
    }

    private static HttpClient Client()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }
}
