using System.IO.Compression;
using System.Text.Json;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Text;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Recipes;

/// <summary>An archive that goes out as a recipe comes back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly HashSet<string> Everything = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task What_was_exported_into_an_empty_archive_is_exported_again_byte_by_byte(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        await Fill(site);
        var first = await Export(site, "first.zip", Everything);

        await using var empty = await TestSite.StartOn(provider);
        await Empty(empty);
        var result = await new RecipeFolder(empty).RunFile(first);
        var second = await Export(empty, "second.zip", Everything);

        Assert.Null(result.Error);
        Assert.Empty(result.Losses);
        Assert.Equal(await Recipe(first), await Recipe(second));
        Assert.Equal(await File.ReadAllBytesAsync(first, Token), await File.ReadAllBytesAsync(second, Token));
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        await using var site = await TestSite.Start();
        await Fill(site);
        var first = await Export(site, "first.zip", Everything);

        var result = await new RecipeFolder(site).RunFile(first);

        Assert.Null(result.Error);
        Assert.Equal(await Recipe(first), await Recipe(await Export(site, "second.zip", Everything)));
    }

    [Fact]
    public async Task Drafts_stand_beside_what_visitors_see_and_the_bin_stays_behind()
    {
        await using var site = await TestSite.Start();
        await Fill(site);
        var first = await Export(site, "first.zip", Everything);

        await using var other = await TestSite.Start();
        await new RecipeFolder(other).RunFile(first);

        var (seen, newest) = (
            await Get(other, "page", VersionOptions.Published),
            await Get(other, "page", VersionOptions.Draft)
        );
        Assert.Equal(("旧题", "新题"), (seen!.DisplayText, newest!.DisplayText));
        Assert.Equal((await Get(site, "page", VersionOptions.Draft))!.ModifiedUtc, newest.ModifiedUtc);
        Assert.Null(await Get(other, "gone", VersionOptions.Latest));
        Assert.DoesNotContain("gone", await Recipe(first), StringComparison.Ordinal);
        // The address of before the title changed.
        var former = await other.In((ContentRoutes routes) => routes.Resolve("former", Token));
        Assert.Equal(("page", "present"), (former!.ContentItemId.Value, former.MovedTo));
    }

    [Fact]
    public async Task Of_some_types_only_their_items_and_pictures_go_out()
    {
        await using var site = await TestSite.Start();
        await Fill(site);

        var zip = await Export(site, "works.zip", ["Work"]);

        using var recipe = JsonDocument.Parse(await Recipe(zip));
        var steps = recipe.RootElement.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(
            "ContentDefinition media content",
            string.Join(' ', steps.Select(step => step.GetProperty("name").GetString()))
        );
        Assert.Equal("hung", steps[1].GetProperty("Files")[0].GetProperty("AssetId").GetString());
        Assert.All(
            steps[2].GetProperty("data").EnumerateArray(),
            item => Assert.Equal("Work", item.GetProperty("ContentType").GetString())
        );
    }

    [Fact]
    public async Task Items_are_written_in_the_order_of_Orchard()
    {
        await using var site = await TestSite.Start();
        await Fill(site);

        using var recipe = JsonDocument.Parse(await Recipe(await Export(site, "all.zip", Everything)));

        var steps = recipe.RootElement.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(
            "feature themes settings Roles ContentDefinition ReplaceContentDefinition media content FormerAddresses",
            string.Join(' ', steps.Select(step => step.GetProperty("name").GetString()))
        );
        var page = steps[7]
            .GetProperty("data")
            .EnumerateArray()
            .First(item => item.GetProperty("ContentItemId").GetString() == "page");
        Assert.Equal(
            "ContentItemId ContentItemVersionId ContentType DisplayText Latest Published ModifiedUtc PublishedUtc CreatedUtc Owner Author",
            string.Join(' ', page.EnumerateObject().Select(member => member.Name).Take(11))
        );
        Assert.Equal("旧题", page.GetProperty("TitlePart").GetProperty("Title").GetString());
    }

    [Fact]
    public async Task A_missing_original_stops_the_export_and_leaves_no_half_of_it()
    {
        await using var site = await TestSite.Start();
        await Fill(site);
        Directory.Delete(Path.Combine(site.Folder, "media", "originals"), recursive: true);

        var missing = await Assert.ThrowsAsync<RecipeException>(() => Export(site, "all.zip", Everything));

        Assert.Contains("原件不在库里", missing.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.Folder, "all.zip*"));
    }

    private static async Task Fill(TestSite site)
    {
        var folder = new RecipeFolder(site).With("hung.jpg", Samples.Jpeg());
        var result = await folder.RunSteps(
            """{ "name": "settings", "HomeRoute": { "Action": "Display", "ContentItemId": "page" } }""",
            """{ "name": "Roles", "Roles": [ { "Name": "Guide", "Description": "讲解员", "Permissions": [ "AccessDesk" ] } ] }""",
            """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Tram", "DisplayName": "电车", "Settings": { "X": { "b": 1, "a": 2.50 } } } ], "ContentParts": [ { "Name": "Tram", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Line" } ] } ] }""",
            """{ "name": "ReplaceContentDefinition", "ContentTypes": [ { "Name": "Person", "DisplayName": "人", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] } ] }""",
            """
            { "name": "media", "Files": [
              { "TargetPath": "hung 挂.jpg", "SourcePath": "hung.jpg", "AssetId": "hung", "FocalX": 0.25, "FocalY": 0.8, "Credit": "示例", "Caption": "桥的\n说明", "AltText": "一座桥", "Place": "江边", "Taken": "1987~", "TakenWords": "八七年前后", "Note": "给同事", "TakenInBy": "somebody" },
              { "TargetPath": "again.jpg", "SourcePath": "hung.jpg", "AssetId": "again" } ] }
            """,
            """
            { "name": "content", "data": [
              { "ContentItemId": "show", "ContentType": "Exhibition", "DisplayText": "展", "Published": true, "ExhibitionPart": { "Sections": [ { "Works": [ { "WorkId": "work", "Number": 1 } ] } ] } },
              { "ContentItemId": "work", "ContentType": "Work", "DisplayText": "作 😀", "Published": true, "Owner": "curator", "WorkPart": { "Photos": [ { "AssetId": "hung", "AltText": "桥" } ] } },
              { "ContentItemId": "page", "ContentType": "Page", "DisplayText": "旧题", "Published": true, "AutoroutePart": { "Path": "former", "SetHomepage": false }, "MarkdownBodyPart": { "Markdown": "a\n\"b\"" } },
              { "ContentItemId": "gone", "ContentType": "Page", "DisplayText": "丢了", "Published": true },
              { "ContentItemId": "tram", "ContentType": "Tram", "DisplayText": "8路", "Tram": { "Line": { "Text": null }, "Number": 1.50e3 } } ] }
            """
        );
        Assert.Null(result.Error);
        await site.In(
            async (IContentManager content) =>
            {
                var page = (await content.Get(new ContentId("page"), VersionOptions.Latest, Token))!;
                page.Put(new TitlePart("新题"));
                page.Put(new AutoroutePart { Path = "present" });
                Assert.True((await content.SaveDraft(page, Token)).Succeeded);
                return await content.Remove(new ContentId("gone"), Token);
            }
        );
    }

    // As a database is that was migrated and never set up.
    private static Task<int> Empty(TestSite site) =>
        site.In(
            async (ArchiveDb db) =>
            {
                db.ContentVersions.RemoveRange(db.ContentVersions);
                db.ContentItems.RemoveRange(db.ContentItems);
                db.ContentRoutes.RemoveRange(db.ContentRoutes);
                db.RemoveRange(db.Set<ContentValueRow>());
                db.RemoveRange(db.ContentLinks);
                db.Roles.RemoveRange(db.Roles);
                return await db.SaveChangesAsync(Token);
            }
        );

    private static async Task<string> Export(TestSite site, string name, HashSet<string> types)
    {
        var file = Path.Combine(site.Folder, name);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExportRecipe>().Handle(file, types, (_, _) => { }, Token);
        return file;
    }

    private static async Task<string> Recipe(string zip)
    {
        await using var archive = await ZipFile.OpenReadAsync(zip, Token);
        using var reader = new StreamReader(await archive.GetEntry("Recipe.json")!.OpenAsync(Token));
        return await reader.ReadToEndAsync(Token);
    }

    private static Task<ContentItem?> Get(TestSite site, string id, VersionOptions version) =>
        site.In((IContentManager content) => content.Get(new ContentId(id), version, Token));
}
