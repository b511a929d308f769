using System.Security.Cryptography;
using Archive.Kernel.Checks;
using Archive.Kernel.Text;

namespace Archive.Modules.Media;

/// <summary>Whether the store of originals keeps what it is given and gives it back.</summary>
internal sealed class StoreCheck(IMediaStore store, TimeProvider clock) : ICheck
{
    private const string Mend = "检查文件夹的权限和磁盘，运行网站的帐号要能读写。";

    public string Title => "原件存放";

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var id = ContentId.New(clock.GetUtcNow());
        var key = $"checks/{id}";
        var file = Path.Combine(store.Workshop, $"{id}.check");
        var bytes = RandomNumberGenerator.GetBytes(4096);
        try
        {
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);
            await store.Put(key, file, cancellationToken);
            await using var read = await store.Open(key, cancellationToken);
            using var copy = new MemoryStream();
            await (read?.CopyToAsync(copy, cancellationToken) ?? Task.CompletedTask);
            return copy.ToArray().AsSpan().SequenceEqual(bytes)
                ? [Finding.Good($"写得进，读得出（{store.Workshop}）")]
                : [Finding.Bad("存进去的和读出来的不一样。", Mend)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Finding.Bad($"不能写：{exception.Message}", Mend)];
        }
        finally
        {
            File.Delete(file);
            await store.Delete(key, CancellationToken.None);
        }
    }
}
