using NetVips;

namespace Archive.Imaging;

/// <summary>Cuts regions out of a picture's pyramid, within the site: the pyramid is our own work, and safe.</summary>
public static class RegionMaker
{
    /// <summary>Raised by whoever changes the bytes that come out.</summary>
    public const int Version = 1;

    // Out of a level a quarter larger a region cannot be told from one of the full picture.
    private const double Room = 1.25;

    private const double Middle = 128;

    /// <param name="pyramidFile">A file that <see cref="ImagingWorkers"/> made.</param>
    public static byte[] Make(string pyramidFile, RegionRequest request, RenditionLabel label)
    {
        VipsGuard.Start();
        using var full = Pyramid.Open(pyramidFile, 0);
        using var scaled = Scaled(pyramidFile, full, request);
        using var turned = Turned(scaled, request);
        using var toned = Toned(turned, request.Tone);
        using var labelled = RenditionFile.Label(toned, label, out var keep);
        return request.Format switch
        {
            RegionFormat.Png => labelled.PngsaveBuffer(
                bitdepth: request.Tone == RegionTone.Bitonal ? 1 : 8,
                keep: keep
            ),
            RegionFormat.WebP => labelled.WebpsaveBuffer(
                q: RenditionRecipe.WebPQuality,
                effort: RenditionRecipe.WebPEffort,
                keep: keep
            ),
            _ => labelled.JpegsaveBuffer(q: RenditionRecipe.JpegQuality, keep: keep),
        };
    }

    private static Image Scaled(string pyramidFile, Image full, RegionRequest request)
    {
        var deepest = Pyramid.LevelsOf(full) - 1;
        for (var depth = 0; depth <= deepest; depth++)
        {
            if (
                IsHalved(request.Width, request.ScaledWidth, depth)
                && IsHalved(request.Height, request.ScaledHeight, depth)
            )
            {
                using var same = Pyramid.Open(pyramidFile, depth);
                return AsItIs(same, request, depth);
            }
        }

        var scale = Math.Max(
            (double)request.ScaledWidth / request.Width,
            (double)request.ScaledHeight / request.Height
        );
        using var level = Pyramid.Open(
            pyramidFile,
            Math.Clamp((int)Math.Floor(Math.Log2(1 / (Room * scale))), 0, deepest)
        );
        using var part = Part(level, full, request);
        return Fit(part, request);
    }

    // Of a level's odd pixel the next one has nothing, yet viewers count it.
    private static bool IsHalved(int size, int scaled, int depth) =>
        scaled == size >> depth || scaled == (size + (1 << depth) - 1) >> depth;

    private static Image AsItIs(Image level, RegionRequest request, int depth)
    {
        var left = Math.Min(request.Left >> depth, level.Width - 1);
        var top = Math.Min(request.Top >> depth, level.Height - 1);
        using var part = level.ExtractArea(
            left,
            top,
            Math.Min(request.ScaledWidth, level.Width - left),
            Math.Min(request.ScaledHeight, level.Height - top)
        );
        return Fit(part, request);
    }

    private static Image Part(Image level, Image full, RegionRequest request)
    {
        var (across, down) = ((double)level.Width / full.Width, (double)level.Height / full.Height);
        var left = Math.Min((int)Math.Round(request.Left * across), level.Width - 1);
        var top = Math.Min((int)Math.Round(request.Top * down), level.Height - 1);
        return level.ExtractArea(
            left,
            top,
            Math.Clamp((int)Math.Round(request.Width * across), 1, level.Width - left),
            Math.Clamp((int)Math.Round(request.Height * down), 1, level.Height - top)
        );
    }

    private static Image Fit(Image part, RegionRequest request) =>
        part.Width == request.ScaledWidth && part.Height == request.ScaledHeight
            ? part.Copy()
            : part.Resize((double)request.ScaledWidth / part.Width, vscale: (double)request.ScaledHeight / part.Height);

    private static Image Turned(Image picture, RegionRequest request)
    {
        using var mirrored = request.Mirrored ? picture.FlipHor() : picture.Copy();
        if (request.Degrees == 0)
        {
            return mirrored.Copy();
        }

        // Tiles come from top to bottom, a turned picture asks for them otherwise.
        using var held = mirrored.CopyMemory();
        return request.Degrees switch
        {
            90 => held.Rot90(),
            180 => held.Rot180(),
            _ => held.Rot270(),
        };
    }

    private static Image Toned(Image picture, RegionTone tone)
    {
        if (tone == RegionTone.Colour)
        {
            return picture.Copy();
        }

        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        return tone == RegionTone.Grey ? grey.Copy() : grey.RelationalConst(Enums.OperationRelational.Moreeq, [Middle]);
    }
}
