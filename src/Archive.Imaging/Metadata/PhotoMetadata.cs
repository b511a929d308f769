namespace Archive.Imaging;

/// <summary>What a picture says of itself, in EXIF, IPTC and XMP; where they differ XMP wins, then IPTC.</summary>
public sealed record PhotoMetadata
{
    public string? Title { get; init; }
    public string? Headline { get; init; }
    public string? Description { get; init; }

    /// <summary>Several are joined with a semicolon.</summary>
    public string? Creator { get; init; }
    public string? Credit { get; init; }
    public string? Copyright { get; init; }
    public string? RightsUrl { get; init; }
    public IReadOnlyList<string>? Keywords { get; init; }
    public string? Sublocation { get; init; }
    public string? City { get; init; }
    public string? Province { get; init; }
    public string? Country { get; init; }

    /// <summary>As the camera's clock wrote it: yyyy:MM:dd HH:mm:ss, unchecked.</summary>
    public string? TakenText { get; init; }

    /// <summary>The clock's distance from UTC, such as +08:00.</summary>
    public string? TakenOffset { get; init; }
    public string? CameraMake { get; init; }
    public string? CameraModel { get; init; }
    public string? Lens { get; init; }

    /// <summary>In millimetres.</summary>
    public double? FocalLength { get; init; }

    /// <summary>In seconds, as photographers write it: 1/250.</summary>
    public string? ExposureTime { get; init; }
    public double? FNumber { get; init; }
    public int? Iso { get; init; }
    public GpsPosition? Gps { get; init; }

    /// <summary>The IPTC term for how the picture came to be, as a full URI.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>The label of generated content that Chinese rules ask for: its JSON text as found.</summary>
    public string? AigcLabel { get; init; }
}
