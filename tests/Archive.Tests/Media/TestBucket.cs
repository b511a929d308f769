using Amazon.Runtime;
using Amazon.S3;
using Archive.Kernel.Text;
using Archive.Modules.Media.Storage;

namespace Archive.Tests.Media;

/// <summary>Buckets for tests.</summary>
internal static class TestBucket
{
    /// <summary>Where the test script's S3 server listens: address, access key and secret key, with semicolons between.</summary>
    public const string Variable = "ARCHIVE_TEST_S3";

    /// <summary>A new bucket on the server. It must run: nothing is skipped.</summary>
    public static async Task<S3Options> New()
    {
        var server =
            Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} names no server; tests/run.sh starts one.");
        var options = Options(server.Split(';'));
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(options.AccessKey, options.SecretKey),
            new AmazonS3Config
            {
                ServiceURL = options.Endpoint!.ToString(),
                ForcePathStyle = true,
                AuthenticationRegion = options.Region,
            }
        );
        await client.PutBucketAsync(options.Bucket);
        return options;
    }

    /// <summary>A bucket of the stub, spoken to as Amazon's own.</summary>
    public static S3Options OnStub(S3Stub stub) =>
        new()
        {
            Endpoint = stub.Endpoint,
            Region = "us-east-1",
            Bucket = S3Stub.Bucket,
            AccessKey = "key",
            SecretKey = "secret",
            PathStyle = true,
            Checksums = S3Options.WhenSupported,
        };

    /// <summary>Settings of a site that keeps its originals there.</summary>
    public static string[] Settings(S3Options bucket) =>
        [
            "--Archive:Storage:Provider=S3",
            "--Archive:Storage:S3:Preset=radosgw",
            $"--Archive:Storage:S3:Endpoint={bucket.Endpoint}",
            $"--Archive:Storage:S3:Bucket={bucket.Bucket}",
            $"--Archive:Storage:S3:AccessKey={bucket.AccessKey}",
            $"--Archive:Storage:S3:SecretKey={bucket.SecretKey}",
            $"--Archive:Storage:S3:Checksums={bucket.Checksums}",
        ];

    /// <param name="folder">Of its cache and workshop.</param>
    public static S3MediaStore Store(S3Options options, string folder) =>
        new(
            options,
            new MediaCache(Path.Combine(folder, "cache"), 1L << 30, TimeProvider.System),
            Path.Combine(folder, "workshop"),
            TimeProvider.System
        );

    private static S3Options Options(string[] server) =>
        new()
        {
            Preset = "radosgw",
            Endpoint = new(server[0]),
            Region = "us-east-1",
            Bucket = $"test-{ContentId.New(TimeProvider.System.GetUtcNow())}",
            AccessKey = server[1],
            SecretKey = server[2],
            PathStyle = true,
        };
}
