using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Media.Storage;

/// <summary>Where originals are kept: <c>Archive:Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Archive:Storage";
    public const string FileSystem = "FileSystem";
    public const string S3Storage = "S3";

    private const long Gibibyte = 1L << 30;

    /// <summary><c>FileSystem</c>: the folder <c>media</c> in the data folder; <c>S3</c>: a bucket.</summary>
    public string Provider { get; init; } = FileSystem;

    /// <summary>Of the files that this node keeps beside a bucket, in bytes. The least recently used make room.</summary>
    public long CacheBytes { get; init; } = 10 * Gibibyte;

    /// <summary>Null on disk.</summary>
    public S3Options? S3 { get; init; }

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var provider = ConfigurationCheck.OneOf(section, nameof(Provider), FileSystem, S3Storage);
        return new()
        {
            Provider = provider,
            CacheBytes = ConfigurationCheck.Whole(
                section,
                nameof(CacheBytes),
                10 * Gibibyte,
                Gibibyte / 4,
                16_384 * Gibibyte
            ),
            S3 = provider == S3Storage ? S3Options.Read(section.GetSection(S3Storage)) : null,
        };
    }
}
