using Archive.Kernel.Text;

namespace Archive.Kernel.Content;

/// <summary>
/// The only way in which authored content changes. Each save is a new version that names the one it began with;
/// the parts' handlers, the derived rows and the change row share its transaction.
/// </summary>
public interface IContentManager
{
    /// <summary>A new item, not saved yet.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    ContentItem New(string contentType);

    /// <summary>An id for an item of now.</summary>
    ContentId NewId();

    Task<ContentItem?> Get(ContentId id, VersionOptions version, CancellationToken cancellationToken);

    /// <summary>Many at once, in the order asked for; missing ones are left out.</summary>
    Task<IReadOnlyList<ContentItem>> Get(
        IReadOnlyCollection<ContentId> ids,
        VersionOptions version,
        CancellationToken cancellationToken
    );

    /// <summary>All items of a type that have such a version, newest item first.</summary>
    Task<IReadOnlyList<ContentItem>> OfType(
        string contentType,
        VersionOptions version,
        CancellationToken cancellationToken
    );

    Task<ContentItem?> GetVersion(ContentId versionId, CancellationToken cancellationToken);

    /// <summary>Every version of an item, newest first.</summary>
    Task<IReadOnlyList<ContentItem>> Versions(ContentId id, CancellationToken cancellationToken);

    /// <summary>Saves a new version that visitors do not see yet.</summary>
    Task<SaveResult> SaveDraft(ContentItem item, CancellationToken cancellationToken);

    /// <summary>Saves a new version and shows it to visitors.</summary>
    Task<SaveResult> Publish(ContentItem item, CancellationToken cancellationToken);

    /// <summary>
    /// Publishes all of them in one transaction, or none. Answers with what stood in the way; with nothing when all are
    /// before visitors.
    /// </summary>
    Task<IReadOnlyList<SaveResult>> Publish(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// Writes versions that came from elsewhere, in one transaction: those that say nothing new are passed over, those
    /// that break a rule are left out. Answers for each, in order. No item may occur twice.
    /// </summary>
    Task<IReadOnlyList<SaveResult>> Import(
        IReadOnlyList<ImportedVersion> versions,
        CancellationToken cancellationToken
    );

    /// <summary>Takes the item from visitors; its newest version stays as a draft.</summary>
    Task<SaveResult> Unpublish(ContentId id, CancellationToken cancellationToken);

    /// <summary>Goes back to the published version.</summary>
    Task<SaveResult> DiscardDraft(ContentId id, CancellationToken cancellationToken);

    /// <summary>A draft with new ids and the same content, and no address of its own yet.</summary>
    Task<SaveResult> Clone(ContentId id, CancellationToken cancellationToken);

    /// <summary>Moves the item to the recycle bin: unpublished, unlisted, restorable.</summary>
    Task<SaveResult> Remove(ContentId id, CancellationToken cancellationToken);

    /// <summary>Takes the item back out of the recycle bin, as a draft.</summary>
    Task<SaveResult> Restore(ContentId id, CancellationToken cancellationToken);
}
