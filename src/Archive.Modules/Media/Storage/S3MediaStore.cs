using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Archive.Kernel.Text;

namespace Archive.Modules.Media.Storage;

/// <summary>
/// The media store in a bucket. A put is acknowledged when the server has acknowledged it, never before. What was put or read
/// is kept at hand in a bounded cache, from which readers are served on while the server is away.
/// </summary>
public sealed class S3MediaStore : IMediaStore, IDisposable
{
    /// <summary>Larger objects go up in parts of at least this size, in bytes.</summary>
    public const int PartBytes = S3Uploads.PartBytes;

    private const int Tries = 5;
    private const int CopyBytes = 128 << 10;

    private readonly S3Options options;
    private readonly MediaCache cache;
    private readonly TimeProvider clock;
    private readonly S3Connection connection;
    private readonly S3Uploads uploads;
    private readonly SingleFlight<string?> downloads = new();

    /// <param name="workshop">A folder on the cache's own ground, made when it is missing.</param>
    public S3MediaStore(S3Options options, MediaCache cache, string workshop, TimeProvider clock)
    {
        (this.options, this.cache, this.clock) = (options, cache, clock);
        connection = new(options, clock);
        uploads = new(connection, options, clock);
        Workshop = Path.GetFullPath(workshop);
        Directory.CreateDirectory(Workshop);
        WorkshopFolder.Sweep(Workshop, clock);
    }

    public string Workshop { get; }

    public void Dispose() => connection.Dispose();

    public async Task<bool> Put(string key, string file, CancellationToken cancellationToken)
    {
        var bytes = new FileInfo(file).Length;
        var written =
            bytes <= PartBytes
                ? await Once(key, () => uploads.PutWhole(KeyOf(key), file, bytes, cancellationToken), cancellationToken)
                : await Size(key, cancellationToken) is null
                    && await Once(
                        key,
                        () => uploads.PutParts(KeyOf(key), file, bytes, cancellationToken),
                        cancellationToken
                    );
        if (written)
        {
            cache.Keep(key, file);
        }
        else
        {
            File.Delete(file);
        }

        return written;
    }

    public async Task<Stream?> Open(string key, CancellationToken cancellationToken) =>
        cache.Find(key) is { } file
            ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true)
            : await Stored(key, null, cancellationToken);

    public Task<Stream?> Open(string key, long from, long length, CancellationToken cancellationToken) =>
        Stored(key, new(from, from + length - 1), cancellationToken);

    public async Task<long?> Size(string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await connection.Ask(
                (client, token) => client.GetObjectMetadataAsync(options.Bucket, KeyOf(key), token),
                cancellationToken
            );
            return found.ContentLength;
        }
        catch (AmazonS3Exception missing) when (S3Failure.IsNotFound(missing))
        {
            return null;
        }
    }

    public async Task<string?> LocalFile(string key, CancellationToken cancellationToken) =>
        cache.Find(key) ?? await downloads.Do(key, () => Download(key)).WaitAsync(cancellationToken);

    public async Task Delete(string key, CancellationToken cancellationToken)
    {
        cache.Forget(key);
        await connection.Ask(
            (client, token) => client.DeleteObjectAsync(options.Bucket, KeyOf(key), token),
            cancellationToken
        );
    }

    public async IAsyncEnumerable<StoredObject> List(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = KeyOf(prefix) };
        ListObjectsV2Response page;
        do
        {
            page = await connection.Ask(
                (client, token) => client.ListObjectsV2Async(request, token),
                cancellationToken
            );
            foreach (var found in page.S3Objects ?? [])
            {
                yield return new(
                    found.Key[options.Prefix.Length..],
                    found.Size ?? 0,
                    found.LastModified?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch
                );
            }

            request.ContinuationToken = page.NextContinuationToken;
        } while (page.IsTruncated == true);
    }

    /// <inheritdoc cref="S3Uploads.AbortLeftovers"/>
    public Task<int> AbortLeftovers(CancellationToken cancellationToken) => uploads.AbortLeftovers(cancellationToken);

    /// <summary>Writes unless the key is taken. Amazon answers 409 where writers of one key race: the winner is seen at the next try.</summary>
    private async Task<bool> Once(string key, Func<Task> write, CancellationToken cancellationToken)
    {
        for (var left = Tries - 1; ; left--)
        {
            try
            {
                await write();
                return true;
            }
            catch (AmazonS3Exception taken) when (S3Failure.Says(taken, HttpStatusCode.PreconditionFailed))
            {
                return false;
            }
            catch (AmazonS3Exception race) when (S3Failure.Says(race, HttpStatusCode.Conflict) && left > 0)
            {
                if (await Size(key, cancellationToken) is not null)
                {
                    return false;
                }

                await Task.Delay(
                    TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 400)),
                    clock,
                    cancellationToken
                );
            }
        }
    }

    private async Task<Stream?> Stored(string key, ByteRange? range, CancellationToken cancellationToken) =>
        (await Get(key, range, null, cancellationToken))?.ResponseStream;

    private async Task<GetObjectResponse?> Get(
        string key,
        ByteRange? range,
        string? etag,
        CancellationToken cancellationToken
    )
    {
        var request = new GetObjectRequest
        {
            BucketName = options.Bucket,
            Key = KeyOf(key),
            ByteRange = range,
        };
        if (etag is not null)
        {
            request.EtagToMatch = etag;
        }

        try
        {
            return await connection.Ask((client, token) => client.GetObjectAsync(request, token), cancellationToken);
        }
        catch (AmazonS3Exception missing) when (S3Failure.IsNotFound(missing))
        {
            return null;
        }
    }

    /// <summary>Brings the object into the cache. A line that breaks is taken up where it broke.</summary>
    private async Task<string?> Download(string key)
    {
        var aside = Path.Combine(Workshop, $"{ContentId.New(clock.GetUtcNow())}.get");
        try
        {
            long? whole = null;
            string? etag = null;
            for (var left = Tries - 1; ; left--)
            {
                var had = File.Exists(aside) ? new FileInfo(aside).Length : 0;
                using var response = await Get(
                    key,
                    had == 0 ? null : new ByteRange(had, long.MaxValue),
                    etag,
                    CancellationToken.None
                );
                if (response is null)
                {
                    return null;
                }

                whole ??= response.ContentLength;
                etag ??= response.ETag;
                if (await TryCopy(response.ResponseStream, aside, left == 0) && new FileInfo(aside).Length == whole)
                {
                    break;
                }

                if (left == 0)
                {
                    throw new StoreDownException(S3Connection.BreakFor);
                }
            }

            await MediaDigest.Verify(key, aside);
            return cache.Keep(key, aside);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<bool> TryCopy(Stream from, string file, bool isLast)
    {
        await using var to = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None);
        var buffer = new byte[CopyBytes];
        try
        {
            while (true)
            {
                using var patience = new CancellationTokenSource(S3Connection.AnswerDeadline, clock);
                var read = await from.ReadAsync(buffer, patience.Token);
                if (read == 0)
                {
                    return true;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        catch (Exception broken) when (broken is OperationCanceledException || S3Failure.IsDown(broken))
        {
            return isLast ? throw new StoreDownException(S3Connection.BreakFor, broken) : false;
        }
    }

    private string KeyOf(string key) => options.Prefix + key;
}
