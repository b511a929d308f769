using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Renditions;

/// <summary>
/// GET /media/{asset}/{hash}/{spec}: a picture at an address that never changes its bytes. What no published item shows is
/// there for whoever works at the desk, and kept by nobody.
/// </summary>
public sealed class ShowRendition(RenditionStore renditions, Pictures pictures, ThemeCrops crops, ShownPictures shown)
{
    public async Task<IResult> Handle(
        ContentId asset,
        string hash,
        string spec,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            !RenditionSpec.TryParse(spec, out var wanted)
            || await shown.Find(asset, context, cancellationToken) is not { } found
            || found.Hash != hash
            || !Exists(found.Asset, wanted)
        )
        {
            return TypedResults.NotFound();
        }

        try
        {
            if (await renditions.Get(found.Asset, wanted, cancellationToken) is not { } file)
            {
                return TypedResults.NotFound();
            }

            context.Response.Headers.CacheControl = found.Public
                ? "public, max-age=31536000, immutable"
                : "private, no-store";
            return TypedResults.PhysicalFile(
                file,
                wanted.MediaType,
                entityTag: new EntityTagHeaderValue($"\"{hash}-{wanted}\""),
                enableRangeProcessing: true
            );
        }
        catch (BusyException)
        {
            return BusyException.Answer(context.Response);
        }
    }

    // An address that the ladder or the theme does not have makes no picture, whoever invents it.
    private bool Exists(MediaAsset asset, RenditionSpec spec) =>
        (spec.Shape is not { } shape || crops.Has(shape))
        && pictures.Of(asset, "").Widths(spec.Shape).Contains(spec.Width);
}
