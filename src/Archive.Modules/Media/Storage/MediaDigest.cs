using System.Security.Cryptography;

namespace Archive.Modules.Media.Storage;

/// <summary>SHA-256 of files, by which originals are named.</summary>
public static class MediaDigest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static async Task<string> Of(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Whether what came from afar is what was sent there. Only originals say by their key what they are.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    internal static async Task Verify(string key, string file)
    {
        if (
            key.StartsWith(MediaKeys.Originals, StringComparison.Ordinal)
            && await Of(file, CancellationToken.None) is var digest
            && MediaKeys.Original(digest) != key
        )
        {
            throw new InvalidDataException($"{key} came back with the digest {digest}.");
        }
    }
}
