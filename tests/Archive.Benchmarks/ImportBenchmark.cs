namespace Archive.Benchmarks;

/// <summary>What taking a folder in costs.</summary>
internal static class ImportBenchmark
{
    public static async Task Run(string folder, IReadOnlyList<string> photos)
    {
        string[] import =
        [
            Site.Program,
            "import",
            "photos",
            Path.GetDirectoryName(photos[0])!,
            "--exhibition",
            "benchmark",
            .. Site.Settings(folder),
        ];
        var (first, _) = await Cpu.Run("dotnet", import);
        var (second, _) = await Cpu.Run("dotnet", import);
        Console.WriteLine(
            $"import of {photos.Count} photographs of 24 MP: {first:0.00} CPU-s, a second time (nothing new) {second:0.00} CPU-s; "
                + $"{(first - second) / photos.Count * 1000:0} CPU-ms a photograph"
        );
    }
}
