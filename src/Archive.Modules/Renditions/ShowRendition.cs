using System.Collections.Concurrent;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Renditions;

/// <summary>
/// GET /media/{asset}/{hash}/{spec}: a picture at an address that never changes its bytes. What no published item shows is
/// there for whoever works at the desk, and kept by nobody.
/// </summary>
public sealed class ShowRendition(
    RenditionStore renditions,
    Pictures pictures,
    ThemeCrops crops,
    PageGeneration generation,
    Permits permits,
    IEnumerable<IPictureGuest> guests,
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
            || await Find(asset, context, cancellationToken) is not { } found
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
            context.Response.Headers.RetryAfter = "5";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // An address that the ladder or the theme does not have makes no picture, whoever invents it.
    private bool Exists(MediaAsset asset, RenditionSpec spec) =>
        (spec.Shape is not { } shape || crops.Has(shape))
        && pictures.Of(asset, "").Widths(spec.Shape).Contains(spec.Width);

    private async Task<Fact?> Find(ContentId id, HttpContext context, CancellationToken cancellationToken)
    {
        var now = generation.Current;
        if (facts.TryGetValue(id, out var known) && known.Generation == now)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var found = await db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset => asset.Id == id)
            .Select(asset => new
            {
                Asset = asset,
                Public = db.Set<MediaUse>().Any(use => use.AssetId == asset.Id && use.Published),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Public: true })
        {
            facts.TryRemove(id, out _);
            return found is not null && await MaySee(id, context, db, cancellationToken)
                ? new(now, found.Asset, pictures.HashOf(found.Asset), Public: false)
                : null;
        }

        if (facts.Count > Remembered)
        {
            facts.Clear();
        }

        var fact = new Fact(now, found.Asset, pictures.HashOf(found.Asset), Public: true);
        facts[id] = fact;
        return fact;
    }

    private async Task<bool> MaySee(
        ContentId id,
        HttpContext context,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        if (permits.May(context.User, DeskModule.AccessDesk))
        {
            return true;
        }

        foreach (var guest in guests)
        {
            if (await guest.MaySee(context.Request, id, db, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    // Only what everybody may see is remembered.
    private sealed record Fact(long Generation, MediaAsset Asset, string Hash, bool Public);
}
