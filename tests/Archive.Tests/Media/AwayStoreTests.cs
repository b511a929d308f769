using System.Net;
using System.Security.Cryptography;
using Archive.Modules.Media.Storage;

namespace Archive.Tests.Media;

/// <summary>What the store does while its server is away, races, or spoils what it sends.</summary>
public sealed class AwayStoreTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("riverside-store-").FullName;
    private S3Stub stub = null!;
    private S3MediaStore store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        stub = await S3Stub.Start();
        store = TestBucket.Store(TestBucket.OnStub(stub), folder);
    }

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await stub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task While_it_is_away_what_is_at_hand_is_read_and_nothing_is_acknowledged()
    {
        await store.Put("renditions/kept", await FileOf([1, 2, 3]), Token);
        stub.IsAway = true;
        var file = await FileOf([4, 5, 6]);
        for (var number = 0; number < 6; number++)
        {
            var down = await Assert.ThrowsAsync<StoreDownException>(() => store.Put("renditions/new", file, Token));
            Assert.InRange(down.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        }

        // After so many vain questions it is left in peace.
        var asked = stub.Asked;
        await Assert.ThrowsAsync<StoreDownException>(() => store.Size("renditions/new", Token));
        Assert.Equal(asked, stub.Asked);
        Assert.NotNull(await store.LocalFile("renditions/kept", Token));
        await using (var kept = await store.Open("renditions/kept", Token))
        {
            Assert.Equal(1, kept!.ReadByte());
        }

        Assert.True(File.Exists(file));
        stub.IsAway = false;
        await Task.Delay(TimeSpan.FromSeconds(6), Token);
        Assert.True(await store.Put("renditions/new", file, Token));
    }

    [Fact]
    public async Task Racers_that_Amazon_turns_away_try_again()
    {
        stub.Races = 3;
        Assert.True(await store.Put("renditions/raced", await FileOf([1]), Token));
    }

    [Fact]
    public async Task A_download_is_taken_up_where_it_broke()
    {
        var bytes = RandomNumberGenerator.GetBytes(900_000);
        var key = MediaKeys.Original(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await store.Put(key, await FileOf(bytes), Token);
        Empty();
        stub.CutAfter = 300_000;
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await store.LocalFile(key, Token))!, Token));
        Assert.Equal(0, stub.CutAfter);
    }

    [Fact]
    public async Task An_original_that_comes_back_otherwise_is_not_shown()
    {
        var bytes = RandomNumberGenerator.GetBytes(900_000);
        var key = MediaKeys.Original(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await store.Put(key, await FileOf(bytes), Token);
        Empty();
        stub.Spoils = true;
        await Assert.ThrowsAnyAsync<InvalidDataException>(() => store.LocalFile(key, Token));
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await store.LocalFile(key, Token))!, Token));
    }

    [Fact]
    public async Task Many_who_want_one_file_fetch_it_once()
    {
        await store.Put("renditions/wanted", await FileOf(RandomNumberGenerator.GetBytes(200_000)), Token);
        Empty();
        var asked = stub.Asked;
        var files = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => store.LocalFile("renditions/wanted", Token))
        );
        Assert.Single(files.Distinct(StringComparer.Ordinal));
        Assert.Equal(asked + 1, stub.Asked);
    }

    [Fact]
    public async Task Uploads_that_nobody_ended_are_given_up()
    {
        using var begin = new HttpClient { BaseAddress = stub.Endpoint };
        using var answer = await begin.PostAsync($"/{S3Stub.Bucket}/left?uploads", null, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, await store.AbortLeftovers(Token));
        Assert.Equal(0, stub.OpenUploads);
    }

    [Fact]
    public void The_least_recently_used_makes_room()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var cache = new MediaCache(Path.Combine(folder, "small"), 250, clock);
        foreach (var key in (string[])["a", "b"])
        {
            Keep(key);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotNull(cache.Find("a"));
        clock.Advance(TimeSpan.FromMinutes(5));
        Keep("c");
        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.Equal(200, cache.Bytes);
        // What was handed out a moment ago stays, even beyond the limit.
        Keep("d");
        Assert.NotNull(cache.Find("a"));
        Assert.Equal(300, cache.Bytes);
        Assert.NotNull(new MediaCache(Path.Combine(folder, "small"), 1000, clock).Find("d"));

        void Keep(string key)
        {
            var file = Path.Combine(folder, "file");
            File.WriteAllBytes(file, new byte[100]);
            cache.Keep(key, file);
        }
    }

    private void Empty()
    {
        store.Dispose();
        Directory.Delete(Path.Combine(folder, "cache"), recursive: true);
        store = TestBucket.Store(TestBucket.OnStub(stub), folder);
    }

    private async Task<string> FileOf(byte[] bytes)
    {
        var file = Path.Combine(store.Workshop, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        await File.WriteAllBytesAsync(file, bytes, Token);
        return file;
    }
}
