using NetVips;

namespace Archive.Imaging;

/// <summary>Writes finished pixels in the formats of the recipe, with nothing but the label about them.</summary>
internal static class Encoder
{
    public static void Save(Image picture, RenditionFormat format, byte[]? label, string target)
    {
        using var labelled = label is null
            ? picture.Copy()
            : picture.Mutate(image => image.Set(GValue.BlobType, "xmp-data", label));
        // Everything else goes: where it was taken, with what, by whom edited.
        var keep = label is null ? Enums.ForeignKeep.None : Enums.ForeignKeep.Xmp;
        switch (format)
        {
            case RenditionFormat.Jpeg:
                labelled.Jpegsave(
                    target,
                    q: RenditionRecipe.JpegQuality,
                    optimizeCoding: true,
                    interlace: true,
                    keep: keep
                );
                break;
            case RenditionFormat.WebP:
                labelled.Webpsave(
                    target,
                    q: RenditionRecipe.WebPQuality,
                    effort: RenditionRecipe.WebPEffort,
                    keep: keep
                );
                break;
            case RenditionFormat.Avif:
                labelled.Heifsave(
                    target,
                    q: RenditionRecipe.AvifQuality,
                    compression: Enums.ForeignHeifCompression.Av1,
                    effort: RenditionRecipe.AvifEffort,
                    bitdepth: 8,
                    keep: keep
                );
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }
    }
}
