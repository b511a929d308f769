using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Archive.Modules.Media.Storage;

/// <summary>
/// The media store in a folder. A file is made in the workshop beside it, flushed, and renamed into place, and the folder
/// flushed too: a reader never sees half a picture, and what was acknowledged survives the loss of power.
/// </summary>
public sealed partial class DiskMediaStore : IMediaStore
{
    private readonly string root;

    /// <param name="root">Made when it is missing.</param>
    public DiskMediaStore(string root, TimeProvider clock)
    {
        this.root = Path.GetFullPath(root);
        Workshop = Path.Combine(this.root, "workshop");
        Directory.CreateDirectory(Workshop);
        WorkshopFolder.Sweep(Workshop, clock);
    }

    public string Workshop { get; }

    public Task<bool> Put(string key, string file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = PathOf(key);
        if (File.Exists(target))
        {
            File.Delete(file);
            return Task.FromResult(false);
        }

        var folder = Path.GetDirectoryName(target)!;
        MakeFolder(folder);
        Flush(file, directory: false);
        var won = TryRename(file, target);
        Flush(folder, directory: true);
        return Task.FromResult(won);
    }

    public Task<Stream?> Open(string key, CancellationToken cancellationToken)
    {
        var file = PathOf(key);
        return Task.FromResult<Stream?>(
            File.Exists(file)
                ? new FileStream(
                    file,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read | FileShare.Delete,
                    1,
                    useAsync: true
                )
                : null
        );
    }

    public Task<Stream?> Open(string key, long from, long length, CancellationToken cancellationToken)
    {
        var file = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(file) ? new BoundedStream(file, from, length) : null);
    }

    public Task<long?> Size(string key, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(key));
        return Task.FromResult<long?>(file.Exists ? file.Length : null);
    }

    public Task<string?> LocalFile(string key, CancellationToken cancellationToken)
    {
        var file = PathOf(key);
        return Task.FromResult(File.Exists(file) ? file : null);
    }

    public Task Delete(string key, CancellationToken cancellationToken)
    {
        var file = PathOf(key);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredObject> List(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Workshop + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(root, file))
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(Encoding.UTF8.GetBytes, ByteOrder.Instance);
        foreach (var key in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new FileInfo(PathOf(key));
            // It may have been deleted since the names were read.
            if (file.Exists)
            {
                yield return new(key, file.Length, new(file.LastWriteTimeUtc));
            }
        }
    }

    // Keys are made by the program, but a key that leaves the folder must not be believed even so.
    private string PathOf(string key)
    {
        var path = Path.GetFullPath(Path.Combine(root, key));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && key.Length > 0
            ? path
            : throw new ArgumentException($"“{key}” is not a key of the media store.", nameof(key));
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        MakeFolder(parent);
        Directory.CreateDirectory(folder);
        Flush(parent, directory: true);
    }

    private static bool TryRename(string file, string target)
    {
        try
        {
            File.Move(file, target, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(target))
        {
            // Somebody else was faster with the same bytes.
            File.Delete(file);
            return false;
        }
    }

    /// <summary>Waits until the file, or the names in a folder, are on the disk. .NET has no call for a folder.</summary>
    private static void Flush(string path, bool directory)
    {
        var descriptor = OpenDescriptor(path, directory ? 0x10000 : 0);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open {path} to flush it: error {Marshal.GetLastPInvokeError()}.");
        }

        try
        {
            if (Synchronise(descriptor) != 0)
            {
                throw new IOException($"Cannot flush {path}: error {Marshal.GetLastPInvokeError()}.");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronise(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    // As S3 orders keys; UTF-16 orders characters beyond its first plane before some within.
    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
