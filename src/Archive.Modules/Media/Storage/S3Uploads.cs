using Amazon.Runtime;
using Amazon.S3.Model;

namespace Archive.Modules.Media.Storage;

/// <summary>Sends files into a bucket, each under a key that nothing is under yet.</summary>
internal sealed class S3Uploads(S3Connection connection, S3Options options, TimeProvider clock)
{
    /// <summary>Larger files go up in parts of at least this size, in bytes.</summary>
    public const int PartBytes = 16 << 20;

    private const int MostParts = 9_000;

    // The slowest line on which an upload is still worth waiting for, in bytes a second.
    private const int SlowestUpload = 128 << 10;

    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private bool Chunked => options.Checksums == S3Options.WhenSupported;

    /// <summary>In one request.</summary>
    public Task<PutObjectResponse> PutWhole(string key, string file, long bytes, CancellationToken cancellationToken) =>
        connection.Ask(
            (client, token) =>
                client.PutObjectAsync(
                    new()
                    {
                        BucketName = options.Bucket,
                        Key = key,
                        FilePath = file,
                        IfNoneMatch = "*",
                        UseChunkEncoding = Chunked,
                    },
                    token
                ),
            UploadDeadline(bytes),
            cancellationToken
        );

    /// <summary>In parts, for what is large. What a failure leaves is given up.</summary>
    public async Task PutParts(string key, string file, long bytes, CancellationToken cancellationToken)
    {
        var upload = await connection.Ask(
            (client, token) =>
                client.InitiateMultipartUploadAsync(
                    new InitiateMultipartUploadRequest { BucketName = options.Bucket, Key = key },
                    token
                ),
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

            await connection.Ask(
                (client, token) =>
                    client.CompleteMultipartUploadAsync(
                        new()
                        {
                            BucketName = options.Bucket,
                            Key = key,
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
            await Abort(key, upload.UploadId);
            throw;
        }
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
            page = await connection.Ask(
                (client, token) => client.ListMultipartUploadsAsync(request, token),
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

    private async Task<PartETag> PutPart(
        InitiateMultipartUploadResponse upload,
        string file,
        long from,
        long bytes,
        int number,
        CancellationToken cancellationToken
    )
    {
        var part = await connection.Ask(
            (client, token) =>
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
            using var deadline = new CancellationTokenSource(S3Connection.AnswerDeadline, clock);
            await connection.Client.AbortMultipartUploadAsync(options.Bucket, whole, uploadId, deadline.Token);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or AmazonServiceException || S3Failure.IsDown(exception))
        {
            return;
        }
    }

    private static TimeSpan UploadDeadline(long bytes) =>
        S3Connection.AnswerDeadline + TimeSpan.FromSeconds((double)bytes / SlowestUpload);
}
