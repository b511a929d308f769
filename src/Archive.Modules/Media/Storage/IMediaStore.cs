namespace Archive.Modules.Media.Storage;

/// <summary>
/// Where originals and what is made of them are kept, by key: <c>originals/ab/abcd…</c>. A key is written once. What
/// a reader opens is whole: a writer that dies leaves nothing under the key.
/// </summary>
/// <exception cref="StoreDownException">Any member: the store does not answer. Asking again later may help.</exception>
public interface IMediaStore
{
    /// <summary>
    /// Moves a finished file in under the key and returns when it would survive the loss of power. False when the key
    /// was taken already; the file is gone from its place in either case. It stays where it is when this fails.
    /// </summary>
    Task<bool> Put(string key, string file, CancellationToken cancellationToken);

    /// <summary>The bytes, or null when there is nothing under the key.</summary>
    Task<Stream?> Open(string key, CancellationToken cancellationToken);

    /// <summary>Some of the bytes as the store itself has them, or null when there is nothing under the key.</summary>
    /// <param name="from">Where they begin; within the object.</param>
    /// <param name="length">How many, at least one; fewer come when the object ends before.</param>
    Task<Stream?> Open(string key, long from, long length, CancellationToken cancellationToken);

    /// <summary>Size in bytes as the store itself says, or null when there is nothing under the key.</summary>
    Task<long?> Size(string key, CancellationToken cancellationToken);

    /// <summary>A file on this machine with the bytes of the key, for those who read by path; null when there is none.</summary>
    Task<string?> LocalFile(string key, CancellationToken cancellationToken);

    /// <summary>Nothing under the key is no failure.</summary>
    Task Delete(string key, CancellationToken cancellationToken);

    /// <summary>What there is under the keys that begin so, in the byte order of the keys.</summary>
    IAsyncEnumerable<StoredObject> List(string prefix, CancellationToken cancellationToken);

    /// <summary>A folder on the store's own ground for files that are still being made. Emptied of what is a day old.</summary>
    string Workshop { get; }
}

/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedUtc">When it was put there.</param>
public sealed record StoredObject(string Key, long Bytes, DateTimeOffset ModifiedUtc);
