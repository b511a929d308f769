using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Media;

/// <summary>Tells which assets an item shows; each module knows its own parts.</summary>
public interface IMediaReferences
{
    IEnumerable<ContentId> In(ContentItem item);
}

/// <summary>Keeps <see cref="MediaUse"/> in step with what items show: an asset is public while a published item shows it.</summary>
internal sealed class MediaUses(IEnumerable<IMediaReferences> references) : DerivedUses<MediaUse>
{
    protected override IEnumerable<ContentId> UsedBy(ContentItem item) => references.SelectMany(part => part.In(item));

    protected override MediaUse Make(ContentId item, ContentId used, bool published) =>
        new()
        {
            AssetId = used,
            ContentItemId = item,
            Published = published,
        };

    protected override IQueryable<MediaUse> Of(DbSet<MediaUse> rows, ContentId item) =>
        rows.Where(row => row.ContentItemId == item);
}
