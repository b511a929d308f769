using Archive.BrowserTests.Support;
using Archive.Kernel.Recipes;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>The pages of taxonomies, redirects, menus and settings.</summary>
public sealed class SiteToolsTests(Chromium chromium)
{
    private const string Recipe = """
        { "steps": [
          { "name": "content", "data": [
            { "ContentItemId": "themes", "ContentType": "Taxonomy", "DisplayText": "题材", "Latest": true, "Published": true, "TitlePart": { "Title": "题材" },
              "TaxonomyPart": { "Terms": [
                { "ContentItemId": "lane", "ContentType": "Term", "DisplayText": "里弄", "TitlePart": { "Title": "里弄" }, "Terms": [
                  { "ContentItemId": "gate", "ContentType": "Term", "DisplayText": "石库门", "TitlePart": { "Title": "石库门" } } ] },
                { "ContentItemId": "ferry", "ContentType": "Term", "DisplayText": "轮渡", "TitlePart": { "Title": "轮渡" } } ] } },
            { "ContentItemId": "menu", "ContentType": "Menu", "DisplayText": "主菜单", "Latest": true, "Published": true, "TitlePart": { "Title": "主菜单" },
              "AliasPart": { "Alias": "main-menu" }, "MenuItemsListPart": { "MenuItems": [
                { "ContentItemId": "m1", "ContentType": "LinkMenuItem", "DisplayText": "展览", "TitlePart": { "Title": "展览" }, "LinkMenuItemPart": { "Name": "展览", "Url": "~/exhibitions" },
                  "MenuItemsListPart": { "MenuItems": [ { "ContentItemId": "m2", "ContentType": "LinkMenuItem", "DisplayText": "关于", "TitlePart": { "Title": "关于" }, "LinkMenuItemPart": { "Name": "关于", "Url": "~/about" } } ] } } ] } }
          ] } ] }
        """;

    private static readonly string[] Paths =
    [
        "/desk/taxonomies",
        "/desk/taxonomies/themes?term=gate",
        "/desk/taxonomies/themes?q=里",
        "/desk/taxonomies/themes/merge?from=ferry&into=lane",
        "/desk/redirects",
        "/desk/redirects?former=true",
        "/desk/menus",
        "/desk/menus/menu?line=m1",
        "/desk/settings",
        "/ti-cai",
        "/ti-cai/li-long",
    ];

    [Fact]
    public async Task Axe_finds_nothing_and_no_page_is_wider_than_its_window()
    {
        await using var site = await TestSite.Start();
        var file = Path.Combine(site.Folder, "tools.recipe.json");
        await File.WriteAllTextAsync(file, Recipe, TestContext.Current.CancellationToken);
        var run = await site.In(
            (RecipeRunner runner) =>
                runner.Run(
                    file,
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    TestContext.Current.CancellationToken
                )
        );
        Assert.Null(run.Error);
        await chromium.FindsNothingAmiss(site, Paths);
    }
}
