using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Identity;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;
using Archive.Tests.Support;
using Microsoft.AspNetCore.Identity;

namespace Archive.Tests.Recipes;

public sealed class RecipeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comments_trailing_commas_and_calls_are_read()
    {
        await using var site = await TestSite.Start();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "text.md"), "从文件来", Token);

        var result = await Run(
            site,
            """
            { // a comment
              "variables": { "id": "[js:uuid()]" },
              "steps": [
                { "NAME": "Content", "data": [
                  { "ContentItemId": "[js: variables('id')]", "ContentType": "Page", "DisplayText": "[js: parameters('AdminUsername')]",
                    "Published": true, "MarkdownBodyPart": { "Markdown": "[file:text('text.md')]" }, },
                  { "ContentItemId": "draft-1", "ContentType": "Page", "DisplayText": "草稿 [js 不是调用]", "Published": false },
                ] },
              ],
            }
            """
        );

        Assert.Null(result.Error);
        Assert.Contains("从文件来", await site.Visitor.GetStringAsync("/admin", Token), StringComparison.Ordinal);
        var draft = await Get(site, "draft-1", VersionOptions.Draft);
        Assert.Equal("草稿 [js 不是调用]", draft!.DisplayText);
        Assert.Null(await Get(site, "draft-1", VersionOptions.Published));
    }

    [Theory]
    [InlineData("""{ "name": "lucene-index" }""", "lucene-index")]
    [InlineData("""{ "name": "spaceship" }""", "spaceship")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Spaceship" } ] }""", "Spaceship")]
    [InlineData(
        """{ "name": "media", "Files": [ { "TargetPath": "a.jpg", "SourceUrl": "http://127.0.0.1/a.jpg" } ] }""",
        "SourceUrl"
    )]
    [InlineData(
        """{ "name": "content", "data": [ { "ContentType": "Page", "DisplayText": "[js: parameters()]" } ] }""",
        "parameters"
    )]
    [InlineData("""{ "name": "settings", "X": "[js: process.exit()]" }""", "process")]
    [InlineData("""{ "name": "settings", "X": "[js: variables('missing')]" }""", "missing")]
    [InlineData("""{ "name": "settings", "X": "[file:text('../../etc/passwd')]" }""", "之外")]
    [InlineData("""{ "name": "settings", "X": "[js: configuration('Archive:Admin:Password')]" }""", "不能读")]
    public async Task What_is_wrong_is_named_before_anything_is_done(string step, string named)
    {
        await using var site = await TestSite.Start();

        var result = await Run(
            site,
            $$"""{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "first", "ContentType": "Page", "DisplayText": "一" } ] }, {{step}} ] }"""
        );

        Assert.Equal(2, result.Error!.Step);
        Assert.Contains(named, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Null(await Get(site, "first", VersionOptions.Latest));
    }

    [Theory]
    [InlineData(
        """{ "name": "media", "Files": [ { "TargetPath": "a.jpg", "SourceUrl": "https://example.org/a.jpg" } ] }""",
        "SourceUrl"
    )]
    [InlineData(
        """{ "name": "media", "Files": [ { "TargetPath": "a.jpg", "SourcePath": "/etc/hostname" } ] }""",
        "之外"
    )]
    [InlineData("""{ "name": "themes", "site": "TheBlogTheme" }""", "TheBlogTheme")]
    [InlineData(
        """{ "name": "Roles", "Roles": [ { "Name": "X", "Permissions": [ "FlyToTheMoon" ] } ] }""",
        "FlyToTheMoon"
    )]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Spaceship" } ] }""", "Spaceship")]
    public async Task A_step_that_cannot_be_done_says_what_and_why(string step, string named)
    {
        await using var site = await TestSite.Start();

        var result = await Run(site, $$"""{ "steps": [ {{step}} ] }""");

        Assert.Contains(named, result.Error!.ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task A_recipe_may_be_run_again(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        const string Recipe =
            """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "4t5w2a0r8pd9v2wnm1n0s3kqxb", "ContentType": "Page", "DisplayText": "同一页", "Published": true } ] } ] }""";
        await Run(site, Recipe);
        await Run(site, Recipe);

        var versions = await site.In(
            (IContentManager content) => content.Versions(new("4t5w2a0r8pd9v2wnm1n0s3kqxb"), Token)
        );
        Assert.Single(versions);
    }

    [Fact]
    public async Task Permissions_of_a_role_are_replaced_added_or_taken()
    {
        await using var site = await TestSite.Start();

        await Roles(site, "AccessDesk", "ManageMedia", "Replace");
        Assert.Equal(["AccessDesk", "ManageMedia"], await Held(site));
        await Roles(site, "ManageUsers", "ManageUsers", "Add");
        Assert.Equal(["AccessDesk", "ManageMedia", "ManageUsers"], await Held(site));
        await Roles(site, "ManageMedia", "ManageMedia", "Remove");
        Assert.Equal(["AccessDesk", "ManageUsers"], await Held(site));
        await Roles(site, "ManageMedia", "ManageMedia", "Replace");
        Assert.Equal(["ManageMedia"], await Held(site));
    }

    [Fact]
    public async Task A_type_that_a_recipe_defines_takes_content()
    {
        await using var site = await TestSite.Start();

        var result = await Run(
            site,
            """
            { "steps": [
              { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram", "DisplayName": "电车" } ] },
              { "name": "content", "data": [ { "ContentItemId": "tram-8", "ContentType": "Tram", "DisplayText": "8路", "Tram": { "Line": { "Text": "平凉路" } } } ] }
            ] }
            """
        );

        Assert.Null(result.Error);
        Assert.Equal(
            "平凉路",
            (await Get(site, "tram-8", VersionOptions.Latest))!.Content["Tram"]!["Line"]!["Text"]!.ToString()
        );
    }

    private static async Task Roles(TestSite site, string one, string two, string behaviour)
    {
        var result = await Run(
            site,
            $$"""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "Test", "Permissions": [ "{{one}}", "{{two}}" ], "PermissionBehavior": "{{behaviour}}" } ] } ] }"""
        );
        Assert.Null(result.Error);
    }

    private static async Task<IReadOnlyList<string>> Held(TestSite site) =>
        await site.In(
            async (RoleManager<ArchiveRole> roles) =>
            {
                IList<Claim> claims = await roles.GetClaimsAsync((await roles.FindByNameAsync("Test"))!);
                return (IReadOnlyList<string>)[.. claims.Select(claim => claim.Value).Order(StringComparer.Ordinal)];
            }
        );

    private static Task<ContentItem?> Get(TestSite site, string id, VersionOptions version) =>
        site.In((IContentManager content) => content.Get(new ContentId(id), version, Token));

    private static async Task<RecipeResult> Run(TestSite site, string recipe)
    {
        var file = Path.Combine(site.Folder, "test.recipe.json");
        await File.WriteAllTextAsync(file, recipe, Token);
        return await site.In(
            (RecipeRunner runner) =>
                runner.Run(
                    file,
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["AdminUsername"] = "admin" },
                    Token
                )
        );
    }
}
