using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Exhibitions;

/// <summary>GET / and /exhibitions.</summary>
internal static class ShowHome
{
    private const int NewestOfAKind = 4;

    public static async Task<IResult> Home(
        ExhibitionReader reader,
        ShowExhibition show,
        ContentCardReader cards,
        PictureSheets sheets,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        var all = await reader.All(everything: false, cancellationToken);
        // The newest leads, with all its works: the page says how many photographers there are.
        var newest = all.Count == 0 ? null : await reader.Read(all[0].Item.ContentItemId, cancellationToken);
        var current = newest is null ? null : reader.Card(newest);
        var walls = newest is null ? [] : show.FirstRows(newest);
        var others = all.Skip(1).Select(reader.Card).ToList();
        var series = await cards.Of(await Newest(db, "Series", cancellationToken), cancellationToken);
        var stories = await cards.Of(await Newest(db, "Story", cancellationToken), cancellationToken);
        var pictures = others
            .Select(card => card.Cover)
            .Append(current?.Cover)
            .Concat(walls.SelectMany(wall => wall.Works).Select(work => work.Picture))
            .Concat(series.Concat(stories).Select(card => card.Picture));
        return new PageResult(
            "Exhibitions/home",
            new HomePage(current, walls, series, stories, others, await sheets.Of(pictures, cancellationToken))
        );
    }

    public static async Task<IResult> List(
        ExhibitionReader reader,
        PictureSheets sheets,
        CancellationToken cancellationToken
    )
    {
        var exhibitions = (await reader.All(everything: false, cancellationToken)).Select(reader.Card).ToList();
        return new PageResult(
            "Exhibitions/exhibitions",
            new ExhibitionsPage(exhibitions, await sheets.Of(exhibitions.Select(card => card.Cover), cancellationToken))
        );
    }

    private static Task<List<ContentId>> Newest(
        ArchiveDb db,
        string contentType,
        CancellationToken cancellationToken
    ) =>
        db
            .ContentItems.AsNoTracking()
            .Where(item => item.ContentType == contentType && item.PublishedVersionId != null)
            .OrderByDescending(item => item.CreatedUtc)
            .ThenBy(item => item.ContentItemId)
            .Take(NewestOfAKind)
            .Select(item => item.ContentItemId)
            .ToListAsync(cancellationToken);
}
