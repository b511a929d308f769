using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Archive.Kernel.Content;
using Archive.Modules.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Exhibitions;

/// <summary>The editor of an exhibition, as a browser without script uses it.</summary>
public sealed class EditExhibitionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_is_a_draft_that_visitors_do_not_see()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        var form = await staff.Form(edit);

        var answer = await staff.Post(edit, form.With("title", "新标题").With("introduction", "第一段\r\n\r\n第二段"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["新标题", "第一段\n\n第二段"], await Said(site, VersionOptions.Latest));
        Assert.Equal(["江边的墙", ""], await Said(site, VersionOptions.Published));
        Assert.Contains("有未公开的修改", await staff.Text(edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_is_stored_already_makes_no_version()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        var before = await Walls.Wall(site);

        var answer = await staff.Post(edit, await staff.Form(edit));

        Assert.EndsWith("done=same", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(before.ContentItemVersionId, (await Walls.Wall(site)).ContentItemVersionId);
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_and_keeps_every_word()
    {
        await using var site = await Walls.Hung();
        using var first = await Staff.Administrator(site);
        using var second = await Staff.With(site, "AccessDesk", "EditExhibitions");
        var edit = await Walls.Edit(site);
        var mine = await first.Form(edit);
        await second.Post(edit, (await second.Form(edit)).With("title", "对方的标题"));

        var answer = await first.Post(edit, mine.With("summary", "我写的“简介”"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Staff.Page(answer);
        var told = page.QuerySelector("#conflict")!.TextContent;
        Assert.Contains("user-AccessDesk-EditExhibitions", told, StringComparison.Ordinal);
        Assert.Contains("标题、简介", told, StringComparison.Ordinal);
        Assert.Equal("我写的“简介”", page.QuerySelector("#summary")!.TextContent);
        Assert.Equal("对方的标题", (await Said(site, VersionOptions.Latest))[0]);

        var over = page.QuerySelector("button[name=over]")!.GetAttribute("value")!;
        var saved = await first.Post(edit, new Form(page, "form#editor").With("over", over));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("江边的墙", (await Said(site, VersionOptions.Latest))[0]);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Publishing_takes_along_the_works_that_changed(string provider)
    {
        await using var site = await Walls.Hung(provider);
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        await Walls.Retitle(site, 2, "改过的作品");
        await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        var form = await staff.Form(edit);
        Assert.Contains("1 件改动过的作品", await Words(staff, edit), StringComparison.Ordinal);

        var answer = await staff.Post($"{edit}?handler=Publish", form.With("title", "公开的标题"));

        Assert.EndsWith("together=1", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        // The very next visitor sees it: nothing waits for a reader of the change log.
        var page = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        Assert.Contains("公开的标题", page, StringComparison.Ordinal);
        Assert.Contains("改过的作品", page, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task One_work_that_may_not_be_shown_keeps_all_back(string provider)
    {
        await using var site = await Walls.Hung(provider);
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        await Walls.Retitle(site, 1, "另一件");
        var silent = await Walls.Change(site, 3, part => part with { Photos = [part.Photos[0] with { AltText = "" }] });

        var answer = await staff.Post($"{edit}?handler=Publish", (await staff.Form(edit)).With("title", "新标题"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = (await Staff.Page(answer)).QuerySelector("#problems a")!;
        Assert.StartsWith($"/desk/works/{silent}", problem.GetAttribute("href"), StringComparison.Ordinal);
        await site.CatchUp();
        var page = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        Assert.DoesNotContain("新标题", page, StringComparison.Ordinal);
        Assert.DoesNotContain("另一件", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exhibition_is_taken_from_visitors_and_stays_a_draft()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        await site.Visitor.GetStringAsync("/exhibitions/wall", Token);

        var answer = await staff.Post(
            $"{edit}?handler=Unpublish",
            (await staff.Form(edit)).With("summary", "未存的话")
        );

        Assert.Equal("未存的话", (await Staff.Page(answer)).QuerySelector("#summary")!.TextContent);
        var asked = await site.Visitor.GetAsync("/exhibitions/wall", Token);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.Contains("草稿", await Words(staff, edit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_discarded_only_by_whoever_saw_it()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        await staff.Post(edit, (await staff.Form(edit)).With("title", "草稿一"));
        var seen = await staff.Form(edit);
        await staff.Post(edit, (await staff.Form(edit)).With("title", "草稿二"));

        Assert.Equal(HttpStatusCode.Conflict, (await staff.Post($"{edit}?handler=Discard", seen)).StatusCode);
        Assert.Equal("草稿二", (await Said(site, VersionOptions.Latest))[0]);

        await staff.Post($"{edit}?handler=Discard", await staff.Form(edit));
        Assert.Equal("江边的墙", (await Said(site, VersionOptions.Latest))[0]);
    }

    [Fact]
    public async Task A_mistake_stands_beside_its_field()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        var form = (await staff.Form(edit)).With("opens", "2026-12-31").With("closes", "2026-09-28");

        var answer = await staff.Post(edit, form.With("summary", "留着"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Equal("#closes", page.QuerySelector("#problems a")!.GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector("#closes")!.GetAttribute("aria-invalid"));
        Assert.Contains("早于", page.QuerySelector("#closes-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("留着", page.QuerySelector("#summary")!.TextContent);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);

        await staff.Post(edit, (await staff.Form(edit)).With("slug", "江浦"));

        var asked = await site.Visitor.GetAsync("/exhibitions/wall", Token);
        Assert.Equal("/exhibitions/jiang-pu", asked.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Without_script_a_work_moves_in_the_form_and_the_focus_with_it()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        var third = Walls.Work(await Walls.Wall(site), 3);

        var answer = await staff.Post(
            $"{edit}?handler=Arrange",
            (await staff.Form(edit)).With("summary", "未存的话").With("arrange", $"up:{third}")
        );

        var page = await Staff.Page(answer);
        Assert.Equal("1 3 2", Numbers(page));
        Assert.True(page.QuerySelector($"#up-{third}")!.HasAttribute("autofocus"));
        Assert.True(page.QuerySelector($"#work-{third} details")!.HasAttribute("open"));
        Assert.Contains("第 2 位", page.QuerySelector("#wall [data-say]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("未存的话", page.QuerySelector("#summary")!.TextContent);
        Assert.False(page.QuerySelector("[data-unsaved]")!.HasAttribute("hidden"));
        Assert.Equal([1, 2, 3], Stored(await Walls.Wall(site)));

        // The page now stands at the button's address, but saving still saves.
        Assert.Equal(edit, page.QuerySelector("form#editor")!.GetAttribute("action"));
        await staff.Post(edit, new Form(page, "form#editor"));
        Assert.Equal([1, 3, 2], Stored(await Walls.Wall(site)));
    }

    [Fact]
    public async Task A_work_goes_to_another_wall_and_numbers_follow_when_asked()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var edit = await Walls.Edit(site);
        var first = Walls.Work(await Walls.Wall(site), 1);
        var page = await Arrange(staff, edit, await staff.Form(edit), "section-add");

        var form = new Form(page, "form#editor").With($"wall-{first}", "1").With($"place-{first}", "1");
        page = await Arrange(staff, edit, form, $"to:{first}");

        Assert.Equal("2 3 1", Numbers(page));
        page = await Arrange(staff, edit, new(page, "form#editor"), "renumber");
        Assert.Equal("1 2 3", Numbers(page));
        page = await Arrange(staff, edit, new(page, "form#editor"), $"cover:{first}");
        await staff.Post(edit, new Form(page, "form#editor"));

        var stored = (await Walls.Wall(site)).Part<ExhibitionPart>()!;
        Assert.Equal(new(1, 1), stored.PlaceOf(first));
        Assert.Equal(first, stored.CoverWorkId);
        Assert.Equal([1, 2, 3], stored.Placements().Select(placement => placement.Number));
    }

    [Fact]
    public async Task A_new_exhibition_begins_as_a_draft()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        var answer = await staff.Post(
            "/desk/exhibitions/new",
            (await staff.Form("/desk/exhibitions/new", "main form")).With("title", "品質江浦 華彩濱江")
        );

        Assert.EndsWith("/upload", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var list = await staff.Page("/desk/exhibitions");
        Assert.Equal("草稿", list.QuerySelector(".row .state")!.TextContent);
        var asked = await site.Visitor.GetAsync("/exhibitions/pin-zhi-jiang-pu-hua-cai-bin-jiang", Token);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    private static async Task<string> Words(Staff staff, string path) =>
        string.Join(
            ' ',
            (await staff.Page(path))
                .QuerySelector("main")!
                .TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );

    private static async Task<IHtmlDocument> Arrange(Staff staff, string edit, Form form, string action) =>
        await Staff.Page(await staff.Post($"{edit}?handler=Arrange", form.With("arrange", action)));

    private static string Numbers(IParentNode page) =>
        string.Join(' ', page.QuerySelectorAll(".hung .no").Select(number => number.TextContent.TrimStart('0')));

    private static IEnumerable<int> Stored(ContentItem wall) =>
        wall.Part<ExhibitionPart>()!.Placements().Select(placement => placement.Number);

    private static async Task<string[]> Said(TestSite site, VersionOptions version)
    {
        var item = await Walls.Wall(site, version);
        return [item.DisplayText, item.Part<ExhibitionPart>()!.Introduction];
    }
}
