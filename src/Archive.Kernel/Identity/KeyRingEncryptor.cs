using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Identity;

/// <summary>Wraps the keys of data protection with the site's own key, by AES-GCM.</summary>
internal sealed class KeyRingEncryptor(SecurityKey key) : IXmlEncryptor
{
    internal const string Purpose = "data protection keys";
    internal const int NonceLength = 12;
    internal const int TagLength = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Derive(Purpose), TagLength);
        aes.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength)
        );
        return new(new XElement("sealed", Convert.ToBase64String(sealedBytes)), typeof(KeyRingDecryptor));
    }
}

/// <summary>Opens what <see cref="KeyRingEncryptor"/> sealed; made by data protection itself, by name.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
        var head = KeyRingEncryptor.NonceLength + KeyRingEncryptor.TagLength;
        var plain = new byte[sealedBytes.Length - head];
        var key = services.GetRequiredService<SecurityKey>().Derive(KeyRingEncryptor.Purpose);
        using var aes = new AesGcm(key, KeyRingEncryptor.TagLength);
        aes.Decrypt(
            sealedBytes.AsSpan(0, KeyRingEncryptor.NonceLength),
            sealedBytes.AsSpan(head),
            sealedBytes.AsSpan(KeyRingEncryptor.NonceLength, KeyRingEncryptor.TagLength),
            plain
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
