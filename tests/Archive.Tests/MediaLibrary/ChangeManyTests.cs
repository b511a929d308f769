using System.Net;
using AngleSharp.Html.Dom;
using Archive.Kernel.Text;
using Archive.Tests.Audit;
using Archive.Tests.Support;

namespace Archive.Tests.MediaLibrary;

/// <summary>Many photographs at once: first told, then done, and never over what somebody else wrote.</summary>
public sealed class ChangeManyTests
{
    private const string Path = "/desk/media";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task What_is_told_before_is_what_is_done(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var first = await Shots.Add(site, "a.jpg", new() { Credit = "旧署名", Caption = "甲" });
        var second = await Shots.Add(site, "b.jpg", new() { Caption = "乙" });
        var same = await Shots.Add(site, "c.jpg", new() { Credit = "新署名" });
        var other = await Shots.Add(site, "d.jpg", new() { Caption = "丁" });
        using var staff = await Staff.Administrator(site);
        var rows = (await Trails.Rows(site)).Count;

        var (plan, page) = await Plan(staff, [first, second, same], ("Credit", "新署名"));

        Assert.Equal("将改 2 张", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("1 张已经是这样", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["a.jpg 署名 旧署名 新署名", "b.jpg 署名 （空） 新署名"],
            page.QuerySelectorAll(".changes > li")
                .Select(row =>
                    $"{row.QuerySelector(".change-name")!.TextContent} {row.QuerySelector("dt")!.TextContent} {row.QuerySelector("del")!.TextContent} {row.QuerySelector("ins")!.TextContent}"
                ),
            StringComparer.Ordinal
        );
        Assert.Null((await Shots.Said(site, second)).Credit);
        Assert.Equal(rows, (await Trails.Rows(site)).Count);

        using var done = await staff.Post(plan, new Form(page, "#apply"));

        Assert.Equal(plan, done.Headers.Location?.OriginalString);
        Assert.Equal("改好了 2 张", (await staff.Page(plan)).QuerySelector("h1")!.TextContent);
        Assert.Equal(new() { Credit = "新署名", Caption = "甲" }, await Shots.Said(site, first));
        Assert.Equal(new() { Credit = "新署名", Caption = "乙" }, await Shots.Said(site, second));
        Assert.Equal(new() { Caption = "丁" }, await Shots.Said(site, other));
        var told = (await Trails.Rows(site))
            .Skip(rows)
            .Select(row => $"{row.Action} {row.Detail}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["media.bulk 2", "media.changed Credit Revision Words", "media.changed Credit Revision Words"],
            told,
            StringComparer.Ordinal
        );
        using var twice = await staff.Post(plan, new Form(page, "#apply"));
        Assert.Equal(rows + 3, (await Trails.Rows(site)).Count);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task All_that_are_found_are_changed_over_many_batches(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var id = await Shots.Add(site, "a.jpg", new() { Caption = "码头" });
        await Shots.Multiply(site, 449);
        var spared = await Shots.Add(site, "z.jpg", new() { Caption = "别处" });
        using var staff = await Staff.Administrator(site);

        var (plan, page) = await Plan(staff, [], "q=码头", ("all", "1"), ("Place", "东昌路"));
        Assert.Equal("将改 450 张", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(20, page.QuerySelectorAll(".changes > li").Length);
        using var done = await staff.Post(plan, new Form(page, "#apply"));

        Assert.Equal("450", (await staff.Page($"{Path}?q=东昌路")).QuerySelector("h1 .no")!.TextContent);
        Assert.Equal("东昌路", (await Shots.Said(site, new($"{id}-449"))).Place);
        Assert.Null((await Shots.Said(site, spared)).Place);
        Assert.Equal(1, (await Trails.Rows(site)).Count(row => row.Action == "media.bulk"));
        Assert.Equal("", await Trails.Told(site));
    }

    [Fact]
    public async Task What_somebody_changed_between_the_look_and_the_word_is_told_and_left()
    {
        await using var site = await TestSite.Start();
        var first = await Shots.Add(site, "a.jpg", new() { Credit = "旧" });
        var second = await Shots.Add(site, "b.jpg", new() { Credit = "旧" });
        using var staff = await Staff.Administrator(site);
        var (plan, page) = await Plan(staff, [first, second], ("Credit", "新"));
        await Shots.Say(site, first, said => said with { Credit = "别人写的" });
        // Another field of the other is nobody's business.
        await Shots.Say(site, second, said => said with { Caption = "别人写的说明" });

        using var done = await staff.Post(plan, new Form(page, "#apply"));

        var outcome = await staff.Page(plan);
        Assert.Equal("改好了 1 张", outcome.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "a.jpg：署名现在是“别人写的”",
            outcome.QuerySelector("#main .problem")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("别人写的", (await Shots.Said(site, first)).Credit);
        Assert.Equal(new() { Credit = "新", Caption = "别人写的说明" }, await Shots.Said(site, second));
    }

    [Fact]
    public async Task A_field_is_emptied_only_when_it_is_ticked()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(
            site,
            "a.jpg",
            new()
            {
                Credit = "旧",
                Place = "江边",
                Caption = "甲",
            }
        );
        using var staff = await Staff.Administrator(site);

        var (plan, page) = await Plan(staff, [id], ("set", "Place"), ("Credit", "新"));
        using var done = await staff.Post(plan, new Form(page, "#apply"));

        Assert.Equal(new() { Credit = "新", Caption = "甲" }, await Shots.Said(site, id));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_picked_and_typed_stays()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);

        var nothing = await Refused([id]);
        Assert.Contains("还没写要改成什么", nothing.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)nothing.QuerySelector("input[name=pick]")!).IsChecked);
        var nobody = await Refused([], ("Credit", "某某"));
        Assert.Contains("还没选照片", nobody.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("某某", nobody.QuerySelector("#set-Credit")!.GetAttribute("value"));

        async Task<IHtmlDocument> Refused(ContentId[] picked, params (string, string)[] typed)
        {
            using var answer = await Send(staff, picked, "", typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            return await Staff.Page(answer);
        }
    }

    [Fact]
    public async Task A_plan_is_its_makers_own_and_asks_for_the_permission()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "a.jpg");
        using var maker = await Staff.With(site, "AccessDesk", "ManageMedia");
        using var other = await Staff.Administrator(site);
        using var reader = await Staff.With(site, "AccessDesk", "ViewMedia");
        var (plan, page) = await Plan(maker, [id], ("Credit", "新"));

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(plan)).StatusCode);
        var token = (await other.Form("/desk/account", "header form"))["__RequestVerificationToken"];
        var stolen = new Form(page, "#apply").With("__RequestVerificationToken", token);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post(plan, stolen)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get(plan)).StatusCode);
        Assert.Null((await reader.Page(Path)).QuerySelector("input[name=pick]"));
        token = (await reader.Form("/desk/account", "header form"))["__RequestVerificationToken"];
        var sly = stolen.With("__RequestVerificationToken", token).With("pick", id.Value).With("Credit", "新");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post($"{Path}?handler=Plan", sly)).StatusCode);
        Assert.Null((await Shots.Said(site, id)).Credit);
    }

    private static Task<(string Plan, IHtmlDocument Page)> Plan(
        Staff staff,
        ContentId[] picked,
        params (string Name, string Value)[] typed
    ) => Plan(staff, picked, "", typed);

    private static async Task<(string Plan, IHtmlDocument Page)> Plan(
        Staff staff,
        ContentId[] picked,
        string query,
        params (string Name, string Value)[] typed
    )
    {
        using var answer = await Send(staff, picked, query, typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var plan = answer.Headers.Location!.OriginalString;
        return (plan, await staff.Page(plan));
    }

    private static async Task<HttpResponseMessage> Send(
        Staff staff,
        ContentId[] picked,
        string query,
        (string Name, string Value)[] typed
    )
    {
        var form = await staff.Form($"{Path}?{query}", "form#bulk");
        foreach (var id in picked)
        {
            form.Fields.Add(new("pick", id.Value));
        }

        foreach (var (name, value) in typed)
        {
            form.With(name, value);
        }

        return await staff.Post($"{Path}?{query}&handler=Plan", form);
    }
}
