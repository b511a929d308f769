using MetadataExtractor.Formats.Exif;
using NetVips;

namespace Archive.Imaging;

/// <summary>Does a request, in the worker: header, metadata, one decode, and all that is made from it.</summary>
internal static class PictureWork
{
    public static WorkerReply Do(WorkerRequest request)
    {
        _ = DecoderWarnings.Take();
        var head = PictureKinds.Head(request.File);
        var file = new PictureFile(request.File, PictureKinds.Of(head));
        try
        {
            if (file.Kind == PictureKind.WebP && WebPSize.Of(head) is var (width, height))
            {
                var claimed = new PictureHeader(width, height, 3, 1, 1, false);
                if (Against(request, claimed) is { } early)
                {
                    return early;
                }
            }
            using var opened = file.Open();
            var header = PictureHeader.Of(opened);
            return Against(request, header) ?? Do(request, file, header, opened);
        }
        catch (Exception exception) when (Mishap.Of(exception) is { } mishap)
        {
            return WorkerReply.Of(
                mishap.Refusal == Refusal.Damaged && FileEnd.IsMissing(file)
                    ? mishap with
                    {
                        Refusal = Refusal.Truncated,
                    }
                    : mishap
            );
        }
    }

    private static WorkerReply? Against(WorkerRequest request, PictureHeader header) =>
        header.Against(request.Limits) is { } mishap ? WorkerReply.Of(mishap)
        : header.NeedsLargeWorker && !request.Large ? new() { NeedsLarge = true }
        : null;

    private static WorkerReply Do(WorkerRequest request, PictureFile file, PictureHeader header, Image opened)
    {
        var blocks = MetadataBlocks.Of(file, opened);
        var metadata = MetadataReader.Read(blocks, opened);
        var shrink = ShrinkFor(request, file.Kind, header);
        using var picture = Pixels.Decode(file, header, opened, shrink, blocks.Warn);
        foreach (var warning in DecoderWarnings.Take())
        {
            blocks.Warn(new(BlockOf(warning), warning));
        }
        var pyramid = request.Pyramid is null ? null : Pyramid.Write(picture, request.Pyramid);
        using var ladder = new Ladder(picture, header.UprightWidth, header.UprightHeight);
        return new()
        {
            Pyramid = pyramid,
            Files = ladder.Make(request.Renditions, request.Label ?? RenditionLabel.From(metadata)),
            Probe = request.Probe ? Report(file, header, opened, blocks, metadata, ladder.Smallest) : null,
        };
    }

    private static ProbeReport Report(
        PictureFile file,
        PictureHeader header,
        Image opened,
        MetadataBlocks blocks,
        PhotoMetadata metadata,
        Image small
    )
    {
        var placeholder = Placeholder.Of(small);
        // libvips forgets how an HEIF picture lay, because by then it stands.
        var orientation = blocks.Directories.Number<ExifIfd0Directory>(ExifDirectoryBase.TagOrientation);
        return new(
            (
                header.IsHevc ? PictureKind.Heic
                : file.Kind == PictureKind.Heic ? PictureKind.Avif
                : file.Kind
            ).MediaType(),
            header.UprightWidth,
            header.UprightHeight,
            orientation is >= 1 and <= 8 ? (int)orientation : header.Orientation,
            Colours.ProfileName(opened),
            metadata,
            blocks.Warnings,
            placeholder.ThumbHash,
            placeholder.DominantColour,
            placeholder.Palette
        );
    }

    // The decoders tell of a useless colour profile in the same breath as of a bad patch.
    private static string BlockOf(string warning) =>
        warning.Contains("profile", StringComparison.OrdinalIgnoreCase) ? "ICC" : "Picture";

    // A JPEG comes out at a half, a quarter or an eighth for less than its full size costs.
    private static int ShrinkFor(WorkerRequest request, PictureKind kind, PictureHeader header)
    {
        if (kind != PictureKind.Jpeg || request.Pyramid is not null)
        {
            return 1;
        }
        var (width, height) = (header.UprightWidth, header.UprightHeight);
        var scale = Math.Min(1, (double)ThumbHash.MostSide / Math.Max(width, height));
        foreach (var order in request.Renditions)
        {
            scale = Math.Max(scale, Ladder.ScaleOf(width, height, order.Request));
        }
        return scale switch
        {
            <= 1 / 8.0 => 8,
            <= 1 / 4.0 => 4,
            <= 1 / 2.0 => 2,
            _ => 1,
        };
    }
}
