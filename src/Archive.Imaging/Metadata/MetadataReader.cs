using System.Globalization;
using System.Text;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using NetVips;
using static Archive.Imaging.XmpProperties;
using Directory = MetadataExtractor.Directory;

namespace Archive.Imaging;

/// <summary>Gathers what a picture's blocks say into one record.</summary>
internal static class MetadataReader
{
    private const int OffsetTimeOriginal = 0x9011;

    public static PhotoMetadata Read(MetadataBlocks blocks, Image opened)
    {
        List<Directory> from = blocks.Directories;
        var xmp = new XmpProperties(from);
        NoteLoss(blocks, xmp);
        return new()
        {
            Title =
                xmp.Localised(Dublin, "title")
                ?? Iptc(from, IptcDirectory.TagObjectName)
                ?? Windows(from, ExifDirectoryBase.TagWinTitle),
            Headline = xmp.Text(Photoshop, "Headline") ?? Iptc(from, IptcDirectory.TagHeadline),
            Description =
                xmp.Localised(Dublin, "description")
                ?? Iptc(from, IptcDirectory.TagCaption)
                ?? Exif(from, ExifDirectoryBase.TagImageDescription),
            Creator =
                Joined(xmp.Items(Dublin, "creator"))
                ?? Joined(from.Texts<IptcDirectory>(IptcDirectory.TagByLine))
                ?? Exif(from, ExifDirectoryBase.TagArtist),
            Credit = xmp.Text(Photoshop, "Credit") ?? Iptc(from, IptcDirectory.TagCredit),
            Copyright =
                xmp.Localised(Dublin, "rights")
                ?? Iptc(from, IptcDirectory.TagCopyrightNotice)
                ?? Exif(from, ExifDirectoryBase.TagCopyright),
            RightsUrl = xmp.Text(Rights, "WebStatement"),
            Keywords = xmp.Items(Dublin, "subject") ?? from.Texts<IptcDirectory>(IptcDirectory.TagKeywords),
            Sublocation = xmp.Text(IptcCore, "Location") ?? Iptc(from, IptcDirectory.TagSubLocation),
            City = xmp.Text(Photoshop, "City") ?? Iptc(from, IptcDirectory.TagCity),
            Province = xmp.Text(Photoshop, "State") ?? Iptc(from, IptcDirectory.TagProvinceOrState),
            Country = xmp.Text(Photoshop, "Country") ?? Iptc(from, IptcDirectory.TagCountryOrPrimaryLocationName),
            TakenText = from.Text<ExifSubIfdDirectory>(ExifDirectoryBase.TagDateTimeOriginal),
            TakenOffset = from.Text<ExifSubIfdDirectory>(OffsetTimeOriginal),
            CameraMake = Exif(from, ExifDirectoryBase.TagMake),
            CameraModel = Exif(from, ExifDirectoryBase.TagModel),
            Lens = from.Text<ExifSubIfdDirectory>(ExifDirectoryBase.TagLensModel),
            FocalLength = Rounded(from.Number<ExifSubIfdDirectory>(ExifDirectoryBase.TagFocalLength)),
            ExposureTime = Exposure(from.Number<ExifSubIfdDirectory>(ExifDirectoryBase.TagExposureTime)),
            FNumber = Rounded(from.Number<ExifSubIfdDirectory>(ExifDirectoryBase.TagFNumber)),
            Iso = (int?)from.Number<ExifSubIfdDirectory>(ExifDirectoryBase.TagIsoEquivalent) is > 0 and var iso
                ? iso
                : null,
            Gps = GpsReader.Read(blocks, xmp),
            DigitalSourceType = xmp.Text(IptcExtension, "DigitalSourceType"),
            AigcLabel = AigcReader.Read(blocks, xmp, opened),
        };
    }

    // The archive wants to know that there was more once: an editing program kept its own words and dropped the camera's.
    private static void NoteLoss(MetadataBlocks blocks, XmpProperties xmp)
    {
        if (xmp.Text(Basic, "CreatorTool") is { } tool && !blocks.Directories.OfType<ExifDirectoryBase>().Any())
        {
            blocks.Warn(new("EXIF", $"Missing: only the XMP that {tool} wrote is left of the picture's metadata"));
        }
    }

    private static string? Iptc(IEnumerable<Directory> from, int tag) => from.Text<IptcDirectory>(tag);

    private static string? Exif(IEnumerable<Directory> from, int tag) => from.Text<ExifIfd0Directory>(tag);

    // Explorer's own tags are UTF-16 in a row of bytes.
    private static string? Windows(IEnumerable<Directory> from, int tag) =>
        from.Values<ExifIfd0Directory>(tag)
            .OfType<byte[]>()
            .Select(Encoding.Unicode.GetString)
            .Select(LegacyText.Clean)
            .FirstOrDefault();

    private static string? Joined(IReadOnlyList<string>? texts) => texts is null ? null : string.Join("; ", texts);

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 2) : null;

    private static string? Exposure(double? seconds) =>
        seconds switch
        {
            null or <= 0 => null,
            < 0.4 => string.Create(CultureInfo.InvariantCulture, $"1/{Math.Round(1 / seconds.Value)}"),
            _ => Math.Round(seconds.Value, 1).ToString(CultureInfo.InvariantCulture),
        };
}
