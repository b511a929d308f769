using Archive.Kernel.Text;

namespace Archive.Kernel.Content;

/// <summary>A version that comes from elsewhere, from a recipe or another archive.</summary>
/// <param name="Publish">Whether visitors see it.</param>
/// <param name="Origin">What it was there, as far as that is told.</param>
public sealed record ImportedVersion(ContentItem Item, bool Publish, VersionOrigin Origin);

/// <summary>What a version was where it comes from; what is missing is filled in here.</summary>
public sealed record VersionOrigin
{
    /// <summary>Its id; empty when none is told.</summary>
    public ContentId VersionId { get; init; }

    public string? Author { get; init; }
    public DateTimeOffset? ModifiedUtc { get; init; }
    public DateTimeOffset? PublishedUtc { get; init; }
}
