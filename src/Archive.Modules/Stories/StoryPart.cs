using Archive.Kernel.Text;

namespace Archive.Modules.Stories;

/// <summary>An article of the news desk or a resident. What it says stands in the item's Markdown or HTML body.</summary>
public sealed record StoryPart
{
    /// <summary>Who wrote it, as it is to be printed.</summary>
    public string Byline { get; init; } = "";

    /// <summary>One or two sentences for lists and previews.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Language its author wrote in: <c>zh-Hans</c> or <c>zh-Hant</c>.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>When it appeared.</summary>
    public ArchiveDate? Date { get; init; }

    public StoryPicture? Cover { get; init; }

    public IReadOnlyList<ContentId> WorkIds { get; init; } = [];
    public IReadOnlyList<ContentId> PlaceIds { get; init; } = [];
    public IReadOnlyList<ContentId> PersonIds { get; init; } = [];
}

/// <summary>The picture that stands for a story.</summary>
public sealed record StoryPicture
{
    public required ContentId AssetId { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string AltText { get; init; } = "";
}
