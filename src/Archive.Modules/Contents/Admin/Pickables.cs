using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Media;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>Something a field may name.</summary>
/// <param name="Note">What tells it from others of the same name.</param>
/// <param name="Picture">Path of a small picture; empty for what has none.</param>
/// <param name="Alt">What the archive says the picture shows; offered when it is picked.</param>
public sealed record Pickable(string Id, string Title, string Note, string Picture = "", string Alt = "")
{
    /// <summary>Other ids that mean it: those of words that were merged into it.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    public bool IsAmong(IReadOnlyList<string> ids) =>
        ids.Contains(Id, StringComparer.Ordinal) || Formerly.Any(id => ids.Contains(id, StringComparer.Ordinal));
}

/// <summary>What somebody looked for in a field, and what there is.</summary>
/// <param name="Field">Name of the field in the form.</param>
public sealed record PickSearch(string Field, string Words, IReadOnlyList<Pickable> Found);

/// <summary>Finds what fields may name, and tells what their ids mean.</summary>
public sealed class Pickables(ArchiveDb db, ContentDefinitions definitions, Pictures pictures)
{
    private const int Most = 20;
    private const int Small = 320;

    /// <summary>The things a field names now, in its order; what is gone is told so.</summary>
    internal async Task<IReadOnlyList<Pickable>> Named(
        Picker picker,
        FieldUse use,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        if (picker.Source == PickSource.Terms)
        {
            return await Terms(use, cancellationToken);
        }

        if (ids.Count == 0)
        {
            return [];
        }

        var keys = Picker.Parse(ids);
        var found = picker.Source switch
        {
            PickSource.Photographs => await Photographs(
                asset => asset.Where(one => keys.Contains(one.Id)),
                ids.Count,
                cancellationToken
            ),
            PickSource.Users => await Users(
                users => users.Where(one => ids.Contains(one.Id)),
                ids.Count,
                cancellationToken
            ),
            _ => await Items(
                items => items.Where(one => keys.Contains(one.ContentItemId)),
                "",
                ids.Count,
                cancellationToken
            ),
        };
        var known = found.ToDictionary(one => one.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => known.GetValueOrDefault(id, new(id, "（已不在）", id)))];
    }

    /// <summary>At most twenty things whose name has these words, newest first.</summary>
    internal Task<List<Pickable>> Find(Picker picker, FieldUse use, string words, CancellationToken cancellationToken)
    {
        var folded = HanFold.Fold(words.Trim());
        var types = use.Texts(ContentPickerField.Types);
        return picker.Source switch
        {
            PickSource.Photographs => Photographs(
                assets => assets.Where(one => one.Words.Contains(MediaAsset.Fold(words.Trim()))),
                Most,
                cancellationToken
            ),
            PickSource.Users => Users(
                users =>
                    users.Where(one => one.UserName!.Contains(words.Trim()) || one.DisplayName.Contains(words.Trim())),
                Most,
                cancellationToken
            ),
            _ => Items(
                items => types.Count == 0 ? items : items.Where(one => types.Contains(one.ContentType)),
                folded,
                Most,
                cancellationToken
            ),
        };
    }

    private async Task<List<Pickable>> Items(
        Func<IQueryable<ContentItemRow>, IQueryable<ContentItemRow>> which,
        string folded,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from item in which(db.ContentItems.AsNoTracking().Where(row => row.RemovedUtc == null))
            join title in db.Set<ContentValueRow>().AsNoTracking() on item.ContentItemId equals title.ContentItemId
            join version in db.ContentVersions.AsNoTracking()
                on item.LatestVersionId equals version.ContentItemVersionId
            where title.Path == ContentValueRow.Title && !title.Published && title.Text.Contains(folded)
            orderby item.LatestVersionId descending
            select new
            {
                item.ContentItemId,
                item.ContentType,
                version.DisplayText,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Pickable(
                row.ContentItemId.Value,
                row.DisplayText.Length > 0 ? row.DisplayText : "（无题）",
                definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType
            )),
        ];
    }

    private async Task<List<Pickable>> Photographs(
        Func<IQueryable<MediaAsset>, IQueryable<MediaAsset>> which,
        int most,
        CancellationToken cancellationToken
    )
    {
        var assets = await which(db.Set<MediaAsset>().AsNoTracking())
            .OrderByDescending(asset => asset.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        return
        [
            .. assets.Select(asset => new Pickable(
                asset.Id.Value,
                asset.FileName,
                $"{asset.Width}×{asset.Height}",
                pictures.PathOf(asset, Small),
                asset.AltText ?? ""
            )),
        ];
    }

    private async Task<List<Pickable>> Users(
        Func<IQueryable<Archive.Kernel.Identity.ArchiveUser>, IQueryable<Archive.Kernel.Identity.ArchiveUser>> which,
        int most,
        CancellationToken cancellationToken
    )
    {
        var users = await which(db.Users.AsNoTracking())
            .OrderBy(user => user.UserName)
            .Take(most)
            .ToListAsync(cancellationToken);
        return
        [
            .. users.Select(user => new Pickable(
                user.Id,
                user.DisplayName.Length > 0 ? user.DisplayName : user.UserName!,
                user.UserName!
            )),
        ];
    }

    // A tree is shown whole: its words are few, and choosing is reading them.
    private async Task<IReadOnlyList<Pickable>> Terms(FieldUse use, CancellationToken cancellationToken) =>
        ContentId.TryParse(use.Text(TaxonomyField.Taxonomy), null, out var id)
        && await TermTree.Of(db, id, cancellationToken) is { } tree
            ?
            [
                .. tree.All.Select(term => new Pickable(term.Id, term.Title, string.Join(" › ", term.Above))
                {
                    Formerly = tree.Formerly(term),
                }),
            ]
            : [];
}
