using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Settings;

/// <summary>What curators say of the site.</summary>
public sealed class SettingsTests
{
    private const string Here = "/desk/settings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task What_is_saved_stands_on_the_next_page_and_in_the_trail(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        Assert.Contains("濱江影像檔案", await site.Visitor.GetStringAsync("/about", Token), StringComparison.Ordinal);
        var form = (await staff.Form(Here))
            .With("Words.Name", "江浦影像馆")
            .With("Words.Description", "江边三十年的照片。")
            .With("Words.Footer", "示例主办单位\r\n电话 <示例>")
            .With("Words.IcpNumber", "沪ICP备20200304号-1");

        using var saved = await staff.Post(Here, form);

        Assert.Equal($"{Here}?done=saved", saved.Headers.Location?.OriginalString);
        var page = await site.Visitor.GetStringAsync("/about", Token);
        Assert.Contains("｜江浦影像馆</title>", page, StringComparison.Ordinal);
        Assert.Contains("<p>示例主办单位</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>电话 &lt;示例&gt;</p>", page, StringComparison.Ordinal);
        Assert.Contains("沪ICP备20200304号-1", page, StringComparison.Ordinal);
        Assert.Contains("江边三十年的照片。", await site.Visitor.GetStringAsync("/", Token), StringComparison.Ordinal);
        // The name is nobody's word: it is the same in both scripts.
        Assert.Contains(
            "江浦影像馆",
            await site.Visitor.GetStringAsync("/hant/about", Token),
            StringComparison.Ordinal
        );
        Assert.Equal(
            1,
            await site.In(
                (ArchiveDb db) =>
                    db.AuditRows.CountAsync(row => row.Subject == SiteWords.Setting && row.Actor == "admin", Token)
            )
        );
    }

    [Fact]
    public async Task What_the_configuration_says_is_shown_with_its_key_and_stays()
    {
        await using var site = await TestSite.Start(
            "--Archive:Site:Name=定好的名字",
            "--Archive:Site:IcpNumber=沪ICP备11111111号"
        );
        using var staff = await Staff.Administrator(site);
        var page = await staff.Page(Here);
        Assert.Null(page.QuerySelector("[name='Words.Name']"));
        var told = page.QuerySelector("#editor")!.TextContent;
        Assert.Contains("Archive:Site:Name", told, StringComparison.Ordinal);
        Assert.Contains("Archive:Site:IcpNumber", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Archive:Site:PoliceNumber", told, StringComparison.Ordinal);

        var form = new Form(page, "#editor").With("Words.Name", "偷改").With("Words.Footer", "脚");
        (await staff.Post(Here, form)).Dispose();

        var about = await site.Visitor.GetStringAsync("/about", Token);
        Assert.Contains("定好的名字", about, StringComparison.Ordinal);
        Assert.Contains("<p>脚</p>", about, StringComparison.Ordinal);
        Assert.Null((await Words(site)).Name);
    }

    [Fact]
    public async Task Of_two_who_save_the_second_is_told_and_loses_nothing()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var mine = (await staff.Form(Here)).With("Words.Footer", "我的");
        (await staff.Post(Here, (await staff.Form(Here)).With("Words.Footer", "对方的"))).Dispose();

        using var told = await staff.Post(Here, mine);

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await Staff.Page(told);
        Assert.Contains("现在是“对方的”", page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("对方的", (await Words(site)).Footer);
        using var again = await staff.Post(Here, new Form(page, "#editor"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("我的", (await Words(site)).Footer);
    }

    [Fact]
    public async Task What_is_too_long_is_said_and_kept()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        using var answer = await staff.Post(
            Here,
            (await staff.Form(Here)).With("Words.Description", new string('长', 121))
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains(
            "最多 120 字，现在有 121 字",
            page.QuerySelector("#problems")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(121, new Form(page, "#editor")["Words.Description"].Length);
    }

    [Fact]
    public async Task A_recipe_brings_them()
    {
        await using var site = await TestSite.Start();

        await site.Run("""{ "name": "settings", "SiteWords": { "Footer": "配方带来的" } }""");

        Assert.Contains(
            "<p>配方带来的</p>",
            await site.Visitor.GetStringAsync("/about", Token),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AccessDesk PublishContent", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk EditSettings", HttpStatusCode.OK)]
    public async Task Only_who_may_change_them_opens_them(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get(Here)).StatusCode);
    }

    private static Task<SiteWords> Words(TestSite site) =>
        site.In(
            async (SiteSettings settings) => await settings.Get<SiteWords>(SiteWords.Setting, Token) ?? new SiteWords()
        );
}
