using Archive.Imaging;
using Archive.Kernel.Text;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Iiif;

/// <summary>
/// GET /iiif/3/{asset}/{region}/{size}/{rotation}/{quality}.{format}: a part of a picture, made for whoever asks and kept
/// by nobody here. A whole tile of the pyramid is handed out as it is kept and waits for nobody; all else is decoded, and
/// waits at the gate that renditions wait at.
/// </summary>
public sealed class ShowImage(
    ShownPictures shown,
    RenditionStore renditions,
    StoredTiles tiles,
    PictureGate gate,
    ImageAddresses addresses,
    IiifOptions limits
)
{
    public async Task<IResult> Handle(
        string asset,
        string region,
        string size,
        string rotation,
        string file,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (!ContentId.TryParse(asset, out var id) || await shown.Find(id, context, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var full = new Extent(found.Asset.Width, found.Asset.Height);
        if (ImageRequest.Read(region, size, rotation, file, full, limits, out var request) is { } refused)
        {
            return TypedResults.Text(refused.Reason, "text/plain", statusCode: refused.Status);
        }

        var tag = new EntityTagHeaderValue($"\"{found.Hash}-{RegionMaker.Version}-{request!.Canonical}\"");
        ImageHeaders.Keep(context.Response, found);
        context.Response.Headers.Link =
            $"<{addresses.Of(context.Request, id)}/{request.Canonical}>;rel=\"canonical\", {ImageHeaders.Profile}";
        if (Has(context.Request, tag))
        {
            context.Response.Headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        try
        {
            return await Make(found, request, cancellationToken) is { } bytes
                ? TypedResults.Bytes(bytes, request.MediaType, entityTag: tag)
                : TypedResults.NotFound();
        }
        catch (BusyException)
        {
            return BusyException.Answer(context.Response);
        }
    }

    // Asked before anything is decoded, which is all the work there is.
    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        request
            .GetTypedHeaders()
            .IfNoneMatch.Any(one =>
                one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)
            );

    private async Task<byte[]?> Make(ShownPicture found, ImageRequest request, CancellationToken cancellationToken)
    {
        if (await renditions.Pyramid(found.Asset, cancellationToken) is not { } pyramid)
        {
            return null;
        }

        var label = Pictures.LabelOf(found.Asset);
        return tiles.Find(pyramid, request.Pixels, label)
            ?? await gate.Pass(
                () => Task.Run(() => RegionMaker.Make(pyramid, request.Pixels, label), cancellationToken),
                cancellationToken
            );
    }
}
