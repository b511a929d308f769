using NetVips;

namespace Archive.Imaging;

/// <summary>What the worker does with an original, each from one decode.</summary>
internal static class Preparation
{
    private const int PlaceholderSide = 100;

    public static ProbeReport Probe(string path, ImageLimits limits)
    {
        var original = Original.Open(path, limits);
        try
        {
            using var small = original.Thumbnail(PlaceholderSide);
            using var flat = small.HasAlpha() ? small.Flatten(background: [255, 255, 255]) : small.Copy();
            using var colour = flat.Colourspace(Enums.Interpretation.Srgb);
            var rgb = colour.WriteToMemory<byte>();
            var (metadata, profile, warnings) = MetadataReader.Read(path);
            return new(
                original.MediaType,
                original.Width,
                original.Height,
                original.Orientation,
                profile,
                metadata,
                warnings,
                ThumbHash.Encode(colour.Width, colour.Height, rgb),
                Colours.Dominant(rgb),
                Colours.Quarters(colour.Width, colour.Height, rgb)
            );
        }
        catch (VipsException exception)
        {
            throw Original.Refused(exception);
        }
    }

    public static PyramidReport MakePyramid(string path, string target, ImageLimits limits)
    {
        var original = Original.Open(path, limits);
        try
        {
            using var picture = original.Decode(original.Width);
            picture.Tiffsave(
                target,
                compression: Enums.ForeignTiffCompression.Jpeg,
                q: RenditionRecipe.PyramidQuality,
                tile: true,
                tileWidth: RenditionRecipe.PyramidTile,
                tileHeight: RenditionRecipe.PyramidTile,
                pyramid: true,
                bigtiff: (long)picture.Width * picture.Height > 500_000_000,
                keep: Enums.ForeignKeep.None
            );
            return new(picture.Width, picture.Height);
        }
        catch (VipsException exception)
        {
            throw Original.Refused(exception);
        }
    }

    /// <summary>
    /// Decodes once, no larger than the largest target needs, and makes each size from the next larger one that has two
    /// pixels for each of its own, or from the largest.
    /// </summary>
    public static void MakeRenditions(
        string path,
        IReadOnlyList<RenditionTarget> targets,
        RenditionLabel label,
        ImageLimits limits
    )
    {
        var original = Original.Open(path, limits);
        var xmp = LabelXmp.Write(label);
        try
        {
            using var decoded = original.Decode(targets.Max(target => NeededWidth(original, target.Request)));
            using var whole = decoded.CopyMemory();
            foreach (var shape in targets.GroupBy(target => target.Request.Crop))
            {
                MakeShape(original, whole, shape.Key, [.. shape], xmp);
            }
        }
        catch (VipsException exception)
        {
            throw Original.Refused(exception);
        }
    }

    private static void MakeShape(
        Original original,
        Image whole,
        Crop? crop,
        IReadOnlyList<RenditionTarget> targets,
        byte[]? label
    )
    {
        var area = Framing
            .AreaOf(original.Width, original.Height, crop)
            .Scale((double)whole.Width / original.Width, whole.Width, whole.Height);
        using var cut = whole.ExtractArea(area.Left, area.Top, area.Width, area.Height);
        var made = new List<Image>();
        try
        {
            foreach (var size in targets.GroupBy(SizeOf).OrderByDescending(size => size.Key.Width))
            {
                var source =
                    made.LastOrDefault(larger => larger.Width >= 2 * size.Key.Width) ?? made.FirstOrDefault() ?? cut;
                using var sized = source.ThumbnailImage(
                    size.Key.Width,
                    height: size.Key.Height,
                    size: Enums.Size.Force
                );
                var kept = sized.CopyMemory();
                made.Add(kept);
                foreach (var target in size)
                {
                    Encoder.Save(kept, target.Request.Format, label, target.File);
                }
            }
        }
        finally
        {
            made.ForEach(image => image.Dispose());
        }

        (int Width, int Height) SizeOf(RenditionTarget target) =>
            Framing.SizeOf(original.Width, original.Height, target.Request);
    }

    // A crop of half the width needs a decode of twice its own.
    private static int NeededWidth(Original original, RenditionRequest request)
    {
        var area = Framing.AreaOf(original.Width, original.Height, request.Crop);
        return (int)Math.Ceiling((double)Math.Min(request.Width, area.Width) * original.Width / area.Width);
    }
}

/// <summary>A rendition to make, and the file to write it to.</summary>
public sealed record RenditionTarget(RenditionRequest Request, string File);
