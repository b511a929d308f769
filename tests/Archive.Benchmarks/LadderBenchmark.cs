using System.Globalization;
using Archive.Imaging;

namespace Archive.Benchmarks;

/// <summary>Four widths in three formats from one photograph, beside sharp on the same libvips at equal effort.</summary>
internal static class LadderBenchmark
{
    private const int Rounds = 4;
    private static readonly int[] Widths = [320, 640, 1280, 1920];

    public static async Task Run(string folder)
    {
        var photo = Path.Combine(Photos.MakeLarge(folder, 1), "photo-1.jpg");
        var ours = await Ours(folder, photo);
        var sharp = await Sharp(folder, photo);
        Console.WriteLine(
            $"24 MP JPEG to {string.Join('/', Widths)} in AVIF, WebP and JPEG: ours {ours:0} CPU-ms, sharp {sharp:0} CPU-ms, "
                + $"ratio {ours / sharp:0.00} (goal 0.5)"
        );
    }

    private static async Task<double> Ours(string folder, string photo)
    {
        await using var workers = new ImagingWorkers(
            new()
            {
                Program = "dotnet",
                Arguments = [Site.Program, "worker"],
                Scratch = Path.Combine(folder, "w"),
                LogFile = Path.Combine(folder, "w.log"),
                Count = 1,
            }
        );
        Directory.CreateDirectory(Path.Combine(folder, "w"));
        await Once();
        var before = Cpu.OfChildren(Environment.ProcessId);
        for (var round = 0; round < Rounds; round++)
        {
            await Once();
        }

        return (Cpu.OfChildren(Environment.ProcessId) - before) * 1000 / Rounds;

        async Task Once()
        {
            var targets =
                from width in Widths
                from format in Enum.GetValues<RenditionFormat>()
                select (new RenditionRequest(width, format, null), Path.Combine(folder, $"{width}.{format}"));
            var made = await workers.MakeRenditions(
                photo,
                [.. targets],
                new(null, null, null, null, null, null),
                CancellationToken.None
            );
            if (made.Refused is { } reason)
            {
                throw new InvalidOperationException($"{reason}: {made.Detail}");
            }
        }
    }

    private static async Task<double> Sharp(string folder, string photo)
    {
        var peer = Directory.CreateDirectory(Path.Combine(folder, "sharp")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sharp")))
        {
            File.Copy(file, Path.Combine(peer, Path.GetFileName(file)));
        }

        await Cpu.Run("npm", "install", "--prefix", peer, "--no-audit", "--no-fund", "--loglevel=error");
        string[] figures =
        [
            Rounds.ToString(CultureInfo.InvariantCulture),
            string.Join(',', Widths),
            .. new[]
            {
                RenditionRecipe.JpegQuality,
                RenditionRecipe.WebPQuality,
                RenditionRecipe.WebPEffort,
                RenditionRecipe.AvifQuality,
                RenditionRecipe.AvifEffort,
            }.Select(figure => figure.ToString(CultureInfo.InvariantCulture)),
        ];
        var (_, output) = await Cpu.Run("node", [Path.Combine(peer, "ladder.mjs"), photo, .. figures]);
        return double.Parse(output.Trim(), CultureInfo.InvariantCulture);
    }
}
