using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>An item that shows a photograph.</summary>
/// <param name="Editor">Path of its form below the site's root.</param>
/// <param name="Page">Address of what visitors see; empty when they see nothing of it.</param>
/// <param name="IsPublic">Whether the version that visitors see shows it.</param>
/// <param name="In">What names the item in turn: the exhibitions that a work hangs in.</param>
public sealed record ShownIn(
    ContentId Id,
    string TypeTitle,
    string Title,
    string Editor,
    string Page,
    bool IsPublic,
    IReadOnlyList<ShownIn> In
);

/// <summary>Tells where a photograph is used, in drafts and before visitors.</summary>
public sealed class AssetUses(
    ArchiveDb db,
    IContentManager content,
    ContentDefinitions definitions,
    ContentRoutes routes,
    SiteAddress address,
    EditorsOfTypes editors,
    IEnumerable<IContentCards> cards
)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ShownIn>> Of(ContentId asset, CancellationToken cancellationToken)
    {
        var uses = await (
            from use in db.Set<MediaUse>().AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
            where use.AssetId == asset && item.RemovedUtc == null
            orderby use.Published descending, item.LatestVersionId descending
            select new Use(use.ContentItemId, use.Published)
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        var ids = uses.Select(use => use.Id).ToList();
        var links = await (
            from link in db.ContentLinks.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on link.FromId equals item.ContentItemId
            where ids.Contains(link.ToId) && item.RemovedUtc == null
            orderby link.FromId
            select new
            {
                link.ToId,
                link.FromId,
                link.Published,
            }
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        var around = await Tell(
            [.. links.Select(link => new Use(link.FromId, link.Published))],
            _ => [],
            cancellationToken
        );
        var byId = around.ToLookup(one => one.Id);
        return await Tell(
            uses,
            id =>
                [
                    .. links
                        .Where(link => link.ToId == id)
                        .SelectMany(link =>
                            byId[link.FromId].Take(1).Select(one => one with { IsPublic = link.Published })
                        ),
                ],
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<ShownIn>> Tell(
        IReadOnlyList<Use> uses,
        Func<ContentId, IReadOnlyList<ShownIn>> around,
        CancellationToken cancellationToken
    )
    {
        var ids = uses.Select(use => use.Id).Distinct().ToList();
        var items = (await content.Get(ids, VersionOptions.Latest, cancellationToken)).ToDictionary(item =>
            item.ContentItemId
        );
        var pages = await Pages([.. uses.Where(use => use.Public).Select(use => use.Id).Distinct()], cancellationToken);
        return
        [
            .. uses.Where(use => items.ContainsKey(use.Id))
                .Select(use => new ShownIn(
                    use.Id,
                    definitions.Type(items[use.Id].ContentType)?.DisplayName ?? items[use.Id].ContentType,
                    items[use.Id].DisplayText is { Length: > 0 } title ? title : "（无题）",
                    editors.PathOf(items[use.Id].ContentType, use.Id),
                    pages.GetValueOrDefault(use.Id, ""),
                    use.Public,
                    around(use.Id)
                )),
        ];
    }

    // A type that knows better than its own address where its items are seen says so with its cards.
    private async Task<Dictionary<ContentId, string>> Pages(List<ContentId> ids, CancellationToken cancellationToken)
    {
        var pages = (await routes.PathsOf(ids, cancellationToken)).ToDictionary(
            path => path.Key,
            path => address.Href(path.Value)
        );
        var published = await content.Get(ids, VersionOptions.Published, cancellationToken);
        foreach (var type in published.GroupBy(item => item.ContentType, StringComparer.Ordinal))
        {
            if (cards.FirstOrDefault(one => one.ContentType == type.Key) is { } maker)
            {
                foreach (var card in await maker.Of([.. type], cancellationToken))
                {
                    pages[card.Id] = card.Url;
                }
            }
        }

        return pages;
    }

    private sealed record Use(ContentId Id, bool Public);
}
