using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>An exhibition in the desk's list.</summary>
/// <param name="Path">Where visitors find it; null while they do not.</param>
/// <param name="Cover">The work that stands for it; null while nothing hangs.</param>
public sealed record ExhibitionRow(
    ContentId Id,
    string Title,
    ExhibitionState State,
    string Dates,
    int WorkCount,
    DateTimeOffset Changed,
    string ChangedBy,
    string? Path,
    DeskWork? Cover
);

/// <summary>A page of the list.</summary>
/// <param name="Total">How many exhibitions there are, found or not.</param>
/// <param name="Found">How many the search found; the total when nothing was searched for.</param>
public sealed record ListedExhibitions(IReadOnlyList<ExhibitionRow> Rows, int Total, int Found, int Page);

/// <summary>Lists exhibitions for the desk, the one changed last first.</summary>
public sealed class ExhibitionList(
    ArchiveDb db,
    IContentManager content,
    ContentRoutes routes,
    DeskNames names,
    DeskWorks works
)
{
    /// <param name="search">Part of a title, in either script; everything when empty.</param>
    public async Task<ListedExhibitions> Read(string search, int page, int size, CancellationToken cancellationToken)
    {
        var heads = await Heads(cancellationToken);
        var wanted = HanFold.Fold(search.Trim());
        var found = heads
            .Where(head => HanFold.Fold(head.Title).Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var paging = Paging.Of(page, found.Count, "");
        var shown = found.Skip((paging.Page - 1) * size).Take(size).ToList();
        return new(await Rows(shown, cancellationToken), heads.Count, found.Count, paging.Page);
    }

    /// <summary>Those of these works whose newest version visitors do not see.</summary>
    public async Task<HashSet<ContentId>> ChangedWorks(
        IReadOnlyCollection<ContentId> works,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .ContentItems.AsNoTracking()
                .Where(item =>
                    works.Contains(item.ContentItemId)
                    && item.RemovedUtc == null
                    && (item.PublishedVersionId == null || item.PublishedVersionId != item.LatestVersionId)
                )
                .Select(item => item.ContentItemId)
                .ToListAsync(cancellationToken),
        ];

    private Task<List<Head>> Heads(CancellationToken cancellationToken) =>
        (
            from item in db.ContentItems.AsNoTracking()
            join version in db.ContentVersions.AsNoTracking()
                on item.LatestVersionId equals version.ContentItemVersionId
            where item.ContentType == ExhibitionsModule.Exhibition && item.RemovedUtc == null
            orderby version.ModifiedUtc descending, item.ContentItemId descending
            select new Head(
                item.ContentItemId,
                version.DisplayText,
                version.ModifiedUtc,
                version.Author,
                item.PublishedVersionId != null,
                item.PublishedVersionId == item.LatestVersionId
            )
        ).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ExhibitionRow>> Rows(List<Head> heads, CancellationToken cancellationToken)
    {
        var ids = heads.Select(head => head.Id).ToList();
        var parts = (await content.Get(ids, VersionOptions.Latest, cancellationToken)).ToDictionary(
            item => item.ContentItemId,
            item => item.Part<ExhibitionPart>() ?? new()
        );
        var hung = parts.Values.SelectMany(part => part.Placements()).Select(placement => placement.WorkId);
        var changed = await ChangedWorks([.. hung.Distinct()], cancellationToken);
        var covers = await works.Read(parts.Values.Select(CoverOf).OfType<ContentId>(), cancellationToken);
        var paths = await routes.PathsOf(ids, cancellationToken);
        var people = await names.Of(heads.Select(head => head.Author), cancellationToken);
        return
        [
            .. heads
                .Where(head => parts.ContainsKey(head.Id))
                .Select(head =>
                {
                    var part = parts[head.Id];
                    var newest = head.IsNewest && !part.Placements().Any(work => changed.Contains(work.WorkId));
                    return new ExhibitionRow(
                        head.Id,
                        Titles.Of(head.Title),
                        ExhibitionStates.Of(head.IsPublic, newest),
                        ExhibitionWords.Dates(part.Opens, part.Closes),
                        part.Placements().Count(),
                        head.Modified,
                        people[head.Author],
                        head.IsPublic ? paths.GetValueOrDefault(head.Id) : null,
                        CoverOf(part) is { } cover ? covers.GetValueOrDefault(cover) : null
                    );
                }),
        ];
    }

    private static ContentId? CoverOf(ExhibitionPart part) =>
        part.CoverWorkId is { IsEmpty: false } chosen && part.PlaceOf(chosen) is not null
            ? chosen
            : part.Placements().FirstOrDefault()?.WorkId;

    private sealed record Head(
        ContentId Id,
        string Title,
        DateTimeOffset Modified,
        string Author,
        bool IsPublic,
        bool IsNewest
    );
}

/// <summary>Titles as the desk shows them.</summary>
public static class Titles
{
    /// <summary>The title, or what stands for one that is not there yet.</summary>
    public static string Of(string title) => title.Length > 0 ? title : "（无标题）";
}
