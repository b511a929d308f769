using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Renditions;

/// <summary>
/// Stylesheets with the colours of pictures that are still to come. A page names the one for all that an item shows, or
/// the one for the pictures of a list; either can be made anew from its address.
/// </summary>
public sealed class PictureSheets(ArchiveDb db, SiteAddress address)
{
    private const char Between = '.';
    private const int MostPictures = 100;

    /// <summary>Address of the sheet for these pictures; empty when there are none.</summary>
    public async Task<string> Of(IEnumerable<Picture?> pictures, CancellationToken cancellationToken)
    {
        var ids = pictures.OfType<Picture>().Select(picture => picture.AssetId).Distinct().Take(MostPictures).ToList();
        return ids.Count == 0 ? "" : Address(string.Join(Between, ids), Css(await Assets(ids, cancellationToken)));
    }

    /// <summary>Address of the sheet for what an item shows, and what the items show that it names; empty for nothing.</summary>
    public async Task<string> OfItem(ContentId item, CancellationToken cancellationToken)
    {
        var shown = await Shown(item, cancellationToken);
        return shown.Count == 0 ? "" : Address(item.Value, Css(shown));
    }

    /// <summary>GET /placeholders/{name}/{fingerprint}.css.</summary>
    public async Task<IResult> Show(
        string name,
        string fingerprint,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var ids = new List<ContentId>();
        foreach (var part in name.Split(Between, MostPictures + 1))
        {
            if (!ContentId.TryParse(part, out var id) || ids.Count == MostPictures)
            {
                return TypedResults.NotFound();
            }

            ids.Add(id);
        }

        var assets = await Assets(ids, cancellationToken);
        if (assets.Count == 0 && ids.Count == 1)
        {
            assets = await Shown(ids[0], cancellationToken);
        }

        if (assets.Count == 0)
        {
            return TypedResults.NotFound();
        }

        var css = Css(assets);
        // An older page may still ask by an older name: it gets today's colours, and may not keep them.
        context.Response.Headers.CacheControl =
            Fingerprint(css) == fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Text(css, "text/css", Encoding.UTF8);
    }

    private string Address(string name, string css) => address.Href($"placeholders/{name}/{Fingerprint(css)}.css");

    // What nobody may see has no colours either.
    private Task<List<MediaAsset>> Assets(List<ContentId> ids, CancellationToken cancellationToken) =>
        db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset =>
                ids.Contains(asset.Id) && db.Set<MediaUse>().Any(use => use.AssetId == asset.Id && use.Published)
            )
            .OrderBy(asset => asset.Id)
            .ToListAsync(cancellationToken);

    private Task<List<MediaAsset>> Shown(ContentId item, CancellationToken cancellationToken)
    {
        var named = db.ContentLinks.Where(link => link.FromId == item && link.Published).Select(link => link.ToId);
        return db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset =>
                db.Set<MediaUse>()
                    .Any(use =>
                        use.AssetId == asset.Id
                        && use.Published
                        && (use.ContentItemId == item || named.Contains(use.ContentItemId))
                    )
            )
            .OrderBy(asset => asset.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A rule for each picture: its proportions, and the colours of its quarters over its dominant one.</summary>
    public static string Css(IEnumerable<MediaAsset> assets)
    {
        var css = new StringBuilder();
        foreach (var asset in assets)
        {
            var quarters = asset.Palette.Split(' ');
            css.Append(
                CultureInfo.InvariantCulture,
                $".ph-{asset.Id}{{--ratio:{(double)asset.Width / asset.Height:0.####};"
            );
            css.Append(
                CultureInfo.InvariantCulture,
                $"background:linear-gradient(90deg,{quarters[0]},{quarters[1]}) 0 0/100% 50.5% no-repeat,"
            );
            css.Append(
                CultureInfo.InvariantCulture,
                $"linear-gradient(90deg,{quarters[2]},{quarters[3]}) 0 100%/100% 50.5% no-repeat {asset.DominantColour}}}\n"
            );
        }

        return css.ToString();
    }

    private static string Fingerprint(string css) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)).AsSpan(0, 6));
}
