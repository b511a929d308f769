using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.People;

/// <summary>Cards of people; the note is the number of works that name them.</summary>
internal sealed class PersonCards(ArchiveDb db, ContentRoutes routes, PageLinks links) : IContentCards
{
    public string ContentType => PeopleModule.Person;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var ids = items.Select(item => item.ContentItemId).ToList();
        var paths = await routes.PathsOf(ids, cancellationToken);
        var works = await Works(ids, cancellationToken);
        return
        [
            .. items
                .Where(item => paths.ContainsKey(item.ContentItemId))
                .Select(item => new ContentCard(
                    item.ContentItemId,
                    ContentType,
                    item.DisplayText,
                    links.To(paths[item.ContentItemId]),
                    works.GetValueOrDefault(item.ContentItemId) is > 0 and var count
                        ? count.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        : "",
                    item.Part<PersonPart>()?.Summary ?? "",
                    null
                )),
        ];
    }

    private Task<Dictionary<ContentId, int>> Works(List<ContentId> people, CancellationToken cancellationToken) =>
        (
            from link in db.ContentLinks.AsNoTracking()
            join work in db.ContentItems.AsNoTracking() on link.FromId equals work.ContentItemId
            where people.Contains(link.ToId) && link.Published && work.ContentType == "Work"
            group link by link.ToId
        ).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
}
