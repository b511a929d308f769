using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Media;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// Saves a work's label and photographs, and the focal points with them, in one transaction. The label waits as a draft
/// unless it is published; a focal point belongs to the photograph and counts at once.
/// </summary>
public sealed class SaveWork(ArchiveDb db, IContentManager content, SetFocalPoint focal, ChangeReader changes)
{
    /// <param name="item">The version that the person began with.</param>
    /// <param name="publish">Whether visitors are to see it.</param>
    public async Task<SaveResult> Handle(
        ContentItem item,
        WorkForm form,
        bool publish,
        CancellationToken cancellationToken
    )
    {
        var before = item.Content.DeepClone();
        if (form.PutInto(item) is { Count: > 0 } errors)
        {
            return new(SaveStatus.Invalid, item, errors);
        }

        var own = (item.Part<WorkPart>() ?? new()).Photos.Select(photo => photo.AssetId).ToHashSet();
        var moved = false;
        foreach (var photo in form.Photos.Where(photo => own.Contains(photo.AssetId)))
        {
            moved |= photo.Point is { } point && await focal.Handle(photo.AssetId, point, cancellationToken);
        }

        var result = await Write(item, JsonNode.DeepEquals(before, item.Content), publish, moved, cancellationToken);
        if (!result.Succeeded)
        {
            db.Forget();
        }
        else if (moved || publish)
        {
            await changes.CatchUp(cancellationToken);
        }

        return result;
    }

    private async Task<SaveResult> Write(
        ContentItem item,
        bool same,
        bool publish,
        bool moved,
        CancellationToken cancellationToken
    )
    {
        if (publish && !(same && item.Published))
        {
            return await content.Publish(item, cancellationToken);
        }

        if (!same)
        {
            return await content.SaveDraft(item, cancellationToken);
        }

        if (moved)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return new(SaveStatus.Saved, item, []);
    }
}
