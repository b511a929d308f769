using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Archive.Kernel.Text;

namespace Archive.Modules.Api;

/// <summary>
/// What another program signs in with. The secret is shown once and only its digest is kept: it holds 256 random bits, so
/// nobody finds it by trying.
/// </summary>
public sealed class ApiToken
{
    public required ContentId Id { get; init; }

    /// <summary>What the program is called; versions that it writes carry the name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>What it may do: names of <see cref="ApiScope"/>, with spaces between.</summary>
    public required string Scopes { get; init; }

    public required int RequestsPerMinute { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary>When it ends by itself; null for never.</summary>
    public DateTimeOffset? ExpiresUtc { get; init; }

    public DateTimeOffset? RevokedUtc { get; set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedUtc { get; set; }

    public bool IsLive(DateTimeOffset now) => RevokedUtc is null && !(ExpiresUtc <= now);
}

/// <summary>The secrets of tokens.</summary>
internal static class TokenSecret
{
    // Programs that look for secrets where none should be know them by a beginning.
    private const string Beginning = "riverside_";
    private const int Length = 32;

    public static string Make() => Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string DigestOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
