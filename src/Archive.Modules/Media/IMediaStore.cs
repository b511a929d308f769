namespace Archive.Modules.Media;

/// <summary>
/// Where originals and what is made of them are kept, by key: <c>originals/ab/abcd…</c>. A key is written once. What
/// a reader opens is whole: a writer that dies leaves nothing under the key.
/// </summary>
public interface IMediaStore
{
    /// <summary>
    /// Moves a finished file in under the key and returns when it would survive the loss of power. False when the key
    /// was taken already; the file is gone from its place in either case.
    /// </summary>
    Task<bool> Put(string key, string file, CancellationToken cancellationToken);

    /// <summary>The bytes, or null when there is nothing under the key.</summary>
    Task<Stream?> Open(string key, CancellationToken cancellationToken);

    /// <summary>Size in bytes, or null when there is nothing under the key.</summary>
    Task<long?> Size(string key, CancellationToken cancellationToken);

    /// <summary>A file on this machine with the bytes of the key, for those who read by path; null when there is none.</summary>
    Task<string?> LocalFile(string key, CancellationToken cancellationToken);

    /// <summary>Nothing under the key is no failure.</summary>
    Task Delete(string key, CancellationToken cancellationToken);

    /// <summary>The keys that begin so, in byte order.</summary>
    IAsyncEnumerable<string> List(string prefix, CancellationToken cancellationToken);

    /// <summary>A folder on the store's own ground for files that are still being made. Emptied of what is a day old.</summary>
    string Workshop { get; }
}
