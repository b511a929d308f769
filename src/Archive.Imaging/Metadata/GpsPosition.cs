namespace Archive.Imaging;

/// <summary>Where the camera believed it stood.</summary>
/// <param name="AccuracyMetres">As the receiver says, else what the numbers as written can tell apart.</param>
/// <param name="AltitudeMetres">Above the sea; below it is negative.</param>
/// <param name="Bearing">Where the camera looked, in degrees clockwise from north.</param>
/// <param name="Datum">As written; WGS-84 when nothing is.</param>
public sealed record GpsPosition(
    double Latitude,
    double Longitude,
    double? AccuracyMetres = null,
    double? AltitudeMetres = null,
    double? Bearing = null,
    string Datum = GpsPosition.Wgs84
)
{
    public const string Wgs84 = "WGS-84";
}
