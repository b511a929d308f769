using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Content;

/// <summary>
/// Fills the rows that are derived from items anew, after the database has learnt new tables: items written by an older
/// program have none there yet. Safe to repeat.
/// </summary>
public sealed class RederiveRows(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Batch = 200;

    public async Task Run(CancellationToken cancellationToken)
    {
        var read = 0;
        int taken;
        do
        {
            taken = await RunBatch(read, cancellationToken);
            read += taken;
        } while (taken == Batch);
    }

    private async Task<int> RunBatch(int skip, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var content = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var handlers = scope.ServiceProvider.GetServices<ContentHandler>().Where(handler => handler.Derives).ToList();
        var ids = await db
            .ContentItems.AsNoTracking()
            .Where(item => item.RemovedUtc == null)
            .OrderBy(item => item.ContentItemId)
            .Skip(skip)
            .Take(Batch)
            .Select(item => item.ContentItemId)
            .ToListAsync(cancellationToken);
        foreach (var item in await content.Get(ids, VersionOptions.Published, cancellationToken))
        {
            foreach (var handler in handlers)
            {
                var change = new ContentChange(item, db, clock.GetUtcNow(), Publishing: true);
                await handler.Saved(change, cancellationToken);
                await handler.Published(change, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var item in await content.Get(ids, VersionOptions.Draft, cancellationToken))
        {
            foreach (var handler in handlers)
            {
                await handler.Saved(new(item, db, clock.GetUtcNow(), Publishing: false), cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return ids.Count;
    }
}
