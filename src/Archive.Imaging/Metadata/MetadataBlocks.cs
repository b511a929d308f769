using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Photoshop;
using MetadataExtractor.Formats.Tiff;
using MetadataExtractor.Formats.Xmp;
using MetadataExtractor.IO;
using NetVips;
using Directory = MetadataExtractor.Directory;

namespace Archive.Imaging;

/// <summary>
/// A picture's blocks of metadata, each read by itself, so that a broken one costs only itself. libvips finds the
/// blocks in their containers, within limits; only TIFF, which is itself made of tags, is walked from its start.
/// </summary>
internal sealed class MetadataBlocks
{
    private const int MostWarnings = 20;
    private const int MostXmpBytes = 4 << 20;
    private const int MostXmpDepth = 100;

    private readonly List<MetadataWarning> warnings = [];

    public List<Directory> Directories { get; } = [];

    public IReadOnlyList<MetadataWarning> Warnings => warnings;

    public static MetadataBlocks Of(PictureFile file, Image opened)
    {
        var blocks = new MetadataBlocks();
        if (file.Kind == PictureKind.Tiff)
        {
            blocks.Read("EXIF", () => TiffMetadataReader.ReadMetadata(file.Path));
            return blocks;
        }
        blocks.Read("EXIF", opened, "exif-data", ReadExif);
        blocks.Read("IPTC", opened, "iptc-data", ReadIptc);
        blocks.Read("XMP", opened, "xmp-data", ReadXmp);
        return blocks;
    }

    public void Warn(MetadataWarning warning)
    {
        if (warnings.Count < MostWarnings && !warnings.Contains(warning))
        {
            warnings.Add(warning);
        }
    }

    private void Read(string block, Image opened, string field, Func<byte[], IEnumerable<Directory>> read)
    {
        if (opened.Contains(field) && opened.Get(field) is byte[] bytes)
        {
            Read(block, () => read(bytes));
        }
    }

    // Any exception: these are parsers of hostile bytes, and what they throw is as various as the bytes.
    private void Read(string block, Func<IEnumerable<Directory>> read)
    {
        try
        {
            foreach (var directory in read())
            {
                Directories.Add(directory);
                foreach (var error in directory.Errors)
                {
                    Warn(new(NameOf(directory, block), error));
                }
            }
        }
        catch (Exception exception)
        {
            Warn(new(block, exception.Message));
        }
    }

    private static string NameOf(Directory directory, string block) =>
        directory switch
        {
            GpsDirectory => "GPS",
            IptcDirectory or PhotoshopDirectory => "IPTC",
            XmpDirectory => "XMP",
            _ => block,
        };

    private static IEnumerable<Directory> ReadExif(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith("Exif\0\0"u8) ? ExifReader.JpegSegmentPreamble.Length : 0;
        return new ExifReader().Extract(new ByteArrayReader(bytes, start));
    }

    private static IEnumerable<Directory> ReadIptc(byte[] bytes)
    {
        var start = PhotoshopReader.JpegSegmentPreamble.Length + 1;
        return bytes.AsSpan().StartsWith("Photoshop 3.0\0"u8)
            ? new PhotoshopReader().Extract(new SequentialByteArrayReader(bytes, start), bytes.Length - start)
            : [new IptcReader().Extract(new SequentialByteArrayReader(bytes), bytes.Length)];
    }

    // Entities are declared in a document type, and no writer of XMP has ever needed one. The parser follows nesting
    // with its own stack, whose end would be the worker's.
    private static IEnumerable<Directory> ReadXmp(byte[] bytes)
    {
        var refusal =
            bytes.Length > MostXmpBytes ? "The packet is too long."
            : bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 ? "The packet declares a document type."
            : DepthOf(bytes) > MostXmpDepth ? "The packet is nested too deeply."
            : null;
        return refusal is null ? [new XmpReader().Extract(bytes)] : throw new FormatException(refusal);
    }

    private static int DepthOf(ReadOnlySpan<byte> xml)
    {
        var (depth, deepest) = (0, 0);
        for (var at = 0; at + 1 < xml.Length; at++)
        {
            depth += (xml[at], xml[at + 1]) switch
            {
                ((byte)'<', (byte)'/') or ((byte)'/', (byte)'>') => -1,
                ((byte)'<', (byte)'?' or (byte)'!') => 0,
                ((byte)'<', _) => 1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }
}
