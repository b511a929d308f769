using Archive.Kernel.Text;

namespace Archive.Modules.BeforeAfter;

/// <summary>A before/after series: viewpoints in the order in which they are walked, and an essay by whoever went there.</summary>
public sealed record SeriesPart
{
    /// <summary>As the photographer wishes to be credited.</summary>
    public string Author { get; init; } = "";

    /// <summary>The same as a person of the archive.</summary>
    public ContentId? PhotographerId { get; init; }

    /// <summary>One or two sentences for lists and previews.</summary>
    public string Summary { get; init; } = "";

    /// <summary>In Markdown.</summary>
    public string Essay { get; init; } = "";

    public IReadOnlyList<ContentId> ViewpointIds { get; init; } = [];

    /// <summary>The photograph that stands for the series; the last of the first viewpoint when none is chosen.</summary>
    public ContentId? CoverAssetId { get; init; }
}

/// <summary>Where a camera stood, again and again, and what it saw.</summary>
public sealed record ViewpointPart
{
    public ContentId? PlaceId { get; init; }

    /// <summary>WGS-84 degrees; null when nobody can say.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude"/>
    public double? Longitude { get; init; }

    /// <summary>Radius in metres within which the camera stood.</summary>
    public double? AccuracyMetres { get; init; }

    /// <summary>Where it looked, in degrees clockwise from north.</summary>
    public double? Bearing { get; init; }

    /// <summary>How high above the ground.</summary>
    public double? HeightMetres { get; init; }

    public ViewpointCondition Condition { get; init; }

    /// <summary>How to come there.</summary>
    public string Note { get; init; } = "";

    /// <summary>What was taken from here, oldest first.</summary>
    public IReadOnlyList<Frame> Frames { get; init; } = [];
}

/// <summary>Whether one can still stand there.</summary>
public enum ViewpointCondition
{
    Alive,

    /// <summary>Something stands in the way.</summary>
    Blocked,

    Demolished,
}

/// <summary>One photograph from a viewpoint.</summary>
public sealed record Frame
{
    public required ContentId AssetId { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string AltText { get; init; } = "";

    public ArchiveDate? Taken { get; init; }

    public string Caption { get; init; } = "";

    /// <summary>As whoever took it wishes to be credited.</summary>
    public string Author { get; init; } = "";
}
