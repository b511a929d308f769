using System.Net;
using Archive.Kernel.Content;
using Archive.Modules.Contents;
using Archive.Tests.Support;

namespace Archive.Tests.Contents;

/// <summary>The form of an item, as a browser without script sends it.</summary>
public sealed class EditItemTests
{
    private const string Title = "TitlePart.Title";
    private const string Body = "MarkdownBodyPart.Markdown";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_saved_published_and_seen_on_the_next_request()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var path = await New(staff, "Page");

        using var saved = await staff.Post(
            path,
            (await staff.Form(path)).With(Title, "开放时间").With(Body, "周一休息")
        );
        var here = saved.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/kai-fang-shi-jian", Token)).StatusCode);
        using var look = await staff.Get($"{here}/look");
        Assert.Contains("周一休息", await look.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("no-store", look.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        using var published = await staff.Post($"{here}?handler=Publish", await staff.Form(here));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Contains(
            "周一休息",
            await site.Visitor.GetStringAsync("/kai-fang-shi-jian", Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sent_twice_it_is_one_item()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var path = await New(staff, "Page");
        var form = (await staff.Form(path)).With(Title, "只有一份");

        (await staff.Post(path, form)).Dispose();
        (await staff.Post(path, form)).Dispose();

        var pages = await site.In((IContentManager content) => content.OfType("Page", VersionOptions.Latest, Token));
        Assert.Single(pages, page => page.DisplayText == "只有一份");
    }

    [Fact]
    public async Task Two_who_edit_one_item_both_keep_their_words()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var here = await Saved(staff, "原来的题目", "原来的正文");
        var mine = (await staff.Form(here)).With(Title, "我的题目").With(Body, "我的正文");
        var theirs = (await staff.Form(here)).With(Body, "对方的正文").With("AutoroutePart.Path", "dui-fang");

        (await staff.Post(here, theirs)).Dispose();
        using var clash = await staff.Post(here, mine);

        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        var page = await Staff.Page(clash);
        var told = page.QuerySelector("#clash")!.TextContent;
        Assert.Contains("我的正文", told, StringComparison.Ordinal);
        Assert.Contains("对方的正文", told, StringComparison.Ordinal);
        Assert.DoesNotContain("我的题目", told, StringComparison.Ordinal);

        // Both decided: what only one of them changed is kept from each.
        var decided = new Form(page, "form#editor").With($"take:{Body}", "theirs");
        using var saved = await staff.Post(here, decided);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var now = await staff.Form(here);
        Assert.Equal("我的题目", now[Title]);
        Assert.Equal("对方的正文", now[Body]);
        Assert.Equal("dui-fang", now["AutoroutePart.Path"]);
    }

    [Fact]
    public async Task What_is_typed_is_kept_without_being_saved()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var here = await Saved(staff, "题目", "正文");

        using var kept = await staff.Post($"{here}?handler=Keep", (await staff.Form(here)).With(Body, "写了一半"));
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);

        Assert.Equal("正文", (await staff.Form(here))[Body]);
        var page = await staff.Page(here);
        Assert.Contains("没有保存", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没写完的", await staff.Text("/desk"), StringComparison.Ordinal);
        var typed = await staff.Form($"{here}?typed=true");
        Assert.Equal("写了一半", typed[Body]);

        (await staff.Post(here, typed)).Dispose();
        Assert.Null((await staff.Page(here)).QuerySelector("a[href*='typed=true']"));
        Assert.DoesNotContain("没写完的", await staff.Text("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_is_compared_and_comes_back_as_a_draft()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var here = await Saved(staff, "第一版", "原来的正文");
        (await staff.Post(here, (await staff.Form(here)).With(Body, "后来的正文"))).Dispose();

        var history = await staff.Page($"{here}/versions");
        var difference = history.QuerySelector(".difference")!.TextContent;
        Assert.Contains("原来的正文", difference, StringComparison.Ordinal);
        Assert.Contains("后来的正文", difference, StringComparison.Ordinal);

        var form = new Form(history, "form[action$='handler=Restore']");
        form.With("version", history.QuerySelector("button[name=version]")!.GetAttribute("value")!);
        (await staff.Post($"{here}/versions?handler=Restore", form)).Dispose();
        Assert.Equal("原来的正文", (await staff.Form(here))[Body]);
    }

    [Fact]
    public async Task Removed_it_lies_in_the_bin_and_can_be_taken_out()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var here = await Saved(staff, "旧通知", "正文");

        (await staff.Post($"{here}?handler=Remove", await staff.Form(here))).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, (await staff.Get(here)).StatusCode);
        Assert.DoesNotContain("旧通知", await Titles(staff, "/desk/content"), StringComparer.Ordinal);

        var bin = await staff.Page("/desk/content?state=Removed");
        Assert.Contains("旧通知", bin.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        var form = new Form(bin, "form[data-list]").With("item", here.Split('/')[^1]);
        (await staff.Post("/desk/content?handler=Restore", form)).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await staff.Get(here)).StatusCode);
    }

    [Theory]
    [InlineData("q=濱江", "滨江的船")]
    [InlineData("q=滨江", "濱江的岸|滨江的船")]
    [InlineData("type=Page&q=没有", "")]
    [InlineData("order=Title&q=江", "濱江的岸|滨江的船")]
    public async Task The_list_finds_titles_in_either_script(string query, string titles)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        await Saved(staff, "滨江的船", "");
        await Saved(staff, "濱江的岸", "");

        var found = await Titles(staff, $"/desk/content?{query}");

        Assert.True(
            titles
                .Split('|', StringSplitOptions.RemoveEmptyEntries)
                .All(title => found.Contains(title, StringComparer.Ordinal)),
            string.Join(' ', found)
        );
        Assert.Equal(titles.Length == 0, found.Count == 0);
    }

    [Fact]
    public async Task A_change_of_many_is_told_before_it_is_done()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var one = await Saved(staff, "甲", "");
        var two = await Saved(staff, "乙", "");
        var form = new Form(await staff.Page("/desk/content?type=Page"), "form[data-list]");
        form.Fields.Add(new("item", one.Split('/')[^1]));
        form.Fields.Add(new("item", two.Split('/')[^1]));

        using var planned = await staff.Post("/desk/content?handler=Plan", form.With("act", "publish"));
        var page = await Staff.Page(planned);
        Assert.Contains("将公开 2 条", page.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/jia", Token)).StatusCode);

        (await staff.Post("/desk/content?handler=Apply", new Form(page, "#plan"))).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/jia", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/yi", Token)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_only_edit_publishes_nothing()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, "AccessDesk", ContentsModule.EditContent);
        var here = await Saved(staff, "待审", "");

        using var refused = await staff.Post($"{here}?handler=Publish", await staff.Form(here));

        Assert.DoesNotContain("done=", refused.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/dai-shen", Token)).StatusCode);
        Assert.Null((await staff.Page(here)).QuerySelector("#publish"));
    }

    private static async Task<IReadOnlyList<string>> Titles(Staff staff, string path) =>
        [.. (await staff.Page(path)).QuerySelectorAll(".row-title").Select(title => title.TextContent.Trim())];

    private static async Task<string> New(Staff staff, string type)
    {
        using var answer = await staff.Get($"/desk/content/new/{type}");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> Saved(Staff staff, string title, string body)
    {
        var path = await New(staff, "Page");
        using var answer = await staff.Post(path, (await staff.Form(path)).With(Title, title).With(Body, body));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('?')[0];
    }
}
