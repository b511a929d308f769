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
internal sealed class MediaUses(IEnumerable<IMediaReferences> references) : ContentHandler
{
    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        var shown = ShownBy(change.Item);
        var uses = await UsesOf(change, cancellationToken);
        foreach (var asset in shown.Where(id => uses.TrueForAll(use => use.AssetId != id)))
        {
            change.Db.Add(
                new MediaUse
                {
                    AssetId = asset,
                    ContentItemId = change.Item.ContentItemId,
                    Published = change.Publishing,
                }
            );
        }

        foreach (var use in uses)
        {
            if (change.Publishing)
            {
                use.Published = shown.Contains(use.AssetId);
            }

            // What visitors still see stays in use, even when the newest draft has dropped it.
            if (!use.Published && !shown.Contains(use.AssetId))
            {
                change.Db.Remove(use);
            }
        }
    }

    public override async Task Unpublished(ContentChange change, CancellationToken cancellationToken)
    {
        foreach (var use in await UsesOf(change, cancellationToken))
        {
            use.Published = false;
        }
    }

    private HashSet<ContentId> ShownBy(ContentItem item) => [.. references.SelectMany(part => part.In(item))];

    private static Task<List<MediaUse>> UsesOf(ContentChange change, CancellationToken cancellationToken) =>
        change
            .Db.Set<MediaUse>()
            .Where(use => use.ContentItemId == change.Item.ContentItemId)
            .ToListAsync(cancellationToken);
}
