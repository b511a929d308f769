using Archive.Kernel.Recipes;
using Archive.Tests.Support;

namespace Archive.Tests.Hanzi;

/// <summary>Sites with something to read on them.</summary>
internal static class HanziSites
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs steps of a recipe and waits until the pages show them.</summary>
    public static async Task Run(this TestSite site, string steps)
    {
        var file = Path.Combine(site.Folder, "test.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "steps": [ {{steps}} ] }""", Token);
        var result = await site.In(
            (RecipeRunner runner) => runner.Run(file, new Dictionary<string, string>(StringComparer.Ordinal), Token)
        );
        Assert.Null(result.Error);
        await site.CatchUp();
    }

    /// <summary>Publishes a page at an address of one segment.</summary>
    public static Task Page(this TestSite site, string path, string title, string html) =>
        site.Run(
            $$"""
            { "name": "content", "data": [ { "ContentItemId": "page-{{path}}", "ContentType": "Page", "DisplayText": "{{title}}",
              "Latest": true, "Published": true, "TitlePart": { "Title": "{{title}}" }, "AutoroutePart": { "Path": "{{path}}" },
              "HtmlBodyPart": { "Html": "{{html.Replace("\"", "\\\"", StringComparison.Ordinal)}}" } } ] }
            """
        );
}
