using Archive.Imaging;

namespace Archive.Tests.Imaging;

/// <summary>A position is read with how far it can be trusted.</summary>
public sealed class GpsTests(Workshop workshop)
{
    [Fact]
    public async Task Whole_seconds_are_good_for_thirty_metres()
    {
        var report = await Probe(Position((23, 1), (7, 1), (30, 1)));

        var gps = report.Metadata.Gps!;
        Assert.Equal((23.125, -113.25), (gps.Latitude, gps.Longitude));
        Assert.InRange(gps.AccuracyMetres!.Value, 30, 32);
        Assert.Equal(GpsPosition.Wgs84, gps.Datum);
    }

    [Fact]
    public async Task The_error_that_the_receiver_tells_goes_before()
    {
        var report = await Probe(
            Position((23, 1), (7, 1), (30, 1)).Fractions(0x1F, (12, 1)).Text(0x12, "GCJ-02").Fractions(0x11, (900, 10))
        );

        var gps = report.Metadata.Gps!;
        Assert.Equal((12, "GCJ-02", 90), (gps.AccuracyMetres, gps.Datum, gps.Bearing));
    }

    [Fact]
    public async Task A_position_written_to_the_millimetre_is_not_believed_to_it()
    {
        var report = await Probe(Position((23, 1), (7, 1), (30_123_456, 1_000_000)));

        Assert.Equal(5, report.Metadata.Gps!.AccuracyMetres);
    }

    [Fact]
    public async Task A_place_below_the_sea_is_below_it()
    {
        var report = await Probe(Position((23, 1), (7, 1), (30, 1)).Claim(0x05, 1, 1, 1).Fractions(0x06, (42, 10)));

        Assert.Equal(-4.2, report.Metadata.Gps!.AltitudeMetres);
    }

    [Theory]
    [InlineData(230, 1)]
    [InlineData(23, 0)]
    public async Task A_position_that_is_none_is_a_warning(uint degrees, uint under)
    {
        var report = await Probe(Position((degrees, under), (7, 1), (30, 1)));

        Assert.Null(report.Metadata.Gps);
        Assert.Contains(report.Warnings, warning => warning.Block == "GPS");
    }

    [Fact]
    public async Task A_position_is_read_from_xmp_too()
    {
        var report = await workshop.Probe(
            Samples.WithSegments(
                Samples.Jpeg(),
                Samples.Xmp(
                    "<exif:GPSLatitude>23,7.5000S</exif:GPSLatitude><exif:GPSLongitude>113,15,0E</exif:GPSLongitude>"
                )
            )
        );

        Assert.Equal((-23.125, 113.25), (report.Metadata.Gps!.Latitude, report.Metadata.Gps.Longitude));
    }

    /// <summary>A JPEG that says where it was taken in EXIF, XMP and IPTC.</summary>
    internal static byte[] Picture() =>
        Samples.WithSegments(
            Samples.Jpeg(1400, 900),
            Samples.Exif(Somewhere()),
            Samples.Xmp("<exif:GPSLatitude>31,15.5N</exif:GPSLatitude>"),
            Samples.Iptc((90, "上海"u8.ToArray()))
        );

    internal static TiffBytes Somewhere() => new TiffBytes().Directory(0x8825, Position((31, 1), (15, 1), (30, 1)));

    private Task<ProbeReport> Probe(TiffBytes gps) =>
        workshop.Probe(Samples.WithSegments(Samples.Jpeg(), Samples.Exif(new TiffBytes().Directory(0x8825, gps))));

    private static TiffBytes Position(params (uint, uint)[] latitude) =>
        new TiffBytes().Text(1, "N").Fractions(2, latitude).Text(3, "W").Fractions(4, (113, 1), (15, 1), (0, 1));
}
