using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Previews;

/// <summary>Makes, lists and takes back the preview links of items.</summary>
public sealed class PreviewLinks(ArchiveDb db, Actor actor, TimeProvider clock)
{
    public const int MostDays = 90;
    private const int Told = 200;

    /// <summary>An item's links, the newest first.</summary>
    public async Task<IReadOnlyList<PreviewLink>> Of(ContentId item, CancellationToken cancellationToken) =>
        await db.Set<PreviewLink>()
            .AsNoTracking()
            .Where(link => link.ContentItemId == item)
            .OrderByDescending(link => link.CreatedUtc)
            .ThenByDescending(link => link.Id)
            .ToListAsync(cancellationToken);

    /// <param name="days">1 to <see cref="MostDays"/>; what is outside is brought inside.</param>
    public async Task<PreviewLink> Make(ContentId item, int days, string note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var link = new PreviewLink
        {
            Id = ContentId.New(now),
            ContentItemId = item,
            Note = note.Length > Told ? note[..Told] : note,
            CreatedBy = actor.Name,
            CreatedUtc = now,
            ExpiresUtc = now.AddDays(Math.Clamp(days, 1, MostDays)),
        };
        db.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        return link;
    }

    /// <summary>Ends a link at once. False when the item has none of that id.</summary>
    public async Task<bool> Revoke(ContentId item, ContentId id, CancellationToken cancellationToken)
    {
        if (
            await db.Set<PreviewLink>()
                .SingleOrDefaultAsync(link => link.Id == id && link.ContentItemId == item, cancellationToken)
            is not { } link
        )
        {
            return false;
        }

        link.RevokedUtc ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Notes that somebody came by the link. No row of the trail: it says nothing of anyone here.</summary>
    public Task Used(PreviewLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<PreviewLink>()
            .Where(row => row.Id == link.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedUtc, now), cancellationToken);
    }
}
