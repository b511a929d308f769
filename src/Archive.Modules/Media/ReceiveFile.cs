using Archive.Kernel.Text;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Media;

/// <summary>Keeps what is being sent until somebody has taken it in: in the store's workshop, never in memory.</summary>
public sealed class ReceiveFile(IMediaStore store, MediaOptions media, TimeProvider clock)
{
    private const int Buffer = 128 * 1024;

    /// <summary>The file; null when it is larger than a file may be, of which no more is read.</summary>
    public async Task<ReceivedFile?> Handle(Stream body, CancellationToken cancellationToken)
    {
        var received = new ReceivedFile(Path.Combine(store.Workshop, $"{ContentId.New(clock.GetUtcNow())}.upload"));
        var whole = false;
        try
        {
            whole = await Copy(body, received.Path, cancellationToken);
            return whole ? received : null;
        }
        finally
        {
            if (!whole)
            {
                received.Dispose();
            }
        }
    }

    private async Task<bool> Copy(Stream body, string path, CancellationToken cancellationToken)
    {
        await using var file = File.Create(path, Buffer, FileOptions.Asynchronous);
        var buffer = new byte[Buffer];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (file.Length + read > media.MaxBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }
}

/// <summary>A file that was sent and is gone when it is disposed of.</summary>
public sealed class ReceivedFile(string path) : IDisposable
{
    public string Path => path;

    public void Dispose() => File.Delete(path);
}
