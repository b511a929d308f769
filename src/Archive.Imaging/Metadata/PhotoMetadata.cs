namespace Archive.Imaging;

/// <summary>What EXIF, IPTC and XMP say about a photograph, in IPTC's words; null where they say nothing.</summary>
public sealed record PhotoMetadata
{
    public string? Title { get; init; }
    public string? Headline { get; init; }
    public string? Description { get; init; }
    public string? Creator { get; init; }
    public string? Credit { get; init; }
    public string? Copyright { get; init; }

    /// <summary>Address of the statement of rights (XMP <c>xmpRights:WebStatement</c>).</summary>
    public string? RightsUrl { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];
    public string? City { get; init; }
    public string? Sublocation { get; init; }

    /// <summary>EXIF <c>DateTimeOriginal</c> as written: <c>yyyy:MM:dd HH:mm:ss</c>, in no zone.</summary>
    public string? Taken { get; init; }

    /// <summary>EXIF <c>OffsetTimeOriginal</c>: <c>+08:00</c>.</summary>
    public string? TakenOffset { get; init; }

    public string? CameraMake { get; init; }
    public string? CameraModel { get; init; }
    public string? Lens { get; init; }

    /// <summary>Millimetres.</summary>
    public double? FocalLength { get; init; }

    /// <summary>Seconds.</summary>
    public double? ExposureTime { get; init; }

    public double? FNumber { get; init; }
    public int? Iso { get; init; }
    public GpsPosition? Gps { get; init; }

    /// <summary>IPTC digital source type: a URI of its vocabulary.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>The AI-generation label (<c>AIGC</c>) as the file carries it: JSON text.</summary>
    public string? AigcLabel { get; init; }
}

/// <summary>Where the camera stood.</summary>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="AccuracyMetres">Radius: what the file states, or what the digits of its coordinates can resolve.</param>
/// <param name="Bearing">Degrees from true north into which the camera looked.</param>
/// <param name="Datum">Geodetic datum as the file names it; <c>WGS-84</c> when it names none.</param>
public sealed record GpsPosition(
    double Latitude,
    double Longitude,
    double AccuracyMetres,
    double? AltitudeMetres,
    double? Bearing,
    string Datum
);

/// <summary>Metadata that could not be read; the picture itself is taken all the same.</summary>
/// <param name="Block">Which block: <c>EXIF</c>, <c>GPS</c>, <c>IPTC</c>, <c>XMP</c>, <c>ICC</c>, or another by its name.</param>
/// <param name="Detail">What is wrong with it, for the log and the record.</param>
public sealed record MetadataWarning(string Block, string Detail);
