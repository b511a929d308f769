using Archive.Imaging;

namespace Archive.Benchmarks;

/// <summary>
/// Four widths in three formats from one photograph, beside sharp on the same libvips at equal effort. The two take
/// turns, so that whatever else the machine does meets both.
/// </summary>
internal static class LadderBenchmark
{
    private const int Rounds = 6;
    private const int Warm = 1;
    private static readonly int[] Widths = [320, 640, 1280, 1920];

    public static async Task Run(string folder)
    {
        var photo = Path.Combine(Photos.MakeLarge(folder, 1), "photo-1.jpg");
        await using var ours = new OurLadder(folder, photo, Widths);
        using var sharp = await SharpLadder.Start(folder, photo, Widths);
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(await ours.Once());
            theirs.Add(await sharp.Once());
        }

        var (own, peer) = (Cpu.Median(mine.Skip(Warm)), Cpu.Median(theirs.Skip(Warm)));
        Console.WriteLine(
            $"24 MP JPEG to {string.Join('/', Widths)} in AVIF, WebP and JPEG: ours {own:0} CPU-ms, sharp {peer:0} CPU-ms, "
                + $"ratio {own / peer:0.00} (goal 0.5)"
        );
    }
}

/// <summary>Our worker, kept alive.</summary>
internal sealed class OurLadder : IAsyncDisposable
{
    private readonly ImagingWorkers workers;
    private readonly string photo;
    private readonly IReadOnlyList<(RenditionRequest Request, string Target)> targets;

    public OurLadder(string folder, string photo, int[] widths)
    {
        this.photo = photo;
        var scratch = Directory.CreateDirectory(Path.Combine(folder, "w")).FullName;
        workers = new(
            new()
            {
                Program = "dotnet",
                Arguments = [Site.Program, "worker"],
                Scratch = scratch,
                LogFile = Path.Combine(folder, "w.log"),
                Count = 1,
            }
        );
        targets =
        [
            .. from width in widths
            from format in Enum.GetValues<RenditionFormat>()
            select (new RenditionRequest(width, format, null), Path.Combine(folder, $"{width}.{format}")),
        ];
    }

    /// <summary>CPU milliseconds of one photograph.</summary>
    public async Task<double> Once()
    {
        var before = Cpu.OfChildren(Environment.ProcessId);
        var made = await workers.MakeRenditions(
            photo,
            targets,
            new(null, null, null, null, null, null),
            CancellationToken.None
        );
        return made.Refused is { } reason
            ? throw new InvalidOperationException($"{reason}: {made.Detail}")
            : (Cpu.OfChildren(Environment.ProcessId) - before) * 1000;
    }

    public ValueTask DisposeAsync() => workers.DisposeAsync();
}
