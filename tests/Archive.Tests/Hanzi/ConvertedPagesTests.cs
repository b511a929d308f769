using System.Net;
using Archive.Modules.Hanzi;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Hanzi;

/// <summary>Every public page under /hans and /hant.</summary>
public sealed class ConvertedPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_converted_under_a_prefix_and_as_authored_without()
    {
        await using var site = await TestSite.Start();
        await site.Page("lanes", "里弄里的车夫", "<p>八<em>埭头</em>的干部，<span translate=\"no\">后街</span></p>");

        var authored = await site.Visitor.GetStringAsync("/lanes", Token);
        var hant = await site.Visitor.GetStringAsync("/hant/lanes", Token);
        var hans = await site.Visitor.GetStringAsync("/hans/lanes", Token);

        const string Body = "<p>八<em>埭头</em>的干部，<span translate=\"no\">后街</span></p>";
        Assert.Contains(Body, authored, StringComparison.Ordinal);
        Assert.Contains("<h1>里弄里的车夫</h1>", authored, StringComparison.Ordinal);
        Assert.Contains(Body, hans, StringComparison.Ordinal);
        Assert.Contains("<h1>里弄裡的車夫</h1>", hant, StringComparison.Ordinal);
        Assert.Contains("<title>里弄裡的車夫｜", hant, StringComparison.Ordinal);
        Assert.Contains("content=\"里弄裡的車夫｜", hant, StringComparison.Ordinal);
        Assert.Contains("八<em>埭頭</em>的幹部", hant, StringComparison.Ordinal);
        Assert.Contains(">后街</span>", hant, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_are_declared_as_they_are_and_lead_to_each_other()
    {
        await using var site = await TestSite.Start("--Archive:Site:PublicUrl=https://portal.example/archive");
        await site.Page("lanes", "里弄", "<p>车</p>");

        var hant = await site.Visitor.GetStringAsync("/archive/hant/lanes", Token);

        Assert.Contains("<html lang=\"zh-Hant\"", hant, StringComparison.Ordinal);
        Assert.Contains("<article class=\"text\" lang=\"zh-Hant\">", hant, StringComparison.Ordinal);
        foreach (
            var (tag, path) in new[] { ("zh-Hans", "hans/"), ("zh-Hant", "hant/"), ("en", "en/"), ("x-default", "") }
        )
        {
            Assert.Contains(
                $"hreflang=\"{tag}\" href=\"https://portal.example/archive/{path}lanes\"",
                hant,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://portal.example/archive/hant/lanes\">",
            hant,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lang=\"zh-Hans\" translate=\"no\" hreflang=\"zh-Hans\">简体</a>",
            hant,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_name_of_the_site_and_its_numbers_are_never_converted()
    {
        await using var site = await TestSite.Start(
            "--Archive:Site:Name=濱江影像檔案",
            "--Archive:Site:IcpNumber=沪ICP备2020030405号-1",
            "--Archive:Site:PoliceNumber=沪公网安备31011002000001号"
        );

        var hans = await site.Visitor.GetStringAsync("/hans/about", Token);
        var hant = await site.Visitor.GetStringAsync("/hant/about", Token);

        Assert.Contains("｜濱江影像檔案</title>", hans, StringComparison.Ordinal);
        Assert.Contains("property=\"og:site_name\" content=\"濱江影像檔案\"", hans, StringComparison.Ordinal);
        foreach (var number in new[] { "沪ICP备2020030405号-1", "沪公网安备31011002000001号" })
        {
            Assert.Contains($"lang=\"zh-Hans\" translate=\"no\">{number}</a>", hant, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_story_in_another_language_stays_and_one_in_traditional_is_not_converted_twice()
    {
        await using var site = await TestSite.Start();
        await site.Run(
            """
            { "name": "content", "data": [
              { "ContentItemId": "story-en", "ContentType": "Story", "DisplayText": "Lanes", "Published": true, "Latest": true,
                "AutoroutePart": { "Path": "stories/lanes" }, "StoryPart": { "Language": "en" },
                "MarkdownBodyPart": { "Markdown": "Lanes (里弄里) of the 车夫" } },
              { "ContentItemId": "story-hant", "ContentType": "Story", "DisplayText": "干里", "Published": true, "Latest": true,
                "AutoroutePart": { "Path": "stories/gan-li" }, "StoryPart": { "Language": "zh-Hant" },
                "MarkdownBodyPart": { "Markdown": "干里\n\n皇后與幹部" } } ] }
            """
        );

        var english = await site.Visitor.GetStringAsync("/hant/stories/lanes", Token);
        Assert.Contains("Lanes (里弄里) of the 车夫", english, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
        var hant = await site.Visitor.GetStringAsync("/hant/stories/gan-li", Token);
        Assert.Contains("<p>干里</p>", hant, StringComparison.Ordinal);
        Assert.Contains(
            "<p>皇后与干部</p>",
            await site.Visitor.GetStringAsync("/hans/stories/gan-li", Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pictures_addresses_and_links_are_the_same_in_every_script()
    {
        await using var site = await Walls.Hung();

        var authored = await site.Visitor.GetStringAsync("/exhibitions/wall/works/1", Token);
        var hant = await site.Visitor.GetStringAsync("/hant/exhibitions/wall/works/1", Token);

        Assert.Equal(Sources(authored), Sources(hant), StringComparer.Ordinal);
        Assert.Contains("江邊的牆", hant, StringComparison.Ordinal);
        Assert.Contains("江边的墙", authored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/exhibitions/wall")]
    [InlineData("/exhibitions/wall/works/1")]
    [InlineData("/stories")]
    [InlineData("/nowhere")]
    public async Task A_page_in_the_script_it_was_written_in_reads_as_authored(string path)
    {
        await using var site = await Walls.Hung();
        var converter = await ((SiteScripts)site.Services.GetService(typeof(SiteScripts))!).Converter();

        var authored = await (await site.Visitor.GetAsync(path, Token)).Content.ReadAsStringAsync(Token);

        Assert.Equal(authored, converter.ConvertHtml(authored, HanScript.Hans));
    }

    [Fact]
    public async Task An_error_is_told_in_the_script_of_the_address()
    {
        await using var site = await TestSite.Start();

        var answer = await site.Visitor.GetAsync("/hant/nowhere", Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("沒有找到這一頁", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(string html) =>
        html.Split("src=\"").Skip(1).Concat(html.Split("srcset=\"").Skip(1)).Select(rest => rest.Split('"')[0]);
}
