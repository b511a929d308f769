using System.Net;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Api;
using Archive.Tests.Recipes;
using Archive.Tests.Support;

namespace Archive.Tests.Api;

/// <summary>Content read and written by other programs.</summary>
public sealed class ContentApiTests
{
    private const string Story =
        """{ "ContentItemId": "story", "ContentType": "Story", "DisplayText": "江边", "MarkdownBodyPart": { "Markdown": "正文" } }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task What_a_program_publishes_anyone_reads_in_the_order_of_Orchard(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var program = await ApiClient.With(site);

        var made = await program.Post(Story);
        var read = await new ApiClient(site).Get("/api/content/story");

        Assert.Equal(
            (HttpStatusCode.Created, "/api/content/story"),
            (made.StatusCode, made.Headers.Location!.ToString())
        );
        var item = await ApiClient.Read(read);
        Assert.StartsWith(
            "ContentItemId ContentItemVersionId ContentType DisplayText Latest Published ModifiedUtc PublishedUtc CreatedUtc Owner Author",
            string.Join(' ', item.Select(member => member.Key)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("江边", "程序0", "True"),
            ($"{item["DisplayText"]}", $"{item["Author"]}", $"{(bool)item["Published"]!}")
        );
        Assert.Contains("江边", await read.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var again = await new ApiClient(site).Get("/api/content/story", read.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_draft_waits_beside_what_visitors_see()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);
        await program.Post(Story);
        var version = (await program.Json("/api/content/story"))["ContentItemVersionId"];

        var saved = await program.Post(
            $$"""{ "ContentItemId": "story", "ContentItemVersionId": "{{version}}", "ContentType": "Story", "TitlePart": { "Title": "新题" } }""",
            "?draft=true"
        );

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal("江边", $"{(await new ApiClient(site).Json("/api/content/story"))["DisplayText"]}");
        var draft = await program.Json("/api/content/story?status=draft");
        Assert.Equal(("新题", "正文"), ($"{draft["DisplayText"]}", $"{draft["MarkdownBodyPart"]!["Markdown"]}"));
    }

    [Fact]
    public async Task Who_saves_from_an_older_version_is_told_and_overwrites_nothing()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);
        var first = (await ApiClient.Read(await program.Post(Story)))["ContentItemVersionId"];
        string Change(string title) =>
            $$"""{ "ContentItemId": "story", "ContentItemVersionId": "{{first}}", "ContentType": "Story", "TitlePart": { "Title": "{{title}}" } }""";

        var hers = await program.Post(Change("她的"));
        var his = await program.Post(Change("他的"));
        var nobodys = await program.Post(Story);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict),
            (hers.StatusCode, his.StatusCode, nobodys.StatusCode)
        );
        Assert.Equal("application/problem+json", his.Content.Headers.ContentType!.MediaType);
        var now = await program.Json("/api/content/story");
        Assert.Equal("她的", $"{now["DisplayText"]}");
        Assert.Equal($"{now["ContentItemVersionId"]}", $"{(await ApiClient.Read(his))["contentItemVersionId"]}");
    }

    [Fact]
    public async Task Null_takes_away_and_what_is_the_archives_to_say_is_not_taken()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);
        var version = (await ApiClient.Read(await program.Post(Story)))["ContentItemVersionId"];

        var saved = await ApiClient.Read(
            await program.Post(
                $$"""
                { "ContentItemId": "story", "ContentItemVersionId": "{{version}}", "ContentType": "Story", "MarkdownBodyPart": null,
                  "Owner": "admin", "Author": "admin", "Published": true, "CreatedUtc": "1999-01-01T00:00:00Z", "Latest": { "x": 1 } }
                """,
                "?draft=true"
            )
        );

        Assert.False(saved.ContainsKey("MarkdownBodyPart"));
        Assert.Equal(("程序0", "程序0", false), ($"{saved["Owner"]}", $"{saved["Author"]}", (bool)saved["Published"]!));
        Assert.False($"{saved["CreatedUtc"]}".StartsWith("1999", StringComparison.Ordinal));
        Assert.Equal(1, saved.Count(member => member.Key == "Latest"));
    }

    [Theory]
    [InlineData("""{ "ContentType": "Spaceship", "DisplayText": "x" }""", 422, "Spaceship")]
    [InlineData("""{ "DisplayText": "x" }""", 422, "ContentType")]
    [InlineData(
        """{ "ContentType": "Work", "DisplayText": "x", "WorkPart": { "Photos": [] } }""",
        422,
        "WorkPart.Photos"
    )]
    [InlineData("""{ "ContentType": "Work", "DisplayText": "x", "WorkPart": { "Photos": null } }""", 422, "")]
    [InlineData("""{ "ContentType": "Story", "DisplayText": "x", "StoryPart": { "WorkIds": null } }""", 422, "")]
    [InlineData("""{ "ContentType": "Page", "TitlePart": [ 1 ] }""", 422, "")]
    [InlineData(
        """{ "ContentType": "Page", "DisplayText": "x", "AutoroutePart": { "Path": "desk" } }""",
        422,
        "AutoroutePart.Path"
    )]
    [InlineData("""{ "ContentType": "Page", "DisplayText": "x\u0000y" }""", 422, "")]
    [InlineData("""{ "ContentType": "Page", "ContentItemId": "../x", "DisplayText": "x" }""", 422, "ContentType")]
    [InlineData("""{ "ContentType": "Page", "DisplayText": "\ud800" }""", 400, "")]
    [InlineData("""{ "ContentType": "Page", "ContentType": "Story" }""", 400, "")]
    [InlineData("""{ "ContentType": """, 400, "第 1 行")]
    [InlineData("""[ 1 ]""", 400, "")]
    public async Task What_cannot_be_saved_is_told_in_words(string body, int status, string named)
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);

        var answer = await program.Post(body);

        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(
            (status, "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType)
        );
        Assert.Contains(named, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_json_or_too_large_is_refused()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);

        var text = await program.Post(Story, type: "text/plain");
        var large = await program.Post(
            $$"""{ "ContentType": "Page", "DisplayText": "{{new string('x', 5_000_000)}}" }"""
        );

        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, HttpStatusCode.RequestEntityTooLarge),
            (text.StatusCode, large.StatusCode)
        );
    }

    [Fact]
    public async Task Removed_goes_to_the_bin_and_can_not_be_written_over()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);
        await program.Post(Story);

        var removed = await program.Delete("story");

        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Get("/api/content/story?status=latest")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Delete("story")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await program.Post(Story)).StatusCode);
        Assert.True(
            (await site.In((IContentManager content) => content.Restore(new ContentId("story"), Token))).Succeeded
        );
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_newest_first()
    {
        await using var site = await TestSite.Start();
        var program = await ApiClient.With(site);
        for (var number = 1; number <= 5; number++)
        {
            await program.Post(
                $$"""{ "ContentItemId": "s{{number}}", "ContentType": "Story", "DisplayText": "{{number}}" }"""
            );
        }

        var visitor = new ApiClient(site);
        var second = await visitor.Json("/api/content?type=Story&page=2&size=2");
        var beyond = await visitor.Json("/api/content?type=Story&page=2000000000&size=100");

        Assert.Equal(("5", "s3 s2"), ($"{second["total"]}", Ids(second)));
        Assert.Equal("", Ids(beyond));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get("/api/content?size=101")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get("/api/content?page=x")).StatusCode);
    }

    [Fact]
    public async Task No_draft_no_removed_item_and_no_hidden_type_is_seen_without_a_token()
    {
        await using var site = await TestSite.Start();
        await new RecipeFolder(site).RunSteps(
            """{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Note" }, { "Name": "Secret", "Settings": { "ContentTypeSettings": { "Securable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ] }""",
            """
            { "name": "content", "data": [
              { "ContentItemId": "draft", "ContentType": "Story", "DisplayText": "泄密草稿" },
              { "ContentItemId": "gone", "ContentType": "Story", "DisplayText": "泄密回收站", "Published": true },
              { "ContentItemId": "note", "ContentType": "Note", "DisplayText": "泄密便条", "Published": true },
              { "ContentItemId": "secret", "ContentType": "Secret", "DisplayText": "泄密类型", "Published": true } ] }
            """
        );
        await site.In((IContentManager content) => content.Remove(new ContentId("gone"), Token));
        var writer = await ApiClient.With(site, ApiScope.Write);

        foreach (var client in (ApiClient[])[new(site), writer])
        {
            foreach (var id in (string[])["draft", "gone", "note", "secret", "missing"])
            {
                foreach (var status in (string[])["", "?status=latest", "?status=draft", "?status=published"])
                {
                    var answer = await client.Get($"/api/content/{id}{status}");
                    Assert.Equal((id + status, HttpStatusCode.NotFound), (id + status, answer.StatusCode));
                }
            }

            var list = await (await client.Get("/api/content?size=100")).Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("泄密", list, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.Get("/api/content?status=latest")).StatusCode);
        }

        var reader = await ApiClient.With(site, ApiScope.Read, ApiScope.Write);
        Assert.Equal("泄密草稿", $"{(await reader.Json("/api/content/draft?status=latest"))["DisplayText"]}");
        Assert.DoesNotContain(
            "回收站",
            (await reader.Json("/api/content?status=latest&size=100")).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_description_names_what_there_is_and_people_can_read_it()
    {
        await using var site = await TestSite.Start();

        var document = JsonNode.Parse(await site.Visitor.GetStringAsync("/api/openapi.json", Token))!;
        var page = await site.Visitor.GetAsync("/api", Token);

        Assert.Equal(
            "/api/content /api/content/{id}",
            string.Join(' ', document["paths"]!.AsObject().Select(path => path.Key))
        );
        Assert.Equal(
            "get post",
            string.Join(' ', document["paths"]!["/api/content"]!.AsObject().Select(verb => verb.Key))
        );
        Assert.NotNull(document["components"]!["securitySchemes"]!["Bearer"]);
        var html = await page.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("DELETE /api/content/{id}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
    }

    private static string Ids(JsonObject list) =>
        string.Join(' ', list["items"]!.AsArray().Select(item => item!["ContentItemId"]));
}
