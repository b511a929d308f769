using Archive.Kernel.Text;

namespace Archive.Modules.Exhibitions;

/// <summary>One exhibited thing: a single photograph, or several that belong together in order.</summary>
public sealed record WorkPart
{
    /// <summary>As the photographer wishes to be credited; empty while nobody knows.</summary>
    public string Author { get; init; } = "";

    /// <summary>The author as a person of the archive.</summary>
    public ContentId? PhotographerId { get; init; }

    /// <summary>What places it shows.</summary>
    public IReadOnlyList<ContentId> PlaceIds { get; init; } = [];

    /// <summary>When it was taken.</summary>
    public ArchiveDate? Taken { get; init; }

    /// <summary>What the photographer says about it, in Markdown.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Credit and terms, as they are to be printed beside the picture.</summary>
    public string Credit { get; init; } = "";

    public IReadOnlyList<WorkPhoto> Photos { get; init; } = [];
}

/// <summary>A photograph of a work.</summary>
public sealed record WorkPhoto
{
    public required ContentId AssetId { get; init; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string AltText { get; init; } = "";

    /// <summary>Whether the picture says nothing that the words beside it do not.</summary>
    public bool Decorative { get; init; }

    /// <summary>Whether the text was filled in by the program and waits for a person.</summary>
    public bool AltTextProvisional { get; init; }
}
