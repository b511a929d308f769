using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Redirects;

/// <summary>An address that leads elsewhere.</summary>
/// <param name="Path">The old address, without a leading slash.</param>
/// <param name="Target">A path of this site, or a whole address.</param>
/// <param name="Item">The item whose former address it is; null for one that staff added.</param>
/// <param name="Taken">Whether something has come to stand there since, which visitors see instead.</param>
public sealed record ListedRedirect(string Path, string Target, string Note, ContentId? Item, bool Taken)
{
    public bool IsExternal => Target.Contains("://", StringComparison.Ordinal);
}

/// <summary>A page of the list.</summary>
public sealed record RedirectList(IReadOnlyList<ListedRedirect> Rows, int Count);

/// <summary>Lists redirects: those that staff added, or the former addresses of items.</summary>
public sealed class ReadRedirects(ArchiveDb db, LiveAddresses live)
{
    public async Task<RedirectList> Added(string words, int page, CancellationToken cancellationToken)
    {
        var folded = AddressRules.Key(words);
        var rows = db.Set<RedirectRow>().AsNoTracking();
        if (folded.Length > 0)
        {
            rows = rows.Where(row =>
                row.Path.Contains(folded) || row.Target.Contains(folded) || row.Note.Contains(words)
            );
        }

        var found = await Page(rows.OrderBy(row => row.Path), page).ToListAsync(cancellationToken);
        var paths = found.Select(row => row.Path).ToList();
        var taken = await (
            from route in db.ContentRoutes.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on route.ContentItemId equals item.ContentItemId
            where paths.Contains(route.Path) && item.PublishedVersionId != null
            select route.Path
        ).ToListAsync(cancellationToken);
        return new(
            [
                .. found.Select(row => new ListedRedirect(
                    row.Path,
                    row.Target,
                    row.Note,
                    null,
                    taken.Contains(row.Path, StringComparer.Ordinal)
                )),
            ],
            await rows.CountAsync(cancellationToken)
        );
    }

    public async Task<RedirectList> Former(string words, int page, CancellationToken cancellationToken)
    {
        var (folded, title) = (AddressRules.Key(words), HanFold.Fold(words.Trim()));
        var rows =
            from old in db.ContentRoutes.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on old.ContentItemId equals item.ContentItemId
            join version in db.ContentVersions.AsNoTracking()
                on item.LatestVersionId equals version.ContentItemVersionId
            from now in db.ContentRoutes.Where(now => now.ContentItemId == old.ContentItemId && now.Current)
            where !old.Current && item.RemovedUtc == null
            select new
            {
                old.Path,
                Target = now.Path,
                old.ContentItemId,
                version.DisplayText,
            };
        if (folded.Length > 0)
        {
            rows = rows.Where(row =>
                row.Path.Contains(folded)
                || row.Target.Contains(folded)
                || db.Set<ContentValueRow>()
                    .Any(value =>
                        value.ContentItemId == row.ContentItemId
                        && value.Path == ContentValueRow.Title
                        && value.Text.Contains(title)
                    )
            );
        }

        var found = await Page(rows.OrderBy(row => row.Path), page).ToListAsync(cancellationToken);
        return new(
            [
                .. found.Select(row => new ListedRedirect(
                    row.Path,
                    row.Target,
                    row.DisplayText,
                    row.ContentItemId,
                    Taken: false
                )),
            ],
            await rows.CountAsync(cancellationToken)
        );
    }

    public Task<RedirectRow?> One(string path, CancellationToken cancellationToken) =>
        db.Set<RedirectRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Path == path, cancellationToken);

    /// <summary>What to say of a redirect that was just saved; null when it is not there.</summary>
    public async Task<string?> Remark(string path, CancellationToken cancellationToken)
    {
        if (await One(path, cancellationToken) is not { } row)
        {
            return null;
        }

        var known = AddressRules.KeyOfTarget(row.Target) is not { } key || await live.Answers(key, cancellationToken);
        return $"存好了：/{row.Path} 从现在起转到 {SaveRedirect.Told(row.Target)}。"
            + (known ? "" : "请注意：那里现在还没有网页。");
    }

    private static IQueryable<T> Page<T>(IQueryable<T> rows, int page) =>
        rows.Skip((Math.Max(1, page) - 1) * Paging.Size).Take(Paging.Size);
}
