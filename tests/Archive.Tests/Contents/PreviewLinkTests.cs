using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Modules.Stories;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Contents;

/// <summary>A draft shown to somebody without an account, for some days.</summary>
public sealed class PreviewLinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task Whoever_has_the_link_sees_the_newest_draft_until_it_is_taken_back(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        var item = await Draft(site, "第一稿");
        var here = $"/desk/content/{item.ContentItemId}/preview";

        var link = await Make(staff, here);
        using var seen = await site.Visitor.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains("第一稿", await seen.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.True(seen.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains("noindex", seen.Headers.GetValues("X-Robots-Tag"), StringComparer.Ordinal);
        Assert.DoesNotContain("/desk/", await seen.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        item.Put(new MarkdownBodyPart("第二稿"));
        await site.In((IContentManager content) => content.SaveDraft(item, Token));
        Assert.Contains("第二稿", await site.Visitor.GetStringAsync(link, Token), StringComparison.Ordinal);
        Assert.Contains("有人看过", await staff.Text(here), StringComparison.Ordinal);

        var row = (await staff.Page(here)).QuerySelector("button[name=link]")!.GetAttribute("value")!;
        using var revoked = await staff.Post(
            $"{here}?handler=Revoke",
            (await staff.Form(here, "#links form")).With("link", row)
        );

        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        using var gone = await site.Visitor.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("停用", await gone.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var trail = await site.In(
            (ArchiveDb db) => db.AuditRows.Where(line => line.Kind == "preview").ToListAsync(Token)
        );
        Assert.Equal(["preview.added", "preview.changed"], trail.Select(line => line.Action), StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_itself_and_cannot_be_made_up()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(57));
        await using var site = await TestSite.StartOn(
            DatabaseOptions.Sqlite,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        using var staff = await Staff.Administrator(site);
        var item = await Draft(site, "稿子");
        var link = await Make(staff, $"/desk/content/{item.ContentItemId}/preview");

        foreach (var other in (string[])[link[..^1] + "!", link[..^3], link.Split('.')[0], "/look/x.y"])
        {
            using var tried = await site.Visitor.GetAsync(other, Token);
            Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        }

        clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(link, Token)).StatusCode);
        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(HttpStatusCode.Gone, (await site.Visitor.GetAsync(link, Token)).StatusCode);
    }

    [Fact]
    public async Task An_exhibition_is_shown_with_its_works_and_their_pictures_and_no_others()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        var wall = (
            await site.In(
                (IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Latest, Token)
            )
        ).Single();
        await site.In(
            async (IContentManager content) =>
            {
                await content.Unpublish(wall.ContentItemId, Token);
                foreach (var work in wall.Part<ExhibitionPart>()!.Placements())
                {
                    await content.Unpublish(work.WorkId, Token);
                }

                return true;
            }
        );
        await site.CatchUp();
        using var staff = await Staff.Administrator(site);
        var link = await Make(staff, $"/desk/content/{wall.ContentItemId}/preview");

        using var guest = Staff.Nobody(site);
        using var shown = await guest.Get(link);
        var page = await Staff.Page(shown);
        var picture = page.QuerySelector("main img, article img, li img")!.GetAttribute("src")!;
        var work = page.QuerySelectorAll("a[href]")
            .Select(anchor => anchor.GetAttribute("href")!)
            .First(href => href.Contains("/works/", StringComparison.Ordinal));

        Assert.StartsWith(link, work, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(work)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(picture)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(picture, Token)).StatusCode);
        // Another's draft stays closed to whoever came by this link.
        await site.In((ArchiveDb db) => db.Set<MediaUse>().ExecuteDeleteAsync(Token).ContinueWith(_ => true, Token));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(picture)).StatusCode);
    }

    [Theory]
    [InlineData("Story")]
    [InlineData("Place")]
    [InlineData("Person")]
    [InlineData("Page")]
    public async Task Every_kind_of_page_can_be_looked_at_before_it_is_public(string type)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var item = await site.In(
            async (IContentManager content) =>
            {
                var made = content.New(type);
                made.Put(new TitlePart("还没有公开的"));
                await content.SaveDraft(made, Token);
                return made;
            }
        );

        Assert.Contains(
            "还没有公开的",
            await staff.Text($"/desk/content/{item.ContentItemId}/look"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_whoever_may_edit_makes_one()
    {
        await using var site = await TestSite.Start();
        var item = await Draft(site, "稿子");
        using var other = await Staff.With(site, "AccessDesk", "EditGlossary");

        using var answer = await other.Get($"/desk/content/{item.ContentItemId}/preview");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<ContentItem> Draft(TestSite site, string body) =>
        site.In(
            async (IContentManager content) =>
            {
                var made = content.New(StoriesModule.Story);
                made.Put(new TitlePart("江边"));
                made.Put(new MarkdownBodyPart(body));
                await content.SaveDraft(made, Token);
                return (await content.Get(made.ContentItemId, VersionOptions.Latest, Token))!;
            }
        );

    private static async Task<string> Make(Staff staff, string here)
    {
        using var made = await staff.Post(
            $"{here}?handler=Make",
            (await staff.Form(here, "#links form")).With("note", "看样的人").With("days", "7")
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var whole = (await staff.Page(here)).QuerySelector("input[data-copy]")!.GetAttribute("value")!;
        return new Uri(whole).AbsolutePath;
    }
}
