using System.Security.Cryptography;
using Archive.Kernel.Text;

namespace Archive.Modules.Media.Storage;

/// <summary>Puts a little into the store, gets it back and compares: some servers keep something else than they were given.</summary>
internal sealed class StoreProbe(IMediaStore store, TimeProvider clock)
{
    /// <summary>Whether it came back as it went.</summary>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        var id = ContentId.New(clock.GetUtcNow());
        var key = $"checks/{id}";
        var file = Path.Combine(store.Workshop, $"{id}.check");
        var bytes = RandomNumberGenerator.GetBytes(4096);
        try
        {
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);
            await store.Put(key, file, cancellationToken);
            // What is asked for in pieces comes from the store itself and from no cache.
            await using var read = await store.Open(key, 0, bytes.Length, cancellationToken);
            using var copy = new MemoryStream();
            await (read?.CopyToAsync(copy, cancellationToken) ?? Task.CompletedTask);
            return await store.Size(key, cancellationToken) == bytes.Length
                && copy.ToArray().AsSpan().SequenceEqual(bytes);
        }
        finally
        {
            File.Delete(file);
            await store.Delete(key, CancellationToken.None);
        }
    }
}
