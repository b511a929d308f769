using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.Xmp;
using Directory = MetadataExtractor.Directory;

namespace Archive.Imaging;

/// <summary>Reads what a file says about itself. Runs only in the worker: a few hundred bytes can ask for gigabytes.</summary>
internal static class MetadataReader
{
    public static (PhotoMetadata Metadata, string? ColourProfile, IReadOnlyList<MetadataWarning> Warnings) Read(
        string path
    )
    {
        var warnings = new List<MetadataWarning>();
        IReadOnlyList<Directory> blocks;
        try
        {
            blocks = ImageMetadataReader.ReadMetadata(path);
        }
        catch (Exception exception)
            when (exception is ImageProcessingException or IOException or OutOfMemoryException or ArgumentException
                || exception is OverflowException or InvalidOperationException or IndexOutOfRangeException
            )
        {
            return (new(), null, [new("EXIF", exception.Message)]);
        }

        foreach (var block in blocks)
        {
            warnings.AddRange(block.Errors.Select(error => new MetadataWarning(NameOf(block), error)));
        }

        var profile = blocks.OfType<IccDirectory>().FirstOrDefault()?.GetDescription(IccDirectory.TagTagDesc);
        var xmp = new XmpText(blocks.OfType<XmpDirectory>());
        NoteLosses(blocks, xmp, warnings);
        return (Gather(blocks, xmp, warnings), profile, [.. warnings.Distinct()]);
    }

    /// <summary>What an editing program dropped or left stale: the archive wants to know that there was more once.</summary>
    private static void NoteLosses(IReadOnlyList<Directory> blocks, XmpText xmp, List<MetadataWarning> warnings)
    {
        if (xmp["xmp:CreatorTool"] is { } tool && !blocks.Any(block => block is ExifIfd0Directory))
        {
            warnings.Add(
                new("EXIF", $"missing: only the XMP that {tool} wrote is left, the camera's own data are lost")
            );
        }
    }

    private static PhotoMetadata Gather(IReadOnlyList<Directory> blocks, XmpText xmp, List<MetadataWarning> warnings)
    {
        var iptc = blocks.OfType<IptcDirectory>().FirstOrDefault();
        var ifd0 = blocks.OfType<ExifIfd0Directory>().FirstOrDefault();
        var exif = blocks.OfType<ExifSubIfdDirectory>().FirstOrDefault();
        return new()
        {
            Title =
                xmp["dc:title"]
                ?? Text(iptc, IptcDirectory.TagObjectName)
                ?? Windows(ifd0, ExifDirectoryBase.TagWinTitle),
            Headline = xmp["photoshop:Headline"] ?? Text(iptc, IptcDirectory.TagHeadline),
            Description =
                xmp["dc:description"]
                ?? Text(iptc, IptcDirectory.TagCaption)
                ?? Text(ifd0, ExifDirectoryBase.TagImageDescription),
            Creator =
                xmp["dc:creator"]
                ?? Text(iptc, IptcDirectory.TagByLine)
                ?? Text(ifd0, ExifDirectoryBase.TagArtist)
                ?? Windows(ifd0, ExifDirectoryBase.TagWinAuthor),
            Credit = xmp["photoshop:Credit"] ?? Text(iptc, IptcDirectory.TagCredit),
            Copyright =
                xmp["dc:rights"]
                ?? Text(iptc, IptcDirectory.TagCopyrightNotice)
                ?? Text(ifd0, ExifDirectoryBase.TagCopyright),
            RightsUrl = xmp["xmpRights:WebStatement"],
            Keywords = xmp.List("dc:subject") is { Count: > 0 } subjects
                ? subjects
                : Many(iptc, IptcDirectory.TagKeywords),
            City = xmp["photoshop:City"] ?? Text(iptc, IptcDirectory.TagCity),
            Sublocation = xmp["Iptc4xmpCore:Location"] ?? Text(iptc, IptcDirectory.TagSubLocation),
            Taken = Text(exif, ExifDirectoryBase.TagDateTimeOriginal) ?? Text(ifd0, ExifDirectoryBase.TagDateTime),
            TakenOffset = Text(exif, ExifDirectoryBase.TagTimeZoneOriginal),
            CameraMake = Text(ifd0, ExifDirectoryBase.TagMake),
            CameraModel = Text(ifd0, ExifDirectoryBase.TagModel),
            Lens = Text(exif, ExifDirectoryBase.TagLensModel),
            FocalLength = Number(exif, ExifDirectoryBase.TagFocalLength),
            ExposureTime = Number(exif, ExifDirectoryBase.TagExposureTime),
            FNumber = Number(exif, ExifDirectoryBase.TagFNumber),
            Iso = exif is not null && exif.TryGetInt32(ExifDirectoryBase.TagIsoEquivalent, out var iso) ? iso : null,
            Gps = GpsReader.Read(blocks.OfType<GpsDirectory>().FirstOrDefault(), warnings),
            DigitalSourceType = xmp["Iptc4xmpExt:DigitalSourceType"],
            AigcLabel = xmp.Ending(":AIGC") ?? Comment(exif) ?? PngText(blocks),
        };
    }

    private static string NameOf(Directory block) =>
        block switch
        {
            GpsDirectory => "GPS",
            ExifDirectoryBase => "EXIF",
            IptcDirectory => "IPTC",
            XmpDirectory => "XMP",
            IccDirectory => "ICC",
            _ => block.Name,
        };

    private static string? Text(Directory? block, int tag) =>
        block?.GetObject(tag) switch
        {
            StringValue text => Given(LegacyText.Read(text.Bytes)),
            StringValue[] { Length: > 0 } texts => Given(LegacyText.Read(texts[0].Bytes)),
            string text => Given(text),
            _ => null,
        };

    private static IReadOnlyList<string> Many(Directory? block, int tag) =>
        block?.GetObject(tag) switch
        {
            StringValue[] texts =>
            [
                .. texts.Select(text => LegacyText.Read(text.Bytes)).Where(text => text.Length > 0),
            ],
            _ => Text(block, tag) is { } one ? [one] : [],
        };

    // The tags that Windows writes are UTF-16.
    private static string? Windows(Directory? block, int tag) =>
        block?.GetByteArray(tag) is { Length: > 1 } bytes
            ? Given(System.Text.Encoding.Unicode.GetString(bytes).TrimEnd('\0'))
            : null;

    private static double? Number(Directory? block, int tag) =>
        block is not null && block.TryGetDouble(tag, out var number) && double.IsFinite(number) ? number : null;

    private static string? Comment(ExifSubIfdDirectory? exif) =>
        exif?.GetByteArray(ExifDirectoryBase.TagUserComment) is { Length: > 8 } bytes
        && LegacyText.Read(bytes.AsSpan(8)) is var text
        && text.Contains("\"AIGC\"", StringComparison.Ordinal)
            ? text
            : null;

    private static string? PngText(IReadOnlyList<Directory> blocks) =>
        blocks
            .OfType<PngDirectory>()
            .SelectMany(block =>
                block.GetObject(PngDirectory.TagTextualData) as IEnumerable<MetadataExtractor.KeyValuePair> ?? []
            )
            .Where(pair => pair.Key == "AIGC")
            .Select(pair => Given(LegacyText.Read(pair.Value.Bytes)))
            .FirstOrDefault();

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
