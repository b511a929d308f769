using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Archive.Kernel.Text;
using Polly;
using Polly.CircuitBreaker;

namespace Archive.Modules.Media.Storage;

/// <summary>
/// The media store in a bucket. A put is acknowledged when the server has acknowledged it, never before. What was put or read
/// is kept at hand in a bounded cache, from which readers are served on while the server is away.
/// </summary>
public sealed class S3MediaStore : IMediaStore, IDisposable
{
    /// <summary>Larger objects go up in parts of at least this size, in bytes.</summary>
    public const int PartBytes = 16 << 20;

    private const int MostParts = 9_000;
    private const int Tries = 5;
    private const int CopyBytes = 128 << 10;

    // The slowest line on which an upload is still worth waiting for, in bytes a second.
    private const int SlowestUpload = 128 << 10;

    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private readonly AmazonS3Client client;
    private readonly S3Options options;
    private readonly MediaCache cache;
    private readonly TimeProvider clock;
    private readonly SingleFlight<string?> downloads = new();
    private readonly ResiliencePipeline breaker;

    /// <param name="workshop">A folder on the cache's own ground, made when it is missing.</param>
    public S3MediaStore(S3Options options, MediaCache cache, string workshop, TimeProvider clock)
    {
        (this.options, this.cache, this.clock) = (options, cache, clock);
        client = Client(options);
        Workshop = Path.GetFullPath(workshop);
        Directory.CreateDirectory(Workshop);
        WorkshopFolder.Sweep(Workshop, clock);
        breaker = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new()
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 4,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = BreakFor,
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(S3Failure.IsDown),
                }
            )
            .Build();
    }

    public string Workshop { get; }

    public void Dispose() => client.Dispose();

    public async Task<bool> Put(string key, string file, CancellationToken cancellationToken)
    {
        var bytes = new FileInfo(file).Length;
        var written =
            bytes <= PartBytes
                ? await Once(key, () => PutWhole(key, file, bytes, cancellationToken), cancellationToken)
                : await Size(key, cancellationToken) is null
                    && await Once(key, () => PutParts(key, file, bytes, cancellationToken), cancellationToken);
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
            var found = await Ask(
                token => client.GetObjectMetadataAsync(options.Bucket, KeyOf(key), token),
                AnswerDeadline,
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
        await Ask(
            token => client.DeleteObjectAsync(options.Bucket, KeyOf(key), token),
            AnswerDeadline,
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
            page = await Ask(token => client.ListObjectsV2Async(request, token), AnswerDeadline, cancellationToken);
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

    /// <summary>Gives up uploads in parts that somebody began a day ago and never ended: they cost room and are seen by nobody.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AbortLeftovers(CancellationToken cancellationToken)
    {
        var request = new ListMultipartUploadsRequest { BucketName = options.Bucket, Prefix = options.Prefix };
        var aborted = 0;
        ListMultipartUploadsResponse page;
        do
        {
            page = await Ask(
                token => client.ListMultipartUploadsAsync(request, token),
                AnswerDeadline,
                cancellationToken
            );
            foreach (var upload in page.MultipartUploads ?? [])
            {
                if (upload.Initiated?.ToUniversalTime() < clock.GetUtcNow() - LeftoverAge)
                {
                    await Abort(upload.Key, upload.UploadId);
                    aborted++;
                }
            }

            request.KeyMarker = page.NextKeyMarker;
            request.UploadIdMarker = page.NextUploadIdMarker;
        } while (page.IsTruncated == true);

        return aborted;
    }

    private static AmazonS3Client Client(S3Options options)
    {
        var supported = options.Checksums == S3Options.WhenSupported;
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            RequestChecksumCalculation = supported
                ? RequestChecksumCalculation.WHEN_SUPPORTED
                : RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = supported
                ? ResponseChecksumValidation.WHEN_SUPPORTED
                : ResponseChecksumValidation.WHEN_REQUIRED,
            // Waits between tries grow and are drawn by lot.
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 3,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }

        return options.AccessKey is { } accessKey
            ? new(new BasicAWSCredentials(accessKey, options.SecretKey), config)
            : new(config);
    }

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

    private Task<PutObjectResponse> PutWhole(
        string key,
        string file,
        long bytes,
        CancellationToken cancellationToken
    ) =>
        Ask(
            token =>
                client.PutObjectAsync(
                    new()
                    {
                        BucketName = options.Bucket,
                        Key = KeyOf(key),
                        FilePath = file,
                        IfNoneMatch = "*",
                        UseChunkEncoding = Chunked,
                    },
                    token
                ),
            UploadDeadline(bytes),
            cancellationToken
        );

    private async Task PutParts(string key, string file, long bytes, CancellationToken cancellationToken)
    {
        var upload = await Ask(
            token =>
                client.InitiateMultipartUploadAsync(
                    new InitiateMultipartUploadRequest { BucketName = options.Bucket, Key = KeyOf(key) },
                    token
                ),
            AnswerDeadline,
            cancellationToken
        );
        try
        {
            var size = Math.Max(PartBytes, (bytes / MostParts) + 1);
            var parts = new List<PartETag>();
            for (var from = 0L; from < bytes; from += size)
            {
                parts.Add(
                    await PutPart(upload, file, from, Math.Min(size, bytes - from), parts.Count + 1, cancellationToken)
                );
            }

            await Ask(
                token =>
                    client.CompleteMultipartUploadAsync(
                        new()
                        {
                            BucketName = options.Bucket,
                            Key = KeyOf(key),
                            UploadId = upload.UploadId,
                            PartETags = parts,
                            IfNoneMatch = "*",
                        },
                        token
                    ),
                UploadDeadline(0),
                cancellationToken
            );
        }
        catch
        {
            await Abort(KeyOf(key), upload.UploadId);
            throw;
        }
    }

    private async Task<PartETag> PutPart(
        InitiateMultipartUploadResponse upload,
        string file,
        long from,
        long bytes,
        int number,
        CancellationToken cancellationToken
    )
    {
        var part = await Ask(
            token =>
                client.UploadPartAsync(
                    new()
                    {
                        BucketName = options.Bucket,
                        Key = upload.Key,
                        UploadId = upload.UploadId,
                        PartNumber = number,
                        FilePath = file,
                        FilePosition = from,
                        PartSize = bytes,
                        UseChunkEncoding = Chunked,
                    },
                    token
                ),
            UploadDeadline(bytes),
            cancellationToken
        );
        return new(number, part.ETag);
    }

    // On the way out of a failure: whatever stands in the way now, the daily round finds what is left.
    private async Task Abort(string whole, string uploadId)
    {
        try
        {
            using var deadline = new CancellationTokenSource(AnswerDeadline, clock);
            await client.AbortMultipartUploadAsync(options.Bucket, whole, uploadId, deadline.Token);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or AmazonServiceException || S3Failure.IsDown(exception))
        {
            return;
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
            return await Ask(token => client.GetObjectAsync(request, token), AnswerDeadline, cancellationToken);
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
                    throw new StoreDownException(BreakFor);
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
                using var patience = new CancellationTokenSource(AnswerDeadline, clock);
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
            return isLast ? throw new StoreDownException(BreakFor, broken) : false;
        }
    }

    /// <summary>Asks the server, within a deadline and not while the last questions were in vain.</summary>
    private async Task<T> Ask<T>(
        Func<CancellationToken, Task<T>> question,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await breaker.ExecuteAsync(
                async token =>
                {
                    using var deadline = new CancellationTokenSource(patience, clock);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(token, deadline.Token);
                    try
                    {
                        return await question(either.Token);
                    }
                    catch (OperationCanceledException late) when (!token.IsCancellationRequested)
                    {
                        throw new TimeoutException("The store did not answer in time.", late);
                    }
                },
                cancellationToken
            );
        }
        catch (BrokenCircuitException broken)
        {
            throw new StoreDownException(broken.RetryAfter ?? BreakFor, broken.InnerException);
        }
        catch (Exception exception) when (S3Failure.IsDown(exception))
        {
            throw new StoreDownException(BreakFor, exception);
        }
    }

    private bool Chunked => options.Checksums == S3Options.WhenSupported;

    private static TimeSpan UploadDeadline(long bytes) =>
        AnswerDeadline + TimeSpan.FromSeconds((double)bytes / SlowestUpload);

    private string KeyOf(string key) => options.Prefix + key;
}
