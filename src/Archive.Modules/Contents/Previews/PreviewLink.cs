using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Archive.Kernel.Audit;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;

namespace Archive.Modules.Contents.Previews;

/// <summary>A link under which somebody without an account sees an item's newest draft for some days.</summary>
public sealed class PreviewLink : IAudited
{
    public required ContentId Id { get; init; }

    public required ContentId ContentItemId { get; init; }

    /// <summary>Whom it is for, as its maker wrote it; may be empty.</summary>
    public required string Note { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    public required DateTimeOffset ExpiresUtc { get; init; }

    public DateTimeOffset? RevokedUtc { get; set; }

    public DateTimeOffset? LastUsedUtc { get; set; }

    public bool IsOpen(DateTimeOffset now) => RevokedUtc is null && now < ExpiresUtc;

    string IAudited.AuditKind => "preview";

    string IAudited.AuditId => ContentItemId.Value;

    string IAudited.AuditTitle => Note.Length > 0 ? Note : "预览链接";
}

/// <summary>What makes a preview link's address one that nobody can guess; the database alone does not hold it.</summary>
public sealed class LinkSeal(SecurityKey key)
{
    private readonly Lazy<byte[]> secret = new(() => key.Derive("preview links"));

    /// <summary>The last segment of the address.</summary>
    public string TokenOf(ContentId link) => $"{link}.{Seal(link)}";

    /// <summary>The link that a token names; null when it was not made here.</summary>
    public ContentId? Read(string? token) =>
        token?.Split('.') is [var id, var seal]
        && ContentId.TryParse(id, out var link)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal(link)))
            ? link
            : null;

    private string Seal(ContentId link) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes(link.Value)).AsSpan(0, 16));
}
