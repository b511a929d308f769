using System.Net;
using Archive.Tests.Support;

namespace Archive.Tests.Menus;

/// <summary>The site's main menu at the desk and at the head of its pages.</summary>
public sealed class MenuTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_added_ordered_put_under_one_another_and_seen_on_the_next_page()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var menu = await Make(staff);

        await Add(staff, menu, "关于", "~/about", "");
        await Add(staff, menu, "隐私", "", "/privacy");
        await Add(staff, menu, "区图书馆", "", "https://library.example/");
        var second = (await Lines(staff, menu))[1];
        (await Send(staff, second, "Move", ("step", "In"))).Dispose();
        (await Send(staff, (await Lines(staff, menu))[2], "Move", ("step", "Up"))).Dispose();

        var head = (await Head(site)).Replace("\n", "", StringComparison.Ordinal);
        Assert.True(
            head.IndexOf("区图书馆", StringComparison.Ordinal) < head.IndexOf("关于", StringComparison.Ordinal)
        );
        Assert.Contains("href=\"https://library.example/\"", head, StringComparison.Ordinal);
        Assert.Contains(
            "<details><summary><span class=\"vh\">关于</span></summary><ul><li><a href=\"/privacy\">",
            head,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_line_is_changed_and_taken_away()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var menu = await Make(staff);
        await Add(staff, menu, "关于", "~/about", "");
        var line = (await Lines(staff, menu))[0];

        (await Send(staff, line, "Put", ("Typed.Title", "关于我们"))).Dispose();
        Assert.Contains("关于我们", await Head(site), StringComparison.Ordinal);

        (await Send(staff, line, "Remove")).Dispose();
        Assert.DoesNotContain("关于我们", await Head(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/about", "请写这一行的字")]
    [InlineData("坏", "javascript:alert(1)", "请选一页")]
    [InlineData("坏", "//evil.example", "请选一页")]
    [InlineData("坏", "", "请选一页")]
    public async Task What_cannot_be_a_line_is_said_and_kept(string title, string url, string said)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var menu = await Make(staff);

        using var answer = await Add(staff, menu, title, "", url);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains(said, page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((title, url), (new Form(page, "#editor")["Typed.Title"], new Form(page, "#editor")["Typed.Url"]));
    }

    [Fact]
    public async Task A_step_seen_on_an_older_menu_is_told_and_what_was_typed_stays()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var menu = await Make(staff);
        var mine = (await staff.Form(menu)).With("Typed.Title", "我的").With("Typed.Url", "/about");
        await Add(staff, menu, "对方的", "~/privacy", "");

        using var stale = await staff.Post($"{menu}?handler=Add", mine);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var again = await staff.Post($"{menu}?handler=Add", new Form(await Staff.Page(stale), "#editor"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("我的", await Head(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessDesk EditContent", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk ManageMenus", HttpStatusCode.OK)]
    public async Task Only_who_may_edit_them_opens_them(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get("/desk/menus")).StatusCode);
    }

    private static async Task<string> Make(Staff staff)
    {
        using var made = await staff.Post("/desk/menus", await staff.Form("/desk/menus"));
        return made.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> Add(
        Staff staff,
        string menu,
        string title,
        string page,
        string url
    ) =>
        await staff.Post(
            $"{menu}?handler=Add",
            (await staff.Form(menu)).With("Typed.Title", title).With("Typed.Page", page).With("Typed.Url", url)
        );

    private static async Task<IReadOnlyList<string>> Lines(Staff staff, string menu) =>
        [
            .. (await staff.Page(menu))
                .QuerySelectorAll(".tree-word a")
                .Select(line => line.GetAttribute("href")!.Split('#')[0]),
        ];

    private static async Task<HttpResponseMessage> Send(
        Staff staff,
        string line,
        string handler,
        params (string Name, string Value)[] typed
    )
    {
        var form = await staff.Form(
            line,
            $"form[action$='handler={handler}'].tree-steps, .tree-tools form[action$='handler={handler}']"
        );
        foreach (var (name, value) in typed)
        {
            form.With(name, value);
        }

        return await staff.Post($"{line.Split('?')[0]}?handler={handler}", form);
    }

    private static async Task<string> Head(TestSite site)
    {
        var page = await site.Visitor.GetStringAsync("/about", Token);
        var head = page.IndexOf("<header", StringComparison.Ordinal);
        return page[head..page.IndexOf("<main", StringComparison.Ordinal)];
    }
}
