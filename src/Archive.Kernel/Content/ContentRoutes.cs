using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <summary>What stands at an address.</summary>
/// <param name="MovedTo">The item's present path, when the one asked for is an old one.</param>
public sealed record ResolvedRoute(ContentId ContentItemId, string ContentType, string? MovedTo);

/// <summary>Finds items by address and addresses of items. Addresses are kept for ever.</summary>
public sealed class ContentRoutes(ArchiveDb db)
{
    /// <summary>The live item at a path, whether before visitors or not; null when there is none.</summary>
    public async Task<ResolvedRoute?> Resolve(string path, CancellationToken cancellationToken)
    {
        var wanted = Normalise(path);
        var found = await (
            from route in db.ContentRoutes.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on route.ContentItemId equals item.ContentItemId
            where route.Path == wanted && item.RemovedUtc == null
            select new
            {
                item.ContentItemId,
                item.ContentType,
                route.Current,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var present = found.Current ? null : await PathOf(found.ContentItemId, cancellationToken);
        return new(found.ContentItemId, found.ContentType, present);
    }

    /// <summary>The path to link to; null when the item has none.</summary>
    public Task<string?> PathOf(ContentId id, CancellationToken cancellationToken) =>
        db
            .ContentRoutes.AsNoTracking()
            .Where(route => route.ContentItemId == id && route.Current)
            .Select(route => (string?)route.Path)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The paths to link to, for those items that have one.</summary>
    public async Task<IReadOnlyDictionary<ContentId, string>> PathsOf(
        IReadOnlyCollection<ContentId> ids,
        CancellationToken cancellationToken
    ) =>
        await db
            .ContentRoutes.AsNoTracking()
            .Where(route => ids.Contains(route.ContentItemId) && route.Current)
            .ToDictionaryAsync(route => route.ContentItemId, route => route.Path, cancellationToken);

    internal static string Normalise(string path) => path.Trim().Trim('/').ToLowerInvariant();
}
