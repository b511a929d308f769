using Archive.Benchmarks;

// Prints both figures and the ratio of each, good or bad. Ratios are of CPU time in one run; the clock on the wall of a
// shared machine says little. Without a name, all are run; `page`, `scripts` and `start` measure what `import` has hung.
if (args is ["bare", var file, var port])
{
    await BarePage.Serve(file, port);
    return 0;
}

var folder = Directory.CreateTempSubdirectory("riverside-benchmarks-").FullName;
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["import"] = () => ImportBenchmark.Run(folder),
    ["ladder"] = () => LadderBenchmark.Run(folder),
    ["start"] = () => StartBenchmark.Run(folder),
    ["page"] = () => PageBenchmark.Run(folder),
    ["scripts"] = () => ScriptsBenchmark.Run(folder),
    ["recipe"] = () => RecipeBenchmark.Run(folder),
    ["list"] = () => ListBenchmark.Run(folder),
    ["lighthouse"] = () => LighthouseBenchmark.Run(folder),
};
try
{
    if (args.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
    {
        await Console.Error.WriteLineAsync($"No benchmark {unknown}. There are: {string.Join(' ', benchmarks.Keys)}");
        return 1;
    }

    // A recipe is run in this process, for which no site need be published.
    if (args is not ["recipe"])
    {
        Console.WriteLine("Building the site…");
        await Site.Build();
    }

    foreach (
        var (_, run) in benchmarks.Where(one => args.Length == 0 || args.Contains(one.Key, StringComparer.Ordinal))
    )
    {
        await run();
    }

    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
