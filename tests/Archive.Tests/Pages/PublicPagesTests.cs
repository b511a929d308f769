using System.Net;
using Archive.Kernel.Content;
using Archive.Modules.Exhibitions;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Pages;

public sealed class PublicPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/exhibitions")]
    [InlineData("/exhibitions/wall")]
    [InlineData("/exhibitions/wall/catalogue")]
    [InlineData("/exhibitions/wall/works/2")]
    [InlineData("/about")]
    public async Task A_page_runs_nothing_inline_and_sets_no_cookie(string path)
    {
        await using var site = await Hung();

        var answer = await site.Visitor.GetAsync(path, Token);
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Equal(Count(html, "<script"), Count(html, "<script type=\"module\" src=\"/"));
        Assert.DoesNotContain("&#x", html, StringComparison.Ordinal);
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.SendAsync(head, Token)).StatusCode);
    }

    [Fact]
    public async Task What_a_page_links_to_is_there()
    {
        await using var site = await Hung();
        var html = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);

        foreach (
            var link in html.Split("href=\"")
                .Skip(1)
                .Select(rest => rest.Split('"')[0])
                .Where(link => link.StartsWith('/'))
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(link, Token)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/exhibitions/nowhere")]
    [InlineData("/exhibitions/wall/works/99")]
    [InlineData("/exhibitions/wall/works/02")]
    [InlineData("/exhibitions/wall/more")]
    [InlineData("/media/x/y/960.avif")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        await using var site = await Hung();

        var answer = await site.Visitor.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到这一页", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_on_the_page_as_soon_as_it_is_published()
    {
        await using var site = await Hung();
        await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        var wall = await Wall(site);
        wall.Put(new TitlePart("新的墙"));
        await site.In((IContentManager content) => content.Publish(wall, Token));
        await site.CatchUp();

        Assert.Contains(
            "新的墙",
            await site.Visitor.GetStringAsync("/exhibitions/wall", Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_former_address_leads_to_the_one_of_today()
    {
        await using var site = await Hung();
        var wall = await Wall(site);
        wall.Put(new AutoroutePart { Path = "exhibitions/river" });
        await site.In((IContentManager content) => content.Publish(wall, Token));
        await site.CatchUp();

        var answer = await site.Visitor.GetAsync("/exhibitions/wall/works/1", Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/exhibitions/river/works/1", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Everything_stands_below_the_path_of_the_public_address()
    {
        await using var site = await Hung("--Archive:Site:PublicUrl=https://portal.example/archive");

        var html = await site.Visitor.GetStringAsync("/archive/exhibitions/wall", Token);

        var links = html.Split(["href=\"", "src=\""], StringSplitOptions.None)
            .Skip(1)
            .Select(rest => rest.Split('"')[0]);
        Assert.All(
            links.Where(link => link.StartsWith('/')),
            link => Assert.StartsWith("/archive/", link, StringComparison.Ordinal)
        );
        Assert.Contains("https://portal.example/archive/exhibitions/wall", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_hosts_name_is_not_answered()
    {
        await using var site = await TestSite.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visitor.SendAsync(request, Token)).StatusCode);
    }

    [Fact]
    public async Task An_empty_archive_greets_all_the_same()
    {
        await using var site = await TestSite.Start();

        Assert.Contains("第一个展览还在路上", await site.Visitor.GetStringAsync("/", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_may_override_what_a_module_brings_and_leave_the_rest()
    {
        using var themes = new TemporaryThemes(
            "Pages/page.liquid",
            "<!doctype html><h1>另一套：{{ Model.Title }}</h1>"
        );
        await using var site = await TestSite.Start($"--Archive:ThemesPath={themes.Folder}");

        Assert.Contains(
            "另一套：关于本站",
            await site.Visitor.GetStringAsync("/about", Token),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "没有找到这一页",
            await (await site.Visitor.GetAsync("/nowhere", Token)).Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal
        );
    }

    private static int Count(string html, string what) => html.Split(what).Length - 1;

    private static async Task<TestSite> Hung(params string[] settings)
    {
        var site = await TestSite.Start(settings);
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 3));
        await site.CatchUp();
        return site;
    }

    private static async Task<ContentItem> Wall(TestSite site) =>
        (
            await site.In(
                (IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Latest, Token)
            )
        )[0];
}
