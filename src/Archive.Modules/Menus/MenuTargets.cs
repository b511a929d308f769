using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Menus;

/// <summary>A page of the site that a line may lead to.</summary>
/// <param name="Url">As a menu writes it: <c>~/about</c>.</param>
public sealed record MenuTarget(string Url, string Title, string Kind);

/// <summary>Where lines of a menu may lead.</summary>
public sealed class MenuTargets(ArchiveDb db, ContentDefinitions definitions, SiteAddress site)
{
    private const int Most = 300;

    private static readonly MenuTarget[] Lists =
    [
        new("~/", "首页", "栏目"),
        new("~/exhibitions", "展览", "栏目"),
        new("~/series", "变迁", "栏目"),
        new("~/stories", "故事", "栏目"),
        new("~/places", "地点", "栏目"),
        new("~/people", "人物", "栏目"),
    ];

    /// <summary>Pages to choose from: the site's lists, then pages of text, then what was published last.</summary>
    public async Task<IReadOnlyList<MenuTarget>> All(CancellationToken cancellationToken)
    {
        var found = await (
            from route in db.ContentRoutes.AsNoTracking()
            join item in db.ContentItems.AsNoTracking() on route.ContentItemId equals item.ContentItemId
            join version in db.ContentVersions.AsNoTracking()
                on item.PublishedVersionId equals (Kernel.Text.ContentId?)version.ContentItemVersionId
            where route.Current && item.RemovedUtc == null
            orderby item.ContentType == PagesModule.Page descending, item.LatestVersionId descending
            select new
            {
                route.Path,
                item.ContentType,
                version.DisplayText,
            }
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. Lists,
            .. found.Select(row => new MenuTarget(
                $"~/{row.Path}",
                row.DisplayText,
                definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType
            )),
        ];
    }

    /// <summary>A link as somebody typed it, as a menu writes it; null for what cannot be followed.</summary>
    public string? Read(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > 500 || text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        if (text.StartsWith("~/", StringComparison.Ordinal))
        {
            return text;
        }

        if (text.StartsWith('/'))
        {
            var below = site.Base.Length > 0 && text.StartsWith($"{site.Base}/", StringComparison.Ordinal);
            return text.StartsWith("//", StringComparison.Ordinal)
                ? null
                : $"~{(below ? text[site.Base.Length..] : text)}";
        }

        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http" or "mailto" or "tel")
        )
        {
            return null;
        }

        var root = site.Root.AbsoluteUri;
        return $"{text}/" == root ? "~/"
            : text.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? $"~/{text[root.Length..]}"
            : text;
    }
}
