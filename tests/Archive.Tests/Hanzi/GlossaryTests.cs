using System.Net;
using Archive.Kernel.Content;
using Archive.Modules.Hanzi;
using Archive.Tests.Support;

namespace Archive.Tests.Hanzi;

/// <summary>The glossary at the desk, in recipes and on the pages.</summary>
public sealed class GlossaryTests
{
    private const string Path = "/desk/glossary";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_term_holds_on_the_next_page_that_is_read(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        await site.Page("lane", "高郎桥里", "<p>车</p>");
        Assert.Contains("高郎橋裡", await Read(site), StringComparison.Ordinal);
        Assert.Contains("词表还空着", await staff.Text(Path), StringComparison.Ordinal);

        using var added = await Put(staff, "高郎桥里", "高郎橋里");

        Assert.Equal($"{Path}?done=saved", added.Headers.Location?.OriginalString);
        Assert.Contains("<h1>高郎橋里</h1>", await Read(site), StringComparison.Ordinal);

        var remove = (await staff.Form(Path, ".term form")).With("term", "高郎桥里|高郎橋里|");
        using var removed = await staff.Post($"{Path}?handler=Remove", remove);

        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Contains("<h1>高郎橋裡</h1>", await Read(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_by_another_node_or_a_command_holds_as_soon_as_the_change_log_is_read()
    {
        await using var site = await TestSite.Start();
        await site.Page("lane", "高郎桥里", "<p>车</p>");
        Assert.Contains("高郎橋裡", await Read(site), StringComparison.Ordinal);

        await site.In(
            async (SiteSettings settings) =>
            {
                var glossary = new Glossary { Terms = [new() { Hans = "高郎桥里", Hant = "高郎橋里" }] };
                await settings.Set(Glossary.Setting, glossary, Token);
                return true;
            }
        );
        await site.CatchUp();

        Assert.Contains("<h1>高郎橋里</h1>", await Read(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_brings_a_glossary()
    {
        await using var site = await TestSite.Start();
        await site.Page("lane", "高郎桥里的滨江", "<p>车</p>");

        await site.Run(
            """
            { "name": "settings", "Glossary": { "Terms": [
              { "Hans": "高郎桥里", "Hant": "高郎橋里", "Note": "里弄名" }, { "Hans": "滨江" } ] } }
            """
        );

        Assert.Contains("<h1>高郎橋里的滨江</h1>", await Read(site), StringComparison.Ordinal);
        using var staff = await Staff.Administrator(site);
        var page = await staff.Page(Path);
        Assert.Contains("里弄名", page.QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不转换", page.QuerySelector("#list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_is_changed_in_its_place()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        using var added = await Put(staff, "高郎桥里", "高郎橋裡");
        var edit = (await staff.Page(Path)).QuerySelector(".term a")!.GetAttribute("href")!;
        var form = await staff.Form(edit);
        Assert.Equal("高郎橋裡", form["Term.Hant"]);

        using var changed = await staff.Post(Path, form.With("Term.Hant", "高郎橋里"));

        var term = Assert.Single(await Terms(site));
        Assert.Equal(("高郎桥里", "高郎橋里"), (term.Hans, term.Hant));
        using var again = await staff.Post(Path, form.With("Term.Hant", "高郎橋"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("刚被别人改过", await again.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "至少写一栏")]
    [InlineData("里", "裡", "至少写两个字")]
    [InlineData("𠮷", "", "至少写两个字")]
    [InlineData("已有", "別的", "已经有这个写法")]
    public async Task What_cannot_be_used_is_said_and_kept_in_the_form(string hans, string hant, string said)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        using var first = await Put(staff, "已有", "已有");

        using var answer = await Put(staff, hans, hant);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains(said, page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hans, new Form(page, "#editor")["Term.Hans"]);
        Assert.Single(await Terms(site));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Many_who_add_at_once_lose_nothing(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        using var first = await Put(staff, "第零条", "");

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Put(staff, $"第{number}条", "")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(9, (await Terms(site)).Count);
    }

    [Fact]
    public async Task A_sentence_can_be_tried()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        var page = await staff.Page($"{Path}?try={Uri.EscapeDataString("范先生在里弄里")}");

        Assert.Contains("范先生在里弄裡", page.QuerySelector(".tried")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessDesk", HttpStatusCode.Forbidden)]
    [InlineData("EditGlossary", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk EditGlossary", HttpStatusCode.OK)]
    public async Task Only_who_may_edit_it_opens_it(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor.GetAsync(Path, Token)).StatusCode);
    }

    [Fact]
    public async Task A_glossary_that_somebody_broke_takes_no_page_down()
    {
        await using var site = await TestSite.Start();
        await site.Run(
            """{ "name": "settings", "Glossary": { "Terms": [ {}, { "Hans": " " }, { "Hans": "里" } ] } }"""
        );

        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/hant/about", Token)).StatusCode);
        using var staff = await Staff.Administrator(site);
        Assert.Equal(HttpStatusCode.OK, (await staff.Get(Path)).StatusCode);
    }

    private static Task<string> Read(TestSite site) => site.Visitor.GetStringAsync("/hant/lane", Token);

    private static async Task<HttpResponseMessage> Put(Staff staff, string hans, string hant) =>
        await staff.Post(Path, (await staff.Form(Path)).With("Term.Hans", hans).With("Term.Hant", hant));

    private static async Task<IReadOnlyList<GlossaryTerm>> Terms(TestSite site) =>
        (
            await site.In(
                async (SiteSettings settings) => await settings.Get<Glossary>(Glossary.Setting, Token) ?? new Glossary()
            )
        ).Terms;
}
