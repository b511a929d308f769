using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;

namespace Archive.Modules.Review;

/// <summary>Publishes an item as the last step signed it.</summary>
public sealed class PublishSigned(IContentManager content, ChangeReader changes)
{
    public async Task<(ReviewOutcome Outcome, IReadOnlyList<ContentError> Errors)> Handle(
        ContentId id,
        ContentId version,
        CancellationToken cancellationToken
    )
    {
        if (await content.Get(id, VersionOptions.Draft, cancellationToken) is not { } item)
        {
            return (ReviewOutcome.NotFound, []);
        }

        if (item.ContentItemVersionId != version)
        {
            return (ReviewOutcome.Stale, []);
        }

        var saved = await content.Publish(item, cancellationToken);
        await changes.CatchUp(cancellationToken);
        return saved.Status switch
        {
            SaveStatus.Saved => (ReviewOutcome.Done, []),
            SaveStatus.Invalid => (ReviewOutcome.Invalid, saved.Errors),
            SaveStatus.Conflict => (ReviewOutcome.Stale, []),
            _ => (ReviewOutcome.NotFound, []),
        };
    }
}
