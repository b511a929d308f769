using NetVips;
using static Archive.Imaging.RenditionRecipe;

namespace Archive.Imaging;

/// <summary>Writes a picture by the recipe, with its label and no other metadata.</summary>
internal static class RenditionFile
{
    private const string XmpField = "xmp-data";

    public static void Write(Image picture, RenditionFormat format, RenditionLabel label, string targetFile)
    {
        using var labelled = Label(picture, label, out var keep);
        switch (format)
        {
            case RenditionFormat.Jpeg:
                labelled.Jpegsave(targetFile, q: JpegQuality, keep: keep);
                break;
            case RenditionFormat.WebP:
                labelled.Webpsave(targetFile, q: WebPQuality, effort: WebPEffort, keep: keep);
                break;
            case RenditionFormat.Avif:
                labelled.Heifsave(
                    targetFile,
                    q: AvifQuality,
                    bitdepth: 8,
                    compression: Enums.ForeignHeifCompression.Av1,
                    effort: AvifEffort,
                    encoder: Enums.ForeignHeifEncoder.Aom,
                    keep: keep
                );
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>The picture with its label, and what of its metadata is to be kept for that.</summary>
    public static Image Label(Image picture, RenditionLabel label, out Enums.ForeignKeep keep)
    {
        var packet = LabelXmp.Of(label);
        keep = packet is null ? Enums.ForeignKeep.None : Enums.ForeignKeep.Xmp;
        return packet is null ? picture.Copy() : picture.Mutate(copy => copy.Set(GValue.BlobType, XmpField, packet));
    }
}
