using System.Security.Cryptography;
using System.Text;
using Archive.Modules.Media.Storage;

namespace Archive.Tests.Media;

/// <summary>What every store of originals does, wherever it keeps them.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private const int Racers = 16;

    private readonly string folder = Directory.CreateTempSubdirectory("riverside-store-").FullName;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IMediaStore Store { get; private set; } = null!;

    protected string Folder => folder;

    public async ValueTask InitializeAsync() => Store = await Make(folder);

    public async ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        await DisposeAsyncCore();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_put_is_there_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes(70_000);
        var file = await FileOf(bytes);
        Assert.True(await Store.Put("pyramids/ab/one.tif", file, Token));
        Assert.False(File.Exists(file));
        Assert.Equal(bytes, await Read("pyramids/ab/one.tif"));
        Assert.Equal(bytes.Length, await Store.Size("pyramids/ab/one.tif", Token));
        Assert.Equal(
            bytes,
            await File.ReadAllBytesAsync((await Store.LocalFile("pyramids/ab/one.tif", Token))!, Token)
        );
    }

    [Fact]
    public async Task A_key_is_written_once()
    {
        Assert.True(await Store.Put("renditions/one", await FileOf("first"u8.ToArray()), Token));
        var second = await FileOf("second"u8.ToArray());
        Assert.False(await Store.Put("renditions/one", second, Token));
        Assert.False(File.Exists(second));
        Assert.Equal("first"u8.ToArray(), await Read("renditions/one"));
    }

    [Fact]
    public async Task Of_many_writers_one_wins()
    {
        var files = await Task.WhenAll(
            Enumerable.Range(0, Racers).Select(number => FileOf(Encoding.UTF8.GetBytes($"writer {number}")))
        );
        var won = await Task.WhenAll(files.Select(file => Store.Put("renditions/raced", file, Token)));
        Assert.Equal(1, won.Count(one => one));
        var number = Array.FindIndex(won, one => one);
        Assert.Equal($"writer {number}", Encoding.UTF8.GetString(await Read("renditions/raced")));
    }

    [Fact]
    public async Task Nothing_under_a_key_is_null()
    {
        Assert.Null(await Store.Open("originals/no", Token));
        Assert.Null(await Store.Open("originals/no", 0, 10, Token));
        Assert.Null(await Store.Size("originals/no", Token));
        Assert.Null(await Store.LocalFile("originals/no", Token));
        await Store.Delete("originals/no", Token);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        await Store.Put("renditions/gone", await FileOf([1, 2, 3]), Token);
        await Store.Delete("renditions/gone", Token);
        Assert.Null(await Store.Open("renditions/gone", Token));
        Assert.Null(await Store.LocalFile("renditions/gone", Token));
        Assert.True(await Store.Put("renditions/gone", await FileOf([4]), Token));
    }

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(500, 100, 100)]
    [InlineData(900, 1000, 100)]
    [InlineData(999, 1, 1)]
    public async Task A_range_is_those_bytes(int from, int asked, int given)
    {
        var bytes = RandomNumberGenerator.GetBytes(1000);
        await Store.Put("renditions/range", await FileOf(bytes), Token);
        await using var stream = await Store.Open("renditions/range", from, asked, Token);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, Token);
        Assert.Equal(bytes[from..(from + given)], copy.ToArray());
    }

    [Fact]
    public async Task What_is_large_goes_in_parts()
    {
        var bytes = RandomNumberGenerator.GetBytes((2 * S3MediaStore.PartBytes) + 12_345);
        var key = MediaKeys.Original(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.True(await Store.Put(key, await FileOf(bytes), Token));
        Assert.Equal(bytes.Length, await Store.Size(key, Token));
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(await Read(key)));
        await using var across = await Store.Open(key, S3MediaStore.PartBytes - 5, 10, Token);
        using var copy = new MemoryStream();
        await across!.CopyToAsync(copy, Token);
        Assert.Equal(bytes[(S3MediaStore.PartBytes - 5)..(S3MediaStore.PartBytes + 5)], copy.ToArray());
        Assert.False(await Store.Put(key, await FileOf(bytes), Token));
    }

    [Theory]
    [InlineData("renditions/a b+c")]
    [InlineData("renditions/100%25/%2F")]
    [InlineData("renditions/江浦 🌉/八埭頭")]
    [InlineData("renditions/a=b&c;d'e\"f<g>")]
    public async Task Odd_keys_are_keys(string key)
    {
        Assert.True(await Store.Put(key, await FileOf(Encoding.UTF8.GetBytes(key)), Token));
        Assert.Equal(Encoding.UTF8.GetBytes(key), await Read(key));
        Assert.Equal(Encoding.UTF8.GetByteCount(key), await Store.Size(key, Token));
        Assert.Equal(key, Assert.Single(await Keys(key)));
        await Store.Delete(key, Token);
        Assert.Null(await Store.Size(key, Token));
    }

    [Fact]
    public async Task Many_keys_are_listed_in_the_order_of_their_bytes()
    {
        var keys = Enumerable
            .Range(0, 1500)
            .Select(number => $"listed/{(char)('一' + (number * 7))}/{number}")
            .ToList();
        keys.Add("listed/🌉");
        keys.Add("listed/\uffee");
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token },
            async (key, token) => Assert.True(await Store.Put(key, await FileOf([1, 2, 3]), token))
        );
        var inOrder = keys.OrderBy(key => Convert.ToHexString(Encoding.UTF8.GetBytes(key)), StringComparer.Ordinal);
        Assert.Equal(inOrder, await Keys("listed/"), StringComparer.Ordinal);
        Assert.Empty(await Keys("listing"));
        await foreach (var found in Store.List("listed/🌉", Token))
        {
            Assert.Equal(3, found.Bytes);
            Assert.InRange(found.ModifiedUtc, Now.AddMinutes(-5), Now.AddMinutes(5));
        }
    }

    [Fact]
    public async Task A_writer_that_gives_up_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var file = await FileOf([1, 2, 3]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.Put("renditions/given-up", file, cancelled.Token)
        );
        Assert.Null(await Store.Size("renditions/given-up", Token));
        Assert.True(File.Exists(file));
    }

    protected abstract Task<IMediaStore> Make(string folder);

    protected virtual ValueTask DisposeAsyncCore() => ValueTask.CompletedTask;

    protected async Task<string> FileOf(byte[] bytes)
    {
        var file = Path.Combine(Store.Workshop, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        await File.WriteAllBytesAsync(file, bytes, Token);
        return file;
    }

    protected async Task<byte[]> Read(string key)
    {
        await using var stream = await Store.Open(key, Token);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    private async Task<List<string>> Keys(string prefix)
    {
        var keys = new List<string>();
        await foreach (var found in Store.List(prefix, Token))
        {
            keys.Add(found.Key);
        }

        return keys;
    }
}

/// <summary>In a folder.</summary>
public sealed class DiskStoreTests : StoreContract
{
    protected override Task<IMediaStore> Make(string folder) =>
        Task.FromResult<IMediaStore>(new DiskMediaStore(folder, TimeProvider.System));
}

/// <summary>In a bucket of a real server.</summary>
public sealed class GatewayStoreTests : StoreContract
{
    protected override async Task<IMediaStore> Make(string folder) => TestBucket.Store(await TestBucket.New(), folder);
}

/// <summary>As Amazon's own server is spoken to: checksums behind the body.</summary>
public sealed class TrailingChecksumStoreTests : StoreContract
{
    private S3Stub stub = null!;

    [Fact]
    public async Task The_checksum_behind_a_body_is_right()
    {
        await Store.Put("renditions/one", await FileOf([1, 2, 3]), Token);
        Assert.Equal(1, stub.Verified);
    }

    protected override async Task<IMediaStore> Make(string folder)
    {
        stub = await S3Stub.Start();
        return TestBucket.Store(TestBucket.OnStub(stub), folder);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await stub.DisposeAsync();
    }
}
