namespace Archive.Benchmarks;

/// <summary>What taking a folder in costs.</summary>
internal static class ImportBenchmark
{
    public static async Task Run(string folder)
    {
        var photos = Photos.MakeLarge(folder, 4);
        var first = await Import();
        var second = await Import();
        Console.WriteLine(
            $"import of 4 photographs of 24 MP: {first:0.00} CPU-s, a second time (nothing new) {second:0.00} CPU-s; "
                + $"{(first - second) / 4 * 1000:0} CPU-ms a photograph"
        );

        Task<double> Import() => Site.Import(folder, photos);
    }
}
