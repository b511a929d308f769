using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Previews;

/// <summary>Shows whoever came by a preview link the pictures of that draft, and no others.</summary>
internal sealed class LinkGuest(LinkSeal seal, TimeProvider clock) : IPictureGuest
{
    public async Task<bool> MaySee(
        HttpRequest request,
        ContentId asset,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        if (
            seal.Read(request.Cookies[LookByLink.Cookie]) is not { } id
            || await db.Set<PreviewLink>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
                is not { } link
            || !link.IsOpen(clock.GetUtcNow())
        )
        {
            return false;
        }

        // An exhibition shows its works' pictures, a series its viewpoints'.
        var shown = db.ContentLinks.Where(named => named.FromId == link.ContentItemId).Select(named => named.ToId);
        return await db.Set<MediaUse>()
            .AnyAsync(
                use =>
                    use.AssetId == asset
                    && (use.ContentItemId == link.ContentItemId || shown.Contains(use.ContentItemId)),
                cancellationToken
            );
    }
}
