using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Renditions;

/// <summary>
/// Addresses of pictures. The hash in an address is keyed and covers everything that decides its bytes (the original, the
/// recipe, the focal point, the label), so an address never changes its meaning and tells nothing of the original.
/// </summary>
public sealed class Pictures(SecurityKey key)
{
    private const int HashLength = 12;
    private readonly Lazy<byte[]> secret = new(() => key.Derive("media addresses"));

    public Picture Of(MediaAsset asset, string alt) =>
        new()
        {
            AssetId = asset.Id,
            Alt = alt,
            Width = asset.Width,
            Height = asset.Height,
            Address = $"media/{asset.Id}/{HashOf(asset)}/",
        };

    /// <summary>
    /// Path below the site's root of a JPEG at least so wide, as far as the original reaches: for pages without a theme.
    /// </summary>
    public string PathOf(MediaAsset asset, int width, CropShape? shape = null)
    {
        var picture = Of(asset, "");
        return $"{picture.Address}{picture.Spec(width, shape, RenditionFormat.Jpeg)}";
    }

    /// <summary>The pictures of many assets by id; those that are missing are left out.</summary>
    public static async Task<IReadOnlyDictionary<ContentId, MediaAsset>> Assets(
        ArchiveDb db,
        IReadOnlyCollection<ContentId> ids,
        CancellationToken cancellationToken
    ) =>
        await db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset => ids.Contains(asset.Id))
            .ToDictionaryAsync(asset => asset.Id, cancellationToken);

    /// <summary>What every picture made of the asset says of itself.</summary>
    public static RenditionLabel LabelOf(MediaAsset asset) =>
        new(asset.Credit, asset.Creator, asset.Copyright, asset.RightsUrl, asset.DigitalSourceType, asset.AigcLabel);

    /// <summary>Twelve hexadecimal digits.</summary>
    internal string HashOf(MediaAsset asset)
    {
        var said = string.Join(
            '\n',
            asset.Id.Value,
            asset.Digest,
            RenditionRecipe.Version.ToString(CultureInfo.InvariantCulture),
            asset.FocalX.ToString("R", CultureInfo.InvariantCulture),
            asset.FocalY.ToString("R", CultureInfo.InvariantCulture),
            LabelOf(asset).ToString()
        );
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes(said)))[..HashLength];
    }
}
