using System.Globalization;
using System.IO.Compression;
using System.Text;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Recipes;

/// <summary>Recipes as sites of Orchard's write them, of its versions 2 to 4.</summary>
public sealed class OrchardRecipeTests
{
    private const string Page = """{ "ContentItemId": "first", "ContentType": "Page", "DisplayText": "一" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_of_steps_and_properties_may_be_written_in_any_case()
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).RunSteps(
            """{ "Name": "ROLES", "roles": [ { "name": "Guide", "permissions": [ "AccessDesk" ], "permissionbehavior": 1 } ] }""",
            """{ "NAME": "Content", "DATA": [ { "contentitemid": "first", "contenttype": "Page", "displaytext": "一", "published": true } ] }"""
        );

        Assert.Null(result.Error);
        Assert.Equal("一", (await Get(site, "first", VersionOptions.Published))!.DisplayText);
    }

    [Theory]
    [InlineData(
        """{ "name": "lucene-index", "Indices": [ { "Search": { "AnalyzerName": "standardanalyzer" } } ] }""",
        "Search"
    )]
    [InlineData(
        """{ "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Search", "ProviderName": "Lucene" } ] }""",
        "Search"
    )]
    [InlineData("""{ "name": "RebuildIndex", "includeAll": false, "indexNames": [ "Search" ] }""", "Search")]
    [InlineData(
        """{ "name": "MediaProfiles", "MediaProfiles": { "Banner": { "Width": 2048, "Mode": 2 } } }""",
        "Banner"
    )]
    [InlineData(
        """{ "name": "layers", "Layers": [ { "Name": "Always", "LayerRule": { "Conditions": [ { "$type": "X" } ] } } ] }""",
        "Always"
    )]
    [InlineData("""{ "name": "queries", "Queries": [ { "Source": "Sql", "Name": "RecentPosts" } ] }""", "RecentPosts")]
    [InlineData(
        """{ "name": "Templates", "Templates": { "Content__Landing": { "Content": "x" } } }""",
        "Content__Landing"
    )]
    [InlineData("""{ "name": "AdminMenu", "data": [ { "Id": "m", "Name": "Blogs", "MenuItems": [] } ] }""", "Blogs")]
    [InlineData("""{ "name": "WorkflowType", "data": [ { "WorkflowTypeId": "w", "Name": "Mail" } ] }""", "Mail")]
    [InlineData(
        """{ "name": "Roles", "Roles": [ { "Name": "X", "Permissions": [ "AccessAdminPanel" ] } ] }""",
        "AccessAdminPanel"
    )]
    [InlineData("""{ "name": "themes", "site": "TheBlogTheme", "admin": "TheAdmin" }""", "TheBlogTheme")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "logo.svg", "Base64": "PHN2Zy8+" } ] }""", "logo.svg")]
    [InlineData("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "Page" ] }""", "Page")]
    [InlineData("""{ "name": "some-module-step", "data": [] }""", "some-module-step")]
    public async Task What_cannot_be_done_stops_all_by_name_unless_it_may_be_passed_over(string step, string named)
    {
        await using var site = await TestSite.Start();
        var recipe = $$"""{ "steps": [ { "name": "content", "data": [ {{Page}} ] }, {{step}} ] }""";

        var refused = await new RecipeFolder(site).Run(recipe);

        var loss = Assert.Single(refused.Losses);
        Assert.Equal(2, loss.Step);
        Assert.Contains(named, loss.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, refused.Error!.Step);
        Assert.Null(await Get(site, "first", VersionOptions.Latest));

        var passed = await new RecipeFolder(site).Run(recipe, mayLose: true);

        Assert.Null(passed.Error);
        Assert.Contains(passed.Losses, one => one.ToString().Contains(named, StringComparison.Ordinal));
        Assert.NotNull(await Get(site, "first", VersionOptions.Latest));
    }

    [Theory]
    [InlineData("{\n \"steps\": [\n  { \"name\": \"feature\",,\n", "第 3 行")]
    [InlineData(
        "{\n \"steps\": [\n  { \"name\": \"content\", \"data\": [\n   { \"ContentType\": Page } ] } ] }",
        "第 4 行"
    )]
    [InlineData("{\n \"steps\": [\n  { \"name\": \"content\", \"data\": [ { \"ContentType\": tru } ] } ] }", "data")]
    [InlineData("{\n \"steps\": [\n  { \"title\": \"x\" } ] }", "第 3 行")]
    [InlineData(
        "{\n \"steps\": [\n  { \"name\": \"content\", \"data\": [\n    { \"DisplayText\": \"x\" } ] } ] }",
        "第 4 行"
    )]
    [InlineData(
        "{ \"steps\": [ { \"name\": \"content\", \"data\": [ { \"ContentType\": \"Page\", \"ContentType\": \"Page\" } ] } ] }",
        "第 1 行"
    )]
    [InlineData("{ \"name\": \"nothing\" }", "steps")]
    [InlineData("{ \"steps\": [ 1 ] }", "第 1 步")]
    public async Task What_is_broken_is_told_by_its_place(string recipe, string place)
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).Run(recipe);

        Assert.Contains(place, result.Error!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_may_call_upon_others()
    {
        await using var site = await TestSite.Start();
        var folder = new RecipeFolder(site)
            .With(
                "types.recipe.json",
                """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram" } ] } ] }"""
            )
            .With(
                "other.recipe.json",
                """{ "name": "items", "steps": [ { "name": "content", "data": [ { "ContentItemId": "t8", "ContentType": "Tram", "DisplayText": "8路" } ] } ] }"""
            );

        var result = await folder.RunSteps(
            """{ "name": "recipes", "Values": [ { "executionid": "x", "name": "types" }, { "name": "items" } ] }"""
        );

        Assert.Null(result.Error);
        Assert.Equal("8路", (await Get(site, "t8", VersionOptions.Latest))!.DisplayText);
    }

    [Theory]
    [InlineData("round", "round")]
    [InlineData("missing", "missing")]
    [InlineData("../outside", "outside")]
    public async Task A_recipe_that_calls_upon_itself_or_nobody_does_nothing(string called, string named)
    {
        await using var site = await TestSite.Start();
        var folder = new RecipeFolder(site).With(
            "round.recipe.json",
            """{ "steps": [ { "name": "recipes", "Values": [ { "name": "test" } ] } ] }"""
        );
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "outside.recipe.json"), """{ "steps": [] }""", Token);

        var result = await folder.RunSteps(
            $$"""{ "name": "content", "data": [ {{Page}} ] }""",
            $$"""{ "name": "recipes", "Values": [ { "name": "{{called}}" } ] }"""
        );

        Assert.Contains(named, result.Error!.ToString(), StringComparison.Ordinal);
        Assert.Null(await Get(site, "first", VersionOptions.Latest));
    }

    [Fact]
    public async Task Definitions_are_added_to_replaced_and_deleted()
    {
        await using var site = await TestSite.Start();
        var folder = new RecipeFolder(site);

        await folder.RunSteps(
            """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram", "DisplayName": "电车", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] } ] }""",
            """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram", "ContentTypePartDefinitionRecords": [ { "PartName": "Tram", "Name": "Tram" } ] } ] }"""
        );
        var tram = Definitions(site).Type("Tram")!;
        Assert.Equal(("电车", "TitlePart Tram"), (tram.DisplayName, Parts(tram)));

        await folder.RunSteps(
            """{ "name": "ReplaceContentDefinition", "ContentTypes": [ { "Name": "Tram", "DisplayName": "有轨电车", "ContentTypePartDefinitionRecords": [] } ] }"""
        );
        Assert.Equal("", Parts(Definitions(site).Type("Tram")!));

        await folder.RunSteps("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "Tram" ] }""");
        Assert.Null(Definitions(site).Type("Tram"));
    }

    [Fact]
    public async Task A_type_of_which_there_are_items_is_not_deleted()
    {
        await using var site = await TestSite.Start();
        var folder = new RecipeFolder(site);
        await folder.RunSteps(
            """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram" } ] }""",
            """{ "name": "content", "data": [ { "ContentType": "Tram", "DisplayText": "8路" } ] }"""
        );

        var result = await folder.RunSteps("""{ "name": "DeleteContentDefinition", "ContentTypes": [ "Tram" ] }""");

        Assert.Contains("还有 1 条", result.Error!.Message, StringComparison.Ordinal);
        Assert.NotNull(Definitions(site).Type("Tram"));
    }

    [Fact]
    public async Task Pictures_come_in_as_base64_or_from_beside_the_recipe()
    {
        await using var site = await TestSite.Start();
        var folder = new RecipeFolder(site).With("beside.jpg", Samples.Jpeg(90, 60));

        var result = await folder.RunSteps(
            $$"""
            { "name": "media", "Files": [
              { "TargetPath": "walls/one.jpg", "Base64": "{{Convert.ToBase64String(Samples.Jpeg())}}" },
              { "Path": "two.jpg", "SourcePath": "beside.jpg", "AssetId": "two" } ] }
            """
        );

        Assert.Null(result.Error);
        Assert.Equal(["one.jpg", "two.jpg"], await FileNames(site));
    }

    [Fact]
    public async Task A_zip_brings_its_files_along()
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).RunZip(zip =>
        {
            Add(
                zip,
                "Recipe.json",
                """{ "steps": [ { "name": "media", "Files": [ { "TargetPath": "one.jpg", "SourcePath": "files/one.jpg" } ] } ] }"""u8.ToArray()
            );
            Add(zip, "files/one.jpg", Samples.Jpeg());
        });

        Assert.Null(result.Error);
        Assert.Equal(["one.jpg"], await FileNames(site));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(site.Folder, "recipes")));
    }

    [Theory]
    [InlineData("../../escaped.txt")]
    [InlineData("..\\..\\escaped.txt")]
    [InlineData("/tmp/riverside-escaped.txt")]
    public async Task A_zip_that_writes_elsewhere_is_refused(string name)
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).RunZip(zip =>
        {
            Add(zip, "Recipe.json", """{ "steps": [] }"""u8.ToArray());
            Add(zip, name, "x"u8.ToArray());
        });

        Assert.Contains("要写到别处", result.Error!.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Folder, "escaped.txt")));
        Assert.False(File.Exists("/tmp/riverside-escaped.txt"));
    }

    [Fact]
    public async Task A_zip_that_swells_is_refused_before_it_fills_the_disk()
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).RunZip(zip =>
        {
            Add(zip, "Recipe.json", """{ "steps": [] }"""u8.ToArray());
            Add(zip, "zeros.bin", new byte[64 * 1024 * 1024]);
        });

        Assert.Contains("zeros.bin", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(site.Folder, "recipes")));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Items_that_name_later_ones_and_share_a_title_come_in_all_the_same(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var text = new StringBuilder();
        for (var number = 1; number <= 450; number++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""{ "ContentItemId": "s{{number}}", "ContentType": "Story", "DisplayText": "同名", "Published": true, "MarkdownBodyPart": { "Markdown": "{{number}} [js 不是调用]" } },"""
            );
        }

        // An exhibition may only hang works that there are; these come behind it.
        var result = await new RecipeFolder(site).RunSteps(
            """
            { "name": "content", "data": [
              { "ContentItemId": "show", "ContentType": "Exhibition", "DisplayText": "展", "ExhibitionPart": { "Sections": [ { "Works": [ { "WorkId": "work", "Number": 1 } ] } ] } },
              { "ContentItemId": "work", "ContentType": "Work", "DisplayText": "作", "WorkPart": { "Photos": [] } } ] }
            """,
            $$"""{ "name": "content", "data": [ {{text}} ] }"""
        );

        Assert.Null(result.Error);
        Assert.NotNull(await Get(site, "show", VersionOptions.Latest));
        var stories = await site.In(
            (IContentManager content) => content.OfType("Story", VersionOptions.Published, Token)
        );
        Assert.Equal(450, stories.Count);
        Assert.Equal(
            450,
            stories.Select(story => story.Part<AutoroutePart>()!.Path).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Theory]
    [InlineData("""{ "ContentType": "Page", "ContentItemId": "p", "TitlePart": [ 1 ] }""")]
    [InlineData(
        """{ "ContentType": "Work", "ContentItemId": "p", "DisplayText": "x", "WorkPart": { "Photos": null } }"""
    )]
    [InlineData(
        """{ "ContentType": "Story", "ContentItemId": "p", "DisplayText": "x", "StoryPart": { "WorkIds": null } }"""
    )]
    [InlineData(
        """{ "ContentType": "Work", "ContentItemId": "p", "DisplayText": "x", "WorkPart": { "Photos": "none" } }"""
    )]
    public async Task A_part_of_another_shape_is_refused_and_named(string item)
    {
        await using var site = await TestSite.Start();

        var result = await new RecipeFolder(site).RunSteps($$"""{ "name": "content", "data": [ {{item}} ] }""");

        Assert.Contains("第 1 条", result.Error!.Message, StringComparison.Ordinal);
        Assert.Null(await Get(site, "p", VersionOptions.Latest));
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }

    private static ContentDefinitions Definitions(TestSite site) =>
        (ContentDefinitions)site.Services.GetService(typeof(ContentDefinitions))!;

    private static string Parts(ContentTypeDefinition type) =>
        string.Join(' ', type.ContentTypePartDefinitionRecords.Select(part => part.Name));

    private static Task<List<string>> FileNames(TestSite site) =>
        site.In(
            (Archive.Kernel.Data.ArchiveDb db) =>
                db.Set<MediaAsset>().Select(asset => asset.FileName).OrderBy(name => name).ToListAsync(Token)
        );

    private static Task<ContentItem?> Get(TestSite site, string id, VersionOptions version) =>
        site.In((IContentManager content) => content.Get(new ContentId(id), version, Token));
}
