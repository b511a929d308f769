using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Taxonomies.Admin;

/// <summary>A taxonomy in the list.</summary>
public sealed record ListedTaxonomy(ContentItem Item, int Words);

/// <summary>GET and POST /desk/taxonomies: all of them, and a new one.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = TaxonomiesModule.ManageTaxonomies)]
public sealed class IndexModel(IContentManager content, ChangeReader changes, SiteAddress address) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<ListedTaxonomy> Taxonomies { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public Task OnGet(CancellationToken cancellationToken) => Read(cancellationToken);

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > 100)
        {
            return Refuse(name.Length == 0 ? "请写出分类的名字，例如“题材”。" : "名字最多 100 字。");
        }

        if (Taxonomies.Any(known => known.Item.DisplayText == name))
        {
            return Refuse($"已经有叫“{name}”的分类了，请换一个名字。");
        }

        var item = content.New(TermTree.ContentType);
        item.Put(new TitlePart(name));
        var saved = await content.Publish(item, cancellationToken);
        if (!saved.Succeeded)
        {
            return Refuse(string.Join(' ', saved.Errors.Select(error => error.Message)));
        }

        await changes.CatchUp(cancellationToken);
        return LocalRedirect(address.Href($"desk/taxonomies/{item.ContentItemId}?done=made"));
    }

    private PageResult Refuse(string problem)
    {
        Problems = [new("name", problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        var items = await content.OfType(TermTree.ContentType, VersionOptions.Latest, cancellationToken);
        Taxonomies = [.. items.Select(item => new ListedTaxonomy(item, TermTree.Of(item.Content).All.Count))];
    }
}
