using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Modules.Contents;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>A word and where its page is.</summary>
/// <param name="Count">How many items name it.</param>
public sealed record TermLink(string Title, string Url, int Count, IReadOnlyList<TermLink> Below);

/// <summary>A taxonomy with all its words.</summary>
public sealed record TaxonomyPage(string Title, IReadOnlyList<TermLink> Terms);

/// <summary>The items that a word, or one below it, stands for.</summary>
/// <param name="Above">The taxonomy and the words it stands under, outermost first.</param>
/// <param name="Below">The words just below it.</param>
/// <param name="Newer">Address of the page before; empty on the first.</param>
public sealed record TermPage(
    string Title,
    IReadOnlyList<TermLink> Above,
    IReadOnlyList<TermLink> Below,
    IReadOnlyList<ContentCard> Items,
    int Count,
    int Page,
    int Pages,
    string Newer,
    string Older,
    string PlaceholdersUrl
);

/// <summary>
/// GET a taxonomy's address, a word's below it, and its further pages below that: <c>/buildings/lanes/2</c>. The address of
/// a word that was merged leads to the other.
/// </summary>
internal sealed class ShowTerm(
    IContentManager content,
    ReadTree trees,
    ContentCardReader cards,
    PictureSheets sheets,
    PageLinks links
) : IContentPage
{
    private const int OnPage = 24;

    public string ContentType => TermTree.ContentType;

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken)
    {
        if (
            await content.Get(place.ContentItemId, VersionOptions.Published, cancellationToken) is not { } item
            || place.Rest.Split('/') is not { Length: <= 2 } steps
        )
        {
            return null;
        }

        var branches = await trees.Branches(item, published: true, cancellationToken);
        if (place.Rest.Length == 0)
        {
            return All(item, branches, place.Path);
        }

        var slug = steps[0].ToLowerInvariant();
        var found = branches.SelectMany(branch => branch.Whole).FirstOrDefault(branch => branch.Term.Slug == slug);
        if (found is null || slug != steps[0])
        {
            return Moved(item, found?.Term, slug, place.Path);
        }

        var page = 1;
        if (
            steps.Length == 2
            && (!int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 2)
        )
        {
            return null;
        }

        return await One(item, branches, found, place.Path, page, cancellationToken);
    }

    public async Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        new PageResult(
            "Taxonomies/taxonomy",
            PageOf(item, await trees.Branches(item, true, cancellationToken), PathOf(item))
        )
        {
            Preview = preview,
        };

    private static string PathOf(ContentItem item) => item.Part<AutoroutePart>()?.Path ?? "";

    private PageResult All(ContentItem item, IReadOnlyList<TermBranch> branches, string path) =>
        new("Taxonomies/taxonomy", PageOf(item, branches, path));

    private TaxonomyPage PageOf(ContentItem item, IReadOnlyList<TermBranch> branches, string path) =>
        new(item.DisplayText, [.. branches.Select(branch => Link(branch, path))]);

    private RedirectHttpResult? Moved(ContentItem item, TermNode? term, string slug, string path)
    {
        var tree = TermTree.Of(item.Content);
        var merged = tree.Merged.FirstOrDefault(merge => merge.Slug == slug);
        term ??= merged is null ? null : tree.Find(merged.From);
        return term is null ? null : TypedResults.Redirect(links.To(Escape($"{path}/{term.Slug}")), permanent: true);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private async Task<IResult?> One(
        ContentItem item,
        IReadOnlyList<TermBranch> branches,
        TermBranch branch,
        string path,
        int page,
        CancellationToken cancellationToken
    )
    {
        var items = trees.Shown(branch.Whole.Select(one => one.Term.Id));
        var count = await items.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        if (page > pages)
        {
            return null;
        }

        var ids = await items.Skip((page - 1) * OnPage).Take(OnPage).ToListAsync(cancellationToken);
        var shown = await cards.Of(ids, cancellationToken);
        return new PageResult(
            "Taxonomies/term",
            new TermPage(
                branch.Term.Title,
                [new(item.DisplayText, links.To(path), 0, []), .. Above(branches, branch, path)],
                [.. branch.Below.Select(below => Link(below, path) with { Below = [] })],
                shown,
                count,
                page,
                pages,
                page == 1 ? "" : PageAt(branch, path, page - 1),
                page == pages ? "" : PageAt(branch, path, page + 1),
                await sheets.Of(shown.Select(card => card.Picture), cancellationToken)
            )
        );
    }

    private IEnumerable<TermLink> Above(IReadOnlyList<TermBranch> branches, TermBranch branch, string path)
    {
        for (
            var upper = branches.FirstOrDefault(one => one.Holds(branch.Term.Id));
            upper is not null && upper != branch;
            upper = upper.Below.FirstOrDefault(one => one.Holds(branch.Term.Id))
        )
        {
            yield return Link(upper, path) with
            {
                Below = [],
            };
        }
    }

    private string PageAt(TermBranch branch, string path, int page) =>
        links.To(
            page == 1
                ? $"{path}/{branch.Term.Slug}"
                : string.Create(CultureInfo.InvariantCulture, $"{path}/{branch.Term.Slug}/{page}")
        );

    private TermLink Link(TermBranch branch, string path) =>
        new(
            branch.Term.Title,
            links.To($"{path}/{branch.Term.Slug}"),
            branch.Uses,
            [.. branch.Below.Select(below => Link(below, path))]
        );
}
