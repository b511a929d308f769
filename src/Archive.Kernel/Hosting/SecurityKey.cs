using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Hosting;

/// <summary>
/// The site's own secret, from which every other key is derived: <c>Archive:Security:KeyFile</c>. Made at first use and
/// readable only by the account the site runs under; whoever loses it loses addresses and sessions, not pictures.
/// </summary>
public sealed class SecurityKey(IConfiguration configuration, ArchivePaths paths)
{
    private const int Length = 32;
    private readonly Lazy<byte[]> secret = new(() => ReadOrMake(FileOf(configuration, paths)));

    /// <summary>A key of 32 bytes for one purpose; the same for every process of this site.</summary>
    /// <exception cref="ConfigurationException">The key file cannot be used.</exception>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.Value, Length, info: Encoding.UTF8.GetBytes(purpose));

    internal static string FileOf(IConfiguration configuration, ArchivePaths paths) =>
        configuration["Archive:Security:KeyFile"] is { Length: > 0 } file
            ? Path.GetFullPath(file)
            : paths.InData("keys", "site.key");

    private static byte[] ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Make(file);
        }

        var key = new byte[Length];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var written) && written == Length
            ? key
            : throw new ConfigurationException(
                "Archive:Security:KeyFile",
                $"{file} 不是密钥文件，应为 32 字节的 Base64。"
            );
    }

    // Written aside and linked into place: of two processes that start together, one key wins whole.
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var stream = new FileStream(aside, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length))));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(aside);
        }
    }
}
