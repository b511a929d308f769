using System.Diagnostics;
using System.Globalization;
using Archive.Imaging;

namespace Archive.Benchmarks;

/// <summary>npm's sharp, installed beside and outside the product, kept alive.</summary>
internal sealed class SharpLadder : IDisposable
{
    private readonly Process process;

    private SharpLadder(Process process) => this.process = process;

    public static async Task<SharpLadder> Start(string folder, string photo, int[] widths)
    {
        var peer = Directory.CreateDirectory(Path.Combine(folder, "sharp")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sharp")))
        {
            File.Copy(file, Path.Combine(peer, Path.GetFileName(file)));
        }

        await Cpu.Run("npm", "install", "--prefix", peer, "--no-audit", "--no-fund", "--loglevel=error");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] figures =
        [
            .. new[]
            {
                RenditionRecipe.JpegQuality,
                RenditionRecipe.WebPQuality,
                RenditionRecipe.WebPEffort,
                RenditionRecipe.AvifQuality,
                RenditionRecipe.AvifEffort,
            }.Select(figure => figure.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var word in (string[])[Path.Combine(peer, "ladder.mjs"), photo, string.Join(',', widths), .. figures])
        {
            start.ArgumentList.Add(word);
        }

        return new(Process.Start(start)!);
    }

    /// <summary>CPU milliseconds of one photograph, as the process itself tells.</summary>
    public async Task<double> Once()
    {
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync();
        return double.Parse(answer!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
