using System.Security.Cryptography;
using System.Text;

namespace Archive.Modules.Media.Storage;

/// <summary>
/// Files of a distant store that this node keeps at hand, up to a number of bytes. What has not been asked for longest makes
/// room for others, never what somebody was handed a moment ago and may still be about to open.
/// </summary>
public sealed class MediaCache
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private readonly string folder;
    private readonly long most;
    private readonly TimeProvider clock;
    private readonly Lock turn = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> byName = new(StringComparer.Ordinal);

    // The least recently used first.
    private readonly LinkedList<Kept> order = new();
    private long bytes;

    /// <param name="folder">Made when it is missing; what an earlier run left in it is kept.</param>
    /// <param name="most">In bytes.</param>
    public MediaCache(string folder, long most, TimeProvider clock)
    {
        (this.folder, this.most, this.clock) = (Path.GetFullPath(folder), most, clock);
        Directory.CreateDirectory(this.folder);
        foreach (
            var file in new DirectoryInfo(this.folder)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .OrderBy(file => file.LastAccessTimeUtc)
        )
        {
            Add(file.Name, file.Length, new(file.LastAccessTimeUtc));
        }

        MakeRoom();
    }

    /// <summary>Of all that is kept.</summary>
    public long Bytes
    {
        get
        {
            lock (turn)
            {
                return bytes;
            }
        }
    }

    /// <summary>The file, or null when it is not at hand.</summary>
    public string? Find(string key)
    {
        var name = NameOf(key);
        lock (turn)
        {
            if (!byName.TryGetValue(name, out var node))
            {
                return null;
            }

            var path = PathOf(name);
            if (!File.Exists(path))
            {
                Drop(node);
                return null;
            }

            order.Remove(node);
            order.AddLast(node);
            node.Value = node.Value with { Used = clock.GetUtcNow() };
            return path;
        }
    }

    /// <summary>Moves a file in and tells where it is now.</summary>
    public string Keep(string key, string file)
    {
        var name = NameOf(key);
        var path = PathOf(name);
        lock (turn)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(file, path, overwrite: true);
            if (byName.TryGetValue(name, out var known))
            {
                Drop(known);
            }

            Add(name, new FileInfo(path).Length, clock.GetUtcNow());
            MakeRoom();
            return path;
        }
    }

    public void Forget(string key)
    {
        lock (turn)
        {
            if (byName.TryGetValue(NameOf(key), out var node))
            {
                Drop(node);
                File.Delete(PathOf(node.Value.Name));
            }
        }
    }

    private void Add(string name, long size, DateTimeOffset used)
    {
        byName[name] = order.AddLast(new Kept(name, size, used));
        bytes += size;
    }

    private void Drop(LinkedListNode<Kept> node)
    {
        order.Remove(node);
        byName.Remove(node.Value.Name);
        bytes -= node.Value.Bytes;
    }

    private void MakeRoom()
    {
        while (bytes > most && order.First is { } oldest && oldest.Value.Used < clock.GetUtcNow() - Grace)
        {
            Drop(oldest);
            File.Delete(PathOf(oldest.Value.Name));
        }
    }

    // Any key, however long or odd, is a file's name here.
    private static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);

    private sealed record Kept(string Name, long Bytes, DateTimeOffset Used);
}
