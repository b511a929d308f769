using System.Globalization;
using System.Text.Json;
using Archive.Imaging;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Exhibitions;

/// <summary>Finds the work that shows a photograph, and makes one of a photograph that none shows yet.</summary>
public sealed class PhotoWorks(ArchiveDb db, IContentManager content)
{
    /// <summary>The asset with these bytes, and the oldest work that shows it, as far as there are any.</summary>
    /// <param name="publishedOnly">Whether a work that visitors do not see is none.</param>
    public async Task<(MediaAsset? Asset, ContentId? Work)> Known(
        string digest,
        bool publishedOnly,
        CancellationToken cancellationToken
    )
    {
        var assets = await db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset => asset.Digest == digest)
            .OrderBy(asset => asset.CreatedUtc)
            .ToListAsync(cancellationToken);
        var ids = assets.Select(asset => asset.Id).ToList();
        var work = await (
            from use in db.Set<MediaUse>().AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
            where
                ids.Contains(use.AssetId)
                && (use.Published || !publishedOnly)
                && item.ContentType == ExhibitionsModule.Work
                && item.RemovedUtc == null
            orderby item.CreatedUtc
            select (ContentId?)item.ContentItemId
        ).FirstOrDefaultAsync(cancellationToken);
        return (assets.Count == 0 ? null : assets[0], work);
    }

    /// <summary>A work of one photograph, with what the archive says of it. Null when it could not be saved.</summary>
    public async Task<ContentId?> Make(MediaAsset asset, bool publish, CancellationToken cancellationToken)
    {
        var metadata = JsonSerializer.Deserialize<PhotoMetadata>(asset.Metadata, ArchiveJson.Web) ?? new();
        var title = metadata.Title ?? Path.GetFileNameWithoutExtension(asset.FileName);
        var work = content.New(ExhibitionsModule.Work);
        work.Put(new TitlePart(title));
        work.Put(
            new WorkPart
            {
                Author = asset.Creator ?? "",
                Taken = asset.Date(),
                Caption = asset.Caption ?? "",
                Credit = asset.Credit ?? asset.Copyright ?? "",
                Photos =
                [
                    new()
                    {
                        AssetId = asset.Id,
                        AltText =
                            asset.AltText
                            ?? asset.Caption
                            ?? string.Create(CultureInfo.InvariantCulture, $"照片：{title}"),
                        AltTextProvisional = asset.AltText is null,
                    },
                ],
            }
        );
        var saved = publish
            ? await content.Publish(work, cancellationToken)
            : await content.SaveDraft(work, cancellationToken);
        db.Forget();
        return saved.Succeeded ? work.ContentItemId : null;
    }
}
