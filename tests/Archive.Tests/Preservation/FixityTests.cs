using System.Security.Cryptography;
using Archive.Kernel.Checks;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Archive.Modules.Preservation;
using Archive.Tests.Exhibitions;
using Archive.Tests.Media;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Preservation;

/// <summary>Originals that somebody altered or took away behind the archive's back.</summary>
public sealed class FixityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task What_was_altered_or_taken_away_is_found_told_and_named(string provider)
    {
        await using var site = await Walls.Hung(provider);
        var digests = await Digests(site);
        Alter(Original(site, digests[0]));
        File.Delete(Original(site, digests[1]));

        var report = await Round(site);

        Assert.Equal(
            (1, 1, 1, 2),
            (
                report.Count(FixityOutcome.Same),
                report.Count(FixityOutcome.Altered),
                report.Count(FixityOutcome.Missing),
                report.Lost
            )
        );
        Assert.Equal(["preservation.altered", "preservation.missing"], await Told(site));
        Assert.Contains("2 张照片的原件损坏或不见了", (await Check(site)).Words, StringComparison.Ordinal);
        // A second round has nothing new to say.
        await Round(site);
        Assert.Equal(2, (await Told(site)).Count);
    }

    [Fact]
    public async Task What_was_put_back_is_whole_again()
    {
        await using var site = await Walls.Hung();
        var file = Original(site, (await Digests(site))[0]);
        var bytes = await File.ReadAllBytesAsync(file, Token);
        File.Delete(file);
        await Round(site);
        await File.WriteAllBytesAsync(file, bytes, Token);

        var report = await Round(site);

        Assert.Equal(3, report.Count(FixityOutcome.Same));
        Assert.Equal(CheckState.Good, (await Check(site)).State);
    }

    [Fact]
    public async Task A_copy_is_made_mends_the_original_and_is_mended_by_it()
    {
        var folder = Directory.CreateTempSubdirectory("riverside-copies-").FullName;
        await using var site = await Walls.Hung(
            settings: ["--Archive:Preservation:CopyProvider=FileSystem", $"--Archive:Preservation:CopyPath={folder}"]
        );
        var digests = await Digests(site);
        Assert.Equal(3, (await Round(site)).Count(FixityOutcome.Same));
        Assert.All(digests, digest => Assert.Equal(digest, DigestOf(Copy(folder, digest))));

        Alter(Original(site, digests[0]));
        File.Delete(Original(site, digests[1]));
        Alter(Copy(folder, digests[2]));
        var report = await Round(site);

        Assert.Equal((2, 1), (report.Count(FixityOutcome.Repaired), report.Count(FixityOutcome.Same)));
        Assert.All(digests, digest => Assert.Equal(digest, DigestOf(Original(site, digest))));
        Assert.All(digests, digest => Assert.Equal(digest, DigestOf(Copy(folder, digest))));
        Assert.Equal(["preservation.repaired", "preservation.repaired"], await Told(site));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "workshop")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task When_neither_is_whole_both_stay_as_they_are()
    {
        var folder = Directory.CreateTempSubdirectory("riverside-copies-").FullName;
        await using var site = await Walls.Hung(
            settings: ["--Archive:Preservation:CopyProvider=FileSystem", $"--Archive:Preservation:CopyPath={folder}"]
        );
        var digest = (await Digests(site))[0];
        await Round(site);
        var (one, other) = (Alter(Original(site, digest)), Alter(Copy(folder, digest)));

        var report = await Round(site);

        Assert.Equal(1, report.Lost);
        Assert.Equal(one, DigestOf(Original(site, digest)));
        Assert.Equal(other, DigestOf(Copy(folder, digest)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task In_a_bucket_the_bytes_come_from_the_bucket_and_not_from_what_is_at_hand()
    {
        var bucket = await TestBucket.New();
        await using var site = await Walls.Hung(settings: TestBucket.Settings(bucket));
        var key = MediaKeys.Original((await Digests(site))[0]);
        var store = site.Services.GetRequiredService<IMediaStore>();
        Assert.NotNull(await store.LocalFile(key, Token));
        var folder = Directory.CreateTempSubdirectory("riverside-store-").FullName;
        using (var other = TestBucket.Store(bucket, folder))
        {
            await other.Delete(key, Token);
            var file = Path.Combine(other.Workshop, "spoiled");
            await File.WriteAllTextAsync(file, "something else", Token);
            await other.Put(key, file, Token);
        }

        var report = await Round(site);

        Assert.Equal(1, report.Count(FixityOutcome.Altered));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_round_that_was_stopped_goes_on_where_it_stopped()
    {
        await using var site = await Walls.Hung();
        using var stopped = new CancellationTokenSource();
        var first = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            site.In(
                (FixityRound round) =>
                    round.Run(
                        Soon,
                        DateTimeOffset.MaxValue,
                        long.MaxValue,
                        (_, _) =>
                        {
                            first++;
                            stopped.Cancel();
                        },
                        stopped.Token
                    )
            )
        );
        Assert.Equal(1, first);

        var rest = await site.In(
            (FixityRound round) => round.Run(Long, DateTimeOffset.MaxValue, long.MaxValue, static (_, _) => { }, Token)
        );

        Assert.Equal(2, rest.Read);
    }

    // Everything was last read before this.
    private static DateTimeOffset Soon => TimeProvider.System.GetUtcNow().AddMilliseconds(5);

    // What was read in this test was not.
    private static DateTimeOffset Long => TimeProvider.System.GetUtcNow().AddMinutes(-5);

    private static async Task<FixityReport> Round(TestSite site)
    {
        await Task.Delay(10, Token);
        var now = TimeProvider.System.GetUtcNow();
        return await site.In(
            (FixityRound round) => round.Run(now, DateTimeOffset.MaxValue, long.MaxValue, static (_, _) => { }, Token)
        );
    }

    private static Task<List<string>> Digests(TestSite site) =>
        site.In(
            (ArchiveDb db) =>
                db.Set<MediaAsset>().OrderBy(asset => asset.FileName).Select(asset => asset.Digest).ToListAsync(Token)
        );

    private static async Task<List<string>> Told(TestSite site) =>
        await site.In(
            (ArchiveDb db) =>
                db
                    .AuditRows.Where(row => row.Action.StartsWith("preservation."))
                    .Select(row => row.Action)
                    .OrderBy(action => action)
                    .ToListAsync(Token)
        );

    private static async Task<Finding> Check(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetServices<ICheck>().Single(one => one.Title == "原件核对");
        return (await check.Run(static (_, _) => { }, Token))[0];
    }

    private static string Original(TestSite site, string digest) =>
        Path.Combine(site.Folder, "media", MediaKeys.Original(digest));

    private static string Copy(string folder, string digest) => Path.Combine(folder, MediaKeys.Original(digest));

    private static string DigestOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>Changes one bit and tells the digest that comes of it.</summary>
    private static string Alter(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        return DigestOf(file);
    }
}
