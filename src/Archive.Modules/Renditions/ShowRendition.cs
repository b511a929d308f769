using System.Collections.Concurrent;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Renditions;

/// <summary>GET /media/{asset}/{hash}/{spec}: a picture at an address that never changes its bytes.</summary>
public sealed class ShowRendition(
    RenditionStore renditions,
    Pictures pictures,
    ThemeCrops crops,
    PageGeneration generation,
    IServiceScopeFactory scopes
)
{
    private const int Remembered = 20_000;
    private readonly ConcurrentDictionary<ContentId, Fact> facts = new();

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
            || await Find(asset, cancellationToken) is not { } found
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

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return TypedResults.PhysicalFile(
                file,
                wanted.MediaType,
                entityTag: new EntityTagHeaderValue($"\"{hash}-{wanted}\""),
                enableRangeProcessing: true
            );
        }
        catch (BusyException)
        {
            context.Response.Headers.RetryAfter = "5";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // An address that the ladder or the theme does not have makes no picture, whoever invents it.
    private bool Exists(MediaAsset asset, RenditionSpec spec) =>
        (spec.Shape is not { } shape || crops.Has(shape))
        && pictures.Of(asset, "").Widths(spec.Shape).Contains(spec.Width);

    private async Task<Fact?> Find(ContentId id, CancellationToken cancellationToken)
    {
        var now = generation.Current;
        if (facts.TryGetValue(id, out var known) && known.Generation == now)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var asset = await db.Set<MediaAsset>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                asset => asset.Id == id && db.Set<MediaUse>().Any(use => use.AssetId == asset.Id && use.Published),
                cancellationToken
            );
        if (asset is null)
        {
            facts.TryRemove(id, out _);
            return null;
        }

        if (facts.Count > Remembered)
        {
            facts.Clear();
        }

        var fact = new Fact(now, asset, pictures.HashOf(asset));
        facts[id] = fact;
        return fact;
    }

    private sealed record Fact(long Generation, MediaAsset Asset, string Hash);
}
