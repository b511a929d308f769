using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Review;

/// <summary>What an item's form says of its review.</summary>
/// <param name="Words">How far it has come.</param>
/// <param name="Due">What the person may do next; null for nothing.</param>
public sealed record ReviewNote(ContentId Id, string Words, string? Due);

/// <summary>Tells beside an item's form how far its review has come.</summary>
internal sealed class ReviewAside(ContentDefinitions definitions, ArchiveDb db) : IItemAside
{
    public async Task<ItemAside?> Read(ContentItem item, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var row = await db.Set<ReviewRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.ContentItemId == item.ContentItemId, cancellationToken);
        if (row is null && ReviewSteps.CountOf(definitions.Type(item.ContentType)) == 0)
        {
            return null;
        }

        var words =
            row is not null ? ReviewQueue.StateOf(row)
            : item.Published ? "公开的一版已审过；改动要重新审校"
            : "要先审校才能公开，还没有送审";
        var due =
            row is { IsSigned: true } ? "去公开"
            : row is { Step: > ReviewRow.Returned } ? "看进度"
            : item.Published ? "看审校记录"
            : "去送审";
        return new("/Review/Admin/_Aside.cshtml", new ReviewNote(item.ContentItemId, words, due), Opens: false);
    }
}
