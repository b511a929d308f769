using System.Net;
using Archive.Kernel.Content;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;

namespace Archive.Tests.Taxonomies;

/// <summary>The tree of a taxonomy at the desk, as a browser without script sends it.</summary>
public sealed class TreeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task Words_are_added_renamed_and_moved_and_each_step_is_a_version(string provider)
    {
        await using var site = await Words.Start(provider);
        using var staff = await Staff.Administrator(site);
        Assert.Equal("里弄 里弄/石库门 弄堂 弄堂/亭子间 轮渡", await site.Told());

        (await staff.Send("Add", "lane", ("Title", "天井"))).Dispose();
        (await staff.Send("Rename", "ferry", ("Title", "渡轮"))).Dispose();
        (await staff.Send("Move", "ferry", ("step", "Up"))).Dispose();
        (await staff.Send("Move", "ferry", ("step", "In"))).Dispose();
        (await staff.Send("Under", "gate", ("Target", "alley"))).Dispose();
        (await staff.Send("Top", "stairs")).Dispose();

        Assert.Equal("里弄 里弄/天井 里弄/渡轮 弄堂 弄堂/石库门 亭子间", await site.Told());
        var versions = await site.In((IContentManager content) => content.Versions(new("themes"), Token));
        Assert.Equal(7, versions.Count);
        Assert.True(versions[0].Published);
        Assert.Equal("lun-du", (await site.Tree()).All.Single(term => term.Title == "渡轮").Slug);
    }

    [Fact]
    public async Task A_step_seen_on_an_older_version_is_told_and_what_was_typed_stays()
    {
        await using var site = await Words.Start();
        using var staff = await Staff.Administrator(site);
        var mine = (await staff.Form($"{Words.Here}?term=lane", "form[action$='handler=Rename']")).With(
            "Title",
            "里弄房子"
        );
        (await staff.Send("Add", null, ("Title", "集市"))).Dispose();

        using var stale = await staff.Post($"{Words.Here}?handler=Rename", mine);

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var page = await Staff.Page(stale);
        Assert.Contains("刚才有人改过这棵树", page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("集市", page.QuerySelector(".tree-words")!.TextContent, StringComparison.Ordinal);
        var again = new Form(page, "form[action$='handler=Rename']");
        Assert.Equal("里弄房子", again["Title"]);
        using var saved = await staff.Post($"{Words.Here}?handler=Rename", again);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.StartsWith("里弄房子", await site.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_used_or_has_words_below_it_is_not_deleted()
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "渡口", "ferry"));
        using var staff = await Staff.Administrator(site);
        var page = await staff.Page($"{Words.Here}?term=ferry");
        Assert.Equal("1", page.QuerySelector("#t-ferry .no")!.TextContent);
        Assert.Null(page.QuerySelector("#t-ferry button.danger"));

        using var used = await staff.Send("Remove", "ferry");
        using var upper = await staff.Send("Remove", "lane");
        using var free = await staff.Send("Remove", "gate");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.StatusCode);
        Assert.Contains("1 条内容", await used.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, upper.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, free.StatusCode);
        Assert.Equal("里弄 弄堂 弄堂/亭子间 轮渡", await site.Told());
    }

    [Theory]
    [InlineData("Add", null, "", "请写出这个词")]
    [InlineData("Add", null, "輪渡", "已经有")]
    [InlineData("Rename", "lane", "弄堂", "已经有")]
    public async Task What_cannot_be_a_word_is_said_and_kept(string handler, string? term, string title, string said)
    {
        await using var site = await Words.Start();
        using var staff = await Staff.Administrator(site);

        using var answer = await staff.Send(handler, term, ("Title", title));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains(said, page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(title, new Form(page, $"form[action$='handler={handler}']")["Title"]);
    }

    [Fact]
    public async Task A_word_never_comes_to_stand_under_itself()
    {
        await using var site = await Words.Start();
        using var staff = await Staff.Administrator(site);

        using var answer = await staff.Send("Under", "lane", ("Target", "gate"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("里弄 里弄/石库门 弄堂 弄堂/亭子间 轮渡", await site.Told());
    }

    [Fact]
    public async Task A_thousand_words_are_shut_found_and_moved()
    {
        await using var site = await Words.Start();
        var words = string.Join(
            ',',
            Enumerable
                .Range(1, 1000)
                .Select(number =>
                    $$"""{ "ContentItemId": "w{{number}}", "ContentType": "Term", "DisplayText": "词{{number}}", "TitlePart": { "Title": "词{{number}}" } }"""
                )
        );

        await site.Run(
            $$"""
            { "name": "content", "data": [ { "ContentItemId": "themes", "ContentType": "Taxonomy", "DisplayText": "题材", "Latest": true, "Published": true,
              "TitlePart": { "Title": "题材" }, "TaxonomyPart": { "Terms": [ { "ContentItemId": "top", "ContentType": "Term", "DisplayText": "全部", "TitlePart": { "Title": "全部" }, "Terms": [ {{words}} ] } ] } } ] }
            """
        );
        using var staff = await Staff.Administrator(site);

        var shut = await staff.Page(Words.Here);
        Assert.False(shut.QuerySelector("#t-top details")!.HasAttribute("open"));
        var found = await staff.Page($"{Words.Here}?q=词777");
        Assert.Contains("全部 › 词777", found.QuerySelector(".tree-words")!.TextContent, StringComparison.Ordinal);
        var chosen = await staff.Page(found.QuerySelector(".tree-words a")!.GetAttribute("href")!);
        Assert.True(chosen.QuerySelector("#t-top details")!.HasAttribute("open"));

        using var moved = await staff.Send("Move", "w777", ("step", "Up"));

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal("词777", (await site.Tree()).All[776].Title);
    }

    [Fact]
    public async Task A_new_taxonomy_is_made_by_its_name_and_a_second_of_that_name_is_refused()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        Assert.Contains("还没有分类", await staff.Text("/desk/taxonomies"), StringComparison.Ordinal);
        var form = (await staff.Form("/desk/taxonomies")).With("Name", "年代");

        using var made = await staff.Post("/desk/taxonomies", form);
        using var again = await staff.Post("/desk/taxonomies", form);

        Assert.Contains("还没有词", await staff.Text(made.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains(
            "<h1>年代</h1>",
            await site.Visitor.GetStringAsync("/nian-dai", Token),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AccessDesk EditContent", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk ManageTaxonomies", HttpStatusCode.OK)]
    [InlineData("AccessDesk PublishContent", HttpStatusCode.OK)]
    public async Task Only_who_may_manage_them_opens_them(string permissions, HttpStatusCode expected)
    {
        await using var site = await Words.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get(Words.Here)).StatusCode);
        Assert.Equal(expected, (await staff.Get($"{Words.Here}/merge?from=alley&into=lane")).StatusCode);
    }
}
