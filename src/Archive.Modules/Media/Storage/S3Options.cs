using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Media.Storage;

/// <summary>A bucket: <c>Archive:Storage:S3</c>. A preset fills in what a kind of server wants; every value may be given instead.</summary>
public sealed record S3Options
{
    public const string Aws = "aws";
    public const string WhenRequired = "WhenRequired";
    public const string WhenSupported = "WhenSupported";

    // Chinese clouds want the bucket in the host's name; what is run at home rarely has such names.
    private static readonly string[] Presets = [Aws, "oss", "cos", "obs", "minio", "radosgw"];
    private static readonly string[] ByPath = ["minio", "radosgw"];

    public string Preset { get; init; } = Aws;

    /// <summary>Address of the server; null for Amazon's own, which follows from the region.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Part of every signature.</summary>
    public required string Region { get; init; }

    public required string Bucket { get; init; }

    /// <summary>Before every key, for those who share a bucket; empty, or with a slash at its end.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Null: the machine's own credentials, found as Amazon's tools find them.</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    /// <summary>Whether the bucket stands in the path and not in the host's name.</summary>
    public bool PathStyle { get; init; }

    /// <summary>
    /// <c>WhenSupported</c>: checksums behind the body, as Amazon verifies them; <c>WhenRequired</c>: without, for servers
    /// that refuse them or take them for content. The body's SHA-256 is signed in either case.
    /// </summary>
    public string Checksums { get; init; } = WhenRequired;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static S3Options Read(IConfigurationSection section)
    {
        var preset = ConfigurationCheck.OneOf(section, nameof(Preset), Presets);
        var endpoint = ReadEndpoint(section, preset);
        var accessKey = Text(section, nameof(AccessKey));
        var secretKey = Text(section, nameof(SecretKey));
        if (accessKey is null != secretKey is null)
        {
            throw new ConfigurationException(
                $"{section.Path}:{(accessKey is null ? nameof(AccessKey) : nameof(SecretKey))}",
                "AccessKey 和 SecretKey 要么都写，要么都不写（用这台机器自己的凭据）。"
            );
        }

        return new()
        {
            Preset = preset,
            Endpoint = endpoint,
            Region = Text(section, nameof(Region)) ?? (preset == Aws ? Missing(section, nameof(Region)) : "us-east-1"),
            Bucket = Text(section, nameof(Bucket)) ?? Missing(section, nameof(Bucket)),
            Prefix = Text(section, nameof(Prefix))?.Trim('/') is { Length: > 0 } prefix ? prefix + "/" : "",
            AccessKey = accessKey,
            SecretKey = secretKey,
            PathStyle = ConfigurationCheck.Bool(
                section,
                nameof(PathStyle),
                ByPath.Contains(preset, StringComparer.Ordinal)
            ),
            Checksums = ConfigurationCheck.OneOf(
                section,
                nameof(Checksums),
                preset == Aws ? [WhenSupported, WhenRequired] : [WhenRequired, WhenSupported]
            ),
        };
    }

    private static Uri? ReadEndpoint(IConfigurationSection section, string preset)
    {
        if (Text(section, nameof(Endpoint)) is not { } written)
        {
            return preset == Aws
                ? null
                : throw new ConfigurationException($"{section.Path}:{nameof(Endpoint)}", "没有写。");
        }

        return
            Uri.TryCreate(written, UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp)
            ? endpoint
            : throw new ConfigurationException(
                $"{section.Path}:{nameof(Endpoint)}",
                $"“{written}”不是网址，应形如 https://s3.example.com。"
            );
    }

    private static string Missing(IConfigurationSection section, string name) =>
        throw new ConfigurationException($"{section.Path}:{name}", "没有写。");

    private static string? Text(IConfigurationSection section, string name) =>
        section[name]?.Trim() is { Length: > 0 } text ? text : null;
}
