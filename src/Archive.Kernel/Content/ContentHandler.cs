using Archive.Kernel.Data;

namespace Archive.Kernel.Content;

/// <summary>
/// What a part's owner does when an item changes, in the transaction of the change: fill in, check, derive rows.
/// What must follow afterwards reads the change log instead.
/// </summary>
public abstract class ContentHandler
{
    /// <summary>
    /// Whether all it does is to derive rows from what is saved, so that it may be told of old items again when its table
    /// is new.
    /// </summary>
    public virtual bool Derives => false;

    /// <summary>Before many items are saved at once: look up for all of them what each would look up for itself.</summary>
    public virtual Task Preparing(
        IReadOnlyList<ContentItem> items,
        ArchiveDb db,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    /// <summary>Before the rules are checked: fill in what the author left open.</summary>
    public virtual Task Saving(ContentChange change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds to <see cref="ContentChange.Errors"/> what is wrong.</summary>
    public virtual Task Validate(ContentChange change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A new latest version is about to be written.</summary>
    public virtual Task Saved(ContentChange change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The version becomes the one visitors see.</summary>
    public virtual Task Published(ContentChange change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Visitors see the item no longer; also when it is removed.</summary>
    public virtual Task Unpublished(ContentChange change, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>One change of one item, as its handlers see it.</summary>
/// <param name="Item">The item as it will be.</param>
/// <param name="Db">The unit of work that the change is written with; handlers add to it and never save it.</param>
/// <param name="Publishing">Whether the change ends with the item before visitors: stricter rules hold.</param>
public sealed record ContentChange(ContentItem Item, ArchiveDb Db, DateTimeOffset Now, bool Publishing)
{
    public List<ContentError> Errors { get; } = [];

    /// <summary>Whether the item has no version yet: then nothing is derived from it either.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it was written and published elsewhere before: what people agree on here is asked of their own work.</summary>
    public bool IsImported { get; init; }
}
