using System.Globalization;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;

namespace Archive.Imaging;

/// <summary>Reads where a picture was taken, from EXIF's fractions or else from XMP's text.</summary>
internal static class GpsReader
{
    private const int PositioningError = 0x1F;
    private const double MetresPerDegree = 111_320;

    // A camera that writes a millionth of a second of arc does not know it; no receiver in a hand is better than this.
    private const double BestAccuracy = 5;

    public static GpsPosition? Read(MetadataBlocks blocks, XmpProperties xmp)
    {
        var latitude = Angle(blocks, GpsDirectory.TagLatitude, GpsDirectory.TagLatitudeRef, 'S');
        var longitude = Angle(blocks, GpsDirectory.TagLongitude, GpsDirectory.TagLongitudeRef, 'W');
        latitude ??= Angle(xmp.Text(XmpProperties.Exif, "exif:GPSLatitude"), 'S');
        longitude ??= Angle(xmp.Text(XmpProperties.Exif, "exif:GPSLongitude"), 'W');
        if (latitude is not { } north || longitude is not { } east)
        {
            if (latitude is not null || longitude is not null)
            {
                blocks.Warn(new("GPS", "Only one of latitude and longitude can be read."));
            }
            return null;
        }
        if (Math.Abs(north.Degrees) > 90 || Math.Abs(east.Degrees) > 180 || (north.Degrees, east.Degrees) is (0, 0))
        {
            blocks.Warn(
                new("GPS", "The position is none on earth, or the one of a receiver that has not found itself.")
            );
            return null;
        }
        var directories = blocks.Directories;
        var resolution = Math.Min(north.Resolution, east.Resolution) * MetresPerDegree;
        return new(
            north.Degrees,
            east.Degrees,
            Round(directories.Number<GpsDirectory>(PositioningError) ?? Math.Max(resolution, BestAccuracy)),
            Altitude(blocks),
            Bearing(directories.Number<GpsDirectory>(GpsDirectory.TagImgDirection)),
            directories.Text<GpsDirectory>(GpsDirectory.TagMapDatum) ?? GpsPosition.Wgs84
        );
    }

    private static (double Degrees, double Resolution)? Angle(
        MetadataBlocks blocks,
        int tag,
        int referenceTag,
        char negative
    )
    {
        if (
            blocks.Directories.Values<GpsDirectory>(tag).OfType<Rational[]>().FirstOrDefault()
            is not { Length: 3 } parts
        )
        {
            return null;
        }
        if (parts.Any(part => part.Denominator <= 0 || part.Numerator < 0))
        {
            blocks.Warn(new("GPS", "A coordinate is no number."));
            return null;
        }
        var degrees = parts[0].ToDouble() + (parts[1].ToDouble() / 60) + (parts[2].ToDouble() / 3600);
        var reference = blocks.Directories.Text<GpsDirectory>(referenceTag);
        var sign = reference is not null && char.ToUpperInvariant(reference[0]) == negative ? -1 : 1;
        return (sign * degrees, Resolution(parts));
    }

    // The step between two values that the writer could have told apart, in degrees.
    private static double Resolution(Rational[] parts) =>
        parts[2] is { Numerator: not 0 } or { Denominator: > 1 } ? 1.0 / 3600 / parts[2].Denominator
        : parts[1] is { Numerator: not 0 } or { Denominator: > 1 } ? 1.0 / 60 / parts[1].Denominator
        : 1.0 / parts[0].Denominator;

    // XMP writes "39,54.3512N" or "39,54,21N".
    private static (double Degrees, double Resolution)? Angle(string? text, char negative)
    {
        if (text is not { Length: > 1 and < 40 })
        {
            return null;
        }
        double degrees = 0;
        double unit = 1;
        double step = 1;
        foreach (var part in text[..^1].Split(','))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }
            var point = part.IndexOf('.', StringComparison.Ordinal);
            step = unit * Math.Pow(10, point < 0 ? 0 : point + 1 - part.Length);
            degrees += number * unit;
            unit /= 60;
        }
        return (char.ToUpperInvariant(text[^1]) == negative ? -degrees : degrees, step);
    }

    private static double? Altitude(MetadataBlocks blocks)
    {
        var below = blocks.Directories.Number<GpsDirectory>(GpsDirectory.TagAltitudeRef) is 1;
        return blocks.Directories.Number<GpsDirectory>(GpsDirectory.TagAltitude) is { } metres
            ? Round(below ? -metres : metres)
            : null;
    }

    private static double? Bearing(double? degrees) => degrees is >= 0 and <= 360 ? Round(degrees.Value % 360) : null;

    private static double Round(double value) => Math.Round(value, 2);
}
