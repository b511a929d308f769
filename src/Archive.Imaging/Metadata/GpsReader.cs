using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace Archive.Imaging;

/// <summary>Reads the position from EXIF's GPS block, with how exactly it is known.</summary>
internal static class GpsReader
{
    private const double MetresPerDegree = 111_320;

    // No receiver in a camera knows better, however many digits it writes.
    private const double BestMetres = 5;

    public static GpsPosition? Read(GpsDirectory? gps, List<MetadataWarning> warnings)
    {
        if (
            gps?.GetRationalArray(GpsDirectory.TagLatitude) is not { Length: > 0 } north
            || gps.GetRationalArray(GpsDirectory.TagLongitude) is not { Length: > 0 } east
        )
        {
            return null;
        }

        var latitude = Degrees(north) * Sign(gps, GpsDirectory.TagLatitudeRef, "S");
        var longitude = Degrees(east) * Sign(gps, GpsDirectory.TagLongitudeRef, "W");
        if (!(Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180))
        {
            warnings.Add(new("GPS", $"no such place: {latitude}, {longitude}"));
            return null;
        }

        // What cameras write when they know nothing.
        if (latitude == 0 && longitude == 0)
        {
            return null;
        }

        return new(
            latitude,
            longitude,
            Number(gps, GpsDirectory.TagHPositioningError)
                ?? Math.Max(BestMetres, Math.Max(Resolution(north), Resolution(east))),
            Number(gps, GpsDirectory.TagAltitude)
                * (gps.TryGetInt32(GpsDirectory.TagAltitudeRef, out var below) && below == 1 ? -1 : 1),
            Number(gps, GpsDirectory.TagImgDirection),
            gps.GetString(GpsDirectory.TagMapDatum)?.Trim('\0', ' ') is { Length: > 0 } datum ? datum : "WGS-84"
        );
    }

    private static double Degrees(Rational[] parts)
    {
        var degrees = 0.0;
        for (var index = Math.Min(parts.Length, 3) - 1; index >= 0; index--)
        {
            degrees = (degrees / 60) + Value(parts[index]);
        }

        return degrees;
    }

    // The last part that says anything resolves to one over its denominator.
    private static double Resolution(Rational[] parts)
    {
        var last = Array.FindLastIndex(parts, part => part.Numerator != 0 && part.Denominator != 0);
        return last < 0 ? MetresPerDegree : MetresPerDegree / Math.Pow(60, last) / Math.Abs(parts[last].Denominator);
    }

    private static double Value(Rational part) => part.Denominator == 0 ? 0 : part.ToDouble();

    private static int Sign(GpsDirectory gps, int tag, string negative) =>
        gps.GetString(tag)?.StartsWith(negative, StringComparison.OrdinalIgnoreCase) == true ? -1 : 1;

    private static double? Number(GpsDirectory gps, int tag) =>
        gps.TryGetRational(tag, out var number) && number.Denominator != 0 ? number.ToDouble() : null;
}
