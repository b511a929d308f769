using Archive.Kernel.Text;

namespace Archive.Kernel.Data;

/// <summary>A thing that exists; its versions hold what is written about it.</summary>
public sealed class ContentItemRow
{
    public required ContentId ContentItemId { get; init; }
    public required string ContentType { get; init; }
    public required string Owner { get; set; }
    public required DateTimeOffset CreatedUtc { get; set; }

    /// <summary>The newest version. Moves only from the value the writer began with: that is the conflict check.</summary>
    public required ContentId LatestVersionId { get; set; }

    public ContentId? PublishedVersionId { get; set; }

    /// <summary>When the item went to the recycle bin.</summary>
    public DateTimeOffset? RemovedUtc { get; set; }
}

/// <summary>What an item said at one time. Written once.</summary>
public sealed class ContentVersionRow
{
    public required ContentId ContentItemVersionId { get; init; }
    public required ContentId ContentItemId { get; init; }

    /// <summary>1, 2, 3 … within its item.</summary>
    public required int Number { get; init; }

    public required string DisplayText { get; init; }
    public required string Author { get; init; }
    public required DateTimeOffset ModifiedUtc { get; init; }

    /// <summary>When it first came before visitors.</summary>
    public DateTimeOffset? PublishedUtc { get; set; }

    /// <summary>The parts as JSON text, kept byte for byte.</summary>
    public required string Data { get; init; }
}

/// <summary>An address of an item. Kept for ever; an old one redirects.</summary>
public sealed class ContentRouteRow
{
    /// <summary>Path below the root, lower case, no slash at either end.</summary>
    public required string Path { get; init; }

    public required ContentId ContentItemId { get; init; }

    /// <summary>Whether this is the address to link to.</summary>
    public required bool Current { get; set; }
}

/// <summary>That an item names another. Derived from its versions; a link to what is not there is no failure.</summary>
public sealed class ContentLinkRow : Content.IDerivedUse
{
    public required ContentId FromId { get; init; }
    public required ContentId ToId { get; init; }

    /// <summary>Whether the version that visitors see names it.</summary>
    public required bool Published { get; set; }

    ContentId Content.IDerivedUse.Used => ToId;
}

/// <summary>
/// Something an item says, folded so that 简 and 繁 are one: for lists and the API to filter and order by. Derived from
/// its versions.
/// </summary>
public sealed class ContentValueRow
{
    /// <summary>The path of every item's title.</summary>
    public const string Title = "DisplayText";

    public required ContentId ContentItemId { get; init; }

    /// <summary>Part and field: <c>Recipe.Cooked</c>.</summary>
    public required string Path { get; init; }

    /// <summary>From 0, where a field says several things.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it is what visitors see, or what the newest version says.</summary>
    public required bool Published { get; init; }

    /// <summary>The beginning of what it says.</summary>
    public required string Text { get; set; }

    public double? Number { get; set; }
}

/// <summary>A type or part that curators defined or changed, in Orchard's JSON.</summary>
public sealed class ContentDefinitionRow
{
    /// <summary><c>type</c> or <c>part</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }
    public required string Definition { get; set; }
}

/// <summary>A setting of the site that is changed while it runs.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    /// <summary>JSON.</summary>
    public required string Value { get; set; }
}
