namespace Archive.Kernel.Content;

/// <summary>How a change of content ended.</summary>
public enum SaveStatus
{
    Saved,

    /// <summary>Somebody saved another version since; nothing was written.</summary>
    Conflict,

    /// <summary>The item breaks a rule; nothing was written.</summary>
    Invalid,

    /// <summary>There is no such item, or not in the state the change needs.</summary>
    NotFound,
}

/// <summary>A rule that an item breaks.</summary>
/// <param name="Where">Part and member, as in its JSON: <c>WorkPart.Photos[0].AltText</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ContentError(string Where, string Message);

/// <summary>The outcome of a change of content.</summary>
/// <param name="Item">The item as it now stands in the archive: what was saved, or on a conflict the other version.</param>
public sealed record SaveResult(SaveStatus Status, ContentItem? Item, IReadOnlyList<ContentError> Errors)
{
    public bool Succeeded => Status == SaveStatus.Saved;

    internal static SaveResult Saved(ContentItem item) => new(SaveStatus.Saved, item, []);

    internal static SaveResult Conflict(ContentItem current) => new(SaveStatus.Conflict, current, []);

    internal static SaveResult Invalid(ContentItem item, IReadOnlyList<ContentError> errors) =>
        new(SaveStatus.Invalid, item, errors);

    internal static SaveResult NotFound { get; } = new(SaveStatus.NotFound, null, []);
}
