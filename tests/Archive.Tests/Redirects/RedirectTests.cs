using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Redirects;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Redirects;

/// <summary>Addresses that lead elsewhere.</summary>
public sealed class RedirectTests
{
    private const string Here = "/desk/redirects";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task One_that_was_added_works_on_the_next_request_and_one_that_was_removed_no_more(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/old/page.html", Token)).StatusCode);

        using var added = await Put(staff, "/Old/Page.html", "/about");

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains(
            "/old/page.html 从现在起转到 /about",
            await staff.Text(added.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        using var followed = await site.Visitor.GetAsync("/old/page.html", Token);
        Assert.Equal(HttpStatusCode.MovedPermanently, followed.StatusCode);
        Assert.Equal("/about", followed.Headers.Location?.OriginalString);
        Assert.Equal("no-cache", followed.Headers.CacheControl?.ToString());
        Assert.Equal("/hant/about?text=large", await Follow(site, "/hant/old/page.html?text=large"));
        Assert.Equal(
            1,
            await site.In((ArchiveDb db) => db.AuditRows.CountAsync(row => row.Action == "redirect.added", Token))
        );

        var remove = (await staff.Form(Here, ".moved form")).With("path", "old/page.html");
        (await staff.Post($"{Here}?handler=Remove", remove)).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/old/page.html", Token)).StatusCode);
    }

    [Theory]
    [InlineData("old")]
    [InlineData("/old/")]
    [InlineData("/OLD")]
    [InlineData("/hant/old")]
    [InlineData("http://archive.test/old")]
    [InlineData("http://former.test/old")]
    [InlineData("%6Fld")]
    public async Task However_the_old_address_is_copied_it_is_one(string typed)
    {
        await using var site = await TestSite.Start("--Archive:Site:FormerUrls=http://former.test");
        using var staff = await Staff.Administrator(site);

        (await Put(staff, typed, "/about")).Dispose();

        Assert.Equal("/about", await Follow(site, "/Old/"));
    }

    [Fact]
    public async Task Chinese_addresses_are_understood_encoded_or_not()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        (await Put(staff, "/%E8%80%81%E7%85%A7%E7%89%87", "/about")).Dispose();

        Assert.Equal("/about", await Follow(site, "/老照片"));
        using var again = await Put(staff, "/老照片", "/privacy");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    [Theory]
    [InlineData("/about", "/privacy", "现在有网页")]
    [InlineData("/exhibitions", "/about", "由网站自己使用")]
    [InlineData("/desk/old", "/about", "由网站自己使用")]
    [InlineData("/", "/about", "首页不能转走")]
    [InlineData("/old?id=5", "/about", "不要有 ?")]
    [InlineData("https://other.example/old", "/about", "要是本站的")]
    [InlineData("/a//b", "/about", "空的一段")]
    [InlineData("/old", "/old", "成了一个圈")]
    [InlineData("/old", "/OLD/", "成了一个圈")]
    [InlineData("/old", "", "请填写网址")]
    [InlineData("/old", "https://other.example/x", "别的网站")]
    [InlineData("/old", "javascript://x", "https://")]
    [InlineData("/old", "//other.example", "https://")]
    public async Task What_cannot_be_is_said_and_kept_in_the_form(string from, string to, string said)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        using var answer = await Put(staff, from, to);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains(said, page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        var form = new Form(page, "#editor");
        Assert.Equal((from, to), (form["Rule.From"], form["Rule.To"]));
        Assert.Equal(0, await site.In((ArchiveDb db) => db.Set<RedirectRow>().CountAsync(Token)));
    }

    [Fact]
    public async Task None_leads_to_another_and_none_comes_back()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        (await Put(staff, "/b", "/about")).Dispose();
        (await Put(staff, "/a", "/b")).Dispose();
        Assert.Equal("/about", await Follow(site, "/a"));

        // In front of the others: they lead on with it.
        (await Put(staff, "/c", "/later")).Dispose();
        (await Put(staff, "/later", "/privacy#top")).Dispose();
        Assert.Equal("/privacy#top", await Follow(site, "/c"));

        using var circle = await Put(staff, "/later-still", "/c");
        Assert.Equal(HttpStatusCode.Redirect, circle.StatusCode);
        var edit = (await staff.Form($"{Here}?edit=b")).With("Rule.To", "/a");
        using var round = await staff.Post(Here, edit);
        Assert.Equal(HttpStatusCode.Redirect, round.StatusCode);
        Assert.Equal("/about", await Follow(site, "/b"));
    }

    [Fact]
    public async Task Another_site_is_led_to_only_when_that_is_meant()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        using var added = await Put(staff, "/partner", "https://museum.example/show?x=1", external: true);

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal("https://museum.example/show?x=1", await Follow(site, "/partner"));
    }

    [Fact]
    public async Task Below_the_path_of_the_public_address_links_keep_it()
    {
        await using var site = await TestSite.Start("--Archive:Site:PublicUrl=https://portal.example/archive");
        var typed = new TypedRedirect("https://portal.example/archive/old", "/archive/about", External: false, "");

        var saved = await site.In((SaveRedirect save) => save.Handle(typed, null, Token));

        Assert.Equal(("old", "about"), (saved.Path, saved.Target));
        Assert.Equal("/archive/about", await Follow(site, "/archive/old"));
    }

    [Fact]
    public async Task What_is_published_at_the_address_later_is_what_visitors_see()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        (await Put(staff, "/lane", "/about")).Dispose();

        await site.Page("lane", "里弄", "<p>车</p>");

        Assert.Contains("里弄", await site.Visitor.GetStringAsync("/lane", Token), StringComparison.Ordinal);
        Assert.Contains("现在这里有网页", await staff.Text(Here), StringComparison.Ordinal);
        await site.In((IContentManager content) => content.Unpublish(new("page-lane"), Token));
        await site.CatchUp();
        Assert.Equal("/about", await Follow(site, "/lane"));
    }

    [Fact]
    public async Task Former_addresses_of_items_are_listed_found_and_not_to_be_taken()
    {
        await using var site = await TestSite.Start();
        await site.Page("lane", "里弄", "<p>车</p>");
        var item = (
            await site.In(
                (IContentManager content) => content.Get(new ContentId("page-lane"), VersionOptions.Latest, Token)
            )
        )!;
        item.Put(new AutoroutePart { Path = "new-lane" });
        await site.In((IContentManager content) => content.Publish(item, Token));
        using var staff = await Staff.Administrator(site);

        foreach (var words in (string[])["", "lane", "里弄", "裡弄"])
        {
            var row = (await staff.Page($"{Here}?former=true&q={words}")).QuerySelector(".moved");
            Assert.Contains("/new-lane", row!.TextContent, StringComparison.Ordinal);
        }

        Assert.Null((await staff.Page($"{Here}?former=true&q=zzz")).QuerySelector(".moved"));
        using var taken = await Put(staff, "/lane", "/about");
        Assert.Contains("是旧网址", await taken.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessDesk EditContent", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk ManageRedirects", HttpStatusCode.OK)]
    public async Task Only_who_may_manage_them_opens_them(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get(Here)).StatusCode);
    }

    private static async Task<string?> Follow(TestSite site, string path)
    {
        using var answer = await site.Visitor.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.OriginalString;
    }

    private static async Task<HttpResponseMessage> Put(Staff staff, string from, string to, bool external = false)
    {
        var form = (await staff.Form("/desk/redirects")).With("Rule.From", from).With("Rule.To", to);
        return await staff.Post(Here, external ? form.With("Rule.External", "true") : form);
    }
}
