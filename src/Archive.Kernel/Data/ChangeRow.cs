namespace Archive.Kernel.Data;

/// <summary>Something changed. Readers (search, caches, feeds) follow these rows by number and remember the last they saw.</summary>
public sealed class ChangeRow
{
    /// <summary>Follows the order of commits: whoever read up to n misses nothing below it.</summary>
    public long Id { get; init; }

    /// <summary>What happened: <c>content.published</c>, <c>content.saved</c>, <c>settings.changed</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Id of what changed.</summary>
    public required string Subject { get; init; }

    /// <summary>Content type, for changes of content; empty otherwise.</summary>
    public required string ContentType { get; init; }

    /// <summary>User name of who did it; empty for the system.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Kinds of <see cref="ChangeRow"/>.</summary>
public static class ChangeKind
{
    public const string Saved = "content.saved";
    public const string Published = "content.published";
    public const string Unpublished = "content.unpublished";
    public const string Removed = "content.removed";
    public const string Restored = "content.restored";
    public const string Settings = "settings.changed";
    public const string Definitions = "definitions.changed";
    public const string Media = "media.changed";
}
