using System.Diagnostics;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Exhibitions;

/// <summary>An import that is killed at any moment leaves an archive that is whole, and the next one completes the set.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 20;
    private const int Count = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_twenty_random_moments_it_leaves_no_row_without_its_file()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, Count, width: 1400);
        var whole = Stopwatch.StartNew();
        using (var untouched = Start(site, Path.Combine(folder, ".."), "--dry-run"))
        {
            await untouched.WaitForExitAsync(Token);
        }

        // From the moment the program has started to the moment it would be done.
        var longest = whole.Elapsed * 1.2;
        var random = new Random(20230311);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var import = Start(site, folder);
            await Task.Delay(longest * (0.35 + (0.65 * random.NextDouble())), Token);
            import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync(Token);
            await AssertWhole(site);
        }

        using (var last = Start(site, folder))
        {
            await last.WaitForExitAsync(Token);
            Assert.Equal(0, last.ExitCode);
        }

        await AssertWhole(site);
        var wall = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Published, Token)
        );
        Assert.Equal(Count, wall.Single().Part<ExhibitionPart>()!.Placements().Count());
        var works = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Work, VersionOptions.Published, Token)
        );
        Assert.Equal(Count, works.Count);
    }

    private static Process Start(TestSite site, string folder, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] command =
        [
            Path.Combine(AppContext.BaseDirectory, "Archive.Web.dll"),
            "import",
            "photos",
            folder,
            "--exhibition",
            "wall",
            .. more,
            .. site.Arguments,
        ];
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Each record has its bytes, and whatever stands under a final name is what its name says.</summary>
    private static async Task AssertWhole(TestSite site)
    {
        var digests = await site.In(
            (ArchiveDb db) => db.Set<MediaAsset>().Select(asset => asset.Digest).ToListAsync(Token)
        );
        var originals = Path.Combine(site.Folder, "media", "originals");
        Assert.All(digests, digest => Assert.True(File.Exists(Path.Combine(originals, digest[..2], digest)), digest));
        if (Directory.Exists(originals))
        {
            foreach (var file in Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories))
            {
                Assert.Equal(Path.GetFileName(file), await MediaDigest.Of(file, Token));
            }
        }
    }
}
