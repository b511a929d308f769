using System.Collections.Concurrent;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Renditions;

/// <summary>A picture that somebody may see.</summary>
/// <param name="Generation">Of the pages, when this was looked up.</param>
/// <param name="Hash">Keyed, of all that decides what is made of the picture.</param>
/// <param name="Public">Whether a published item shows it, so that everybody may.</param>
public sealed record ShownPicture(long Generation, MediaAsset Asset, string Hash, bool Public);

/// <summary>
/// Tells who may see which picture: everybody what a published item shows, and whoever works at the desk or was let in
/// as a guest what is not public yet. Only what everybody may see is remembered.
/// </summary>
public sealed class ShownPictures(
    Pictures pictures,
    PageGeneration generation,
    Permits permits,
    IEnumerable<IPictureGuest> guests,
    IServiceScopeFactory scopes
)
{
    private const int Remembered = 20_000;
    private readonly ConcurrentDictionary<ContentId, ShownPicture> facts = new();

    /// <summary>Null for what is not there and for what this visitor may not see.</summary>
    public async Task<ShownPicture?> Find(ContentId id, HttpContext context, CancellationToken cancellationToken)
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

        var fact = new ShownPicture(now, found.Asset, pictures.HashOf(found.Asset), Public: true);
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
}
