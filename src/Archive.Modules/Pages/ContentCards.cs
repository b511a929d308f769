using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Pages;

/// <summary>An item as other pages show it: in a list, or beside what it belongs to.</summary>
/// <param name="Kind">Its content type.</param>
/// <param name="Note">One line: who and when.</param>
/// <param name="Summary">A sentence or two; empty when there is none.</param>
/// <param name="Picture">Null for what is shown by words alone.</param>
/// <param name="Language">Language its author wrote in, when that is known.</param>
public sealed record ContentCard(
    ContentId Id,
    string Kind,
    string Title,
    string Url,
    string Note,
    string Summary,
    Picture? Picture,
    string? Language = null
);

/// <summary>Makes cards of published items of one type.</summary>
public interface IContentCards
{
    /// <summary>The type of item this knows, or <see cref="IContentPage.Any"/> for every type that has no cards of its own.</summary>
    string ContentType { get; }

    /// <summary>In the order of the items; one that visitors cannot come to has no card.</summary>
    Task<IReadOnlyList<ContentCard>> Of(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken);
}

/// <summary>Cards of items, and of what is linked with an item.</summary>
public sealed class ContentCardReader(ArchiveDb db, IContentManager content, IEnumerable<IContentCards> makers)
{
    // Beside an item; the lists of everything are pages of their own.
    private const int MostLinked = 200;

    /// <summary>Cards of these items, in this order; what is not published or has no page is left out.</summary>
    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyCollection<ContentId> ids,
        CancellationToken cancellationToken
    )
    {
        var items = await content.Get(ids, VersionOptions.Published, cancellationToken);
        var cards = new Dictionary<ContentId, ContentCard>();
        foreach (var maker in makers)
        {
            var own = items.Where(item => MakerOf(item.ContentType) == maker).ToList();
            if (own.Count > 0)
            {
                foreach (var card in await maker.Of(own, cancellationToken))
                {
                    cards[card.Id] = card;
                }
            }
        }

        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    /// <summary>The card of one version of an item, published or not; null when its type or the item has none.</summary>
    public async Task<ContentCard?> Of(ContentItem item, CancellationToken cancellationToken) =>
        makers.FirstOrDefault(maker => maker.ContentType == item.ContentType) is { } maker
        && await maker.Of([item], cancellationToken) is [var card]
            ? card
            : null;

    /// <summary>Cards of all published items of a type, in the order of the items.</summary>
    public async Task<IReadOnlyList<ContentCard>> All(
        string contentType,
        Func<IReadOnlyList<ContentItem>, IEnumerable<ContentItem>> order,
        CancellationToken cancellationToken
    )
    {
        var items = await content.OfType(contentType, VersionOptions.Published, cancellationToken);
        return await makers.Single(maker => maker.ContentType == contentType).Of([.. order(items)], cancellationToken);
    }

    private IContentCards? MakerOf(string contentType) =>
        makers.FirstOrDefault(maker => maker.ContentType == contentType)
        ?? makers.FirstOrDefault(maker => maker.ContentType == IContentPage.Any);

    /// <summary>Cards of the published items that name this one, by type, oldest first.</summary>
    public async Task<ILookup<string, ContentCard>> NamingIt(ContentId item, CancellationToken cancellationToken)
    {
        var ids = await (
            from link in db.ContentLinks.AsNoTracking()
            join other in db.ContentItems.AsNoTracking() on link.FromId equals other.ContentItemId
            where link.ToId == item && link.Published && other.PublishedVersionId != null
            orderby other.CreatedUtc, other.ContentItemId
            select other.ContentItemId
        )
            .Take(MostLinked)
            .ToListAsync(cancellationToken);
        return (await Of(ids, cancellationToken)).ToLookup(card => card.Kind, StringComparer.Ordinal);
    }
}
