using System.Net;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Desk;

/// <summary>Who may open which page of the desk, and do what there.</summary>
public sealed class DeskPermissionTests
{
    private static readonly string[] Pages =
    [
        "/desk",
        "/desk/exhibitions",
        "/desk/exhibitions/new",
        "{edit}",
        "{edit}/upload",
        "{edit}/preview",
        "{work}",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData("AccessDesk", "/desk {edit}/preview")]
    [InlineData("EditExhibitions", "")]
    [InlineData("AccessDesk EditExhibitions", "*")]
    [InlineData("AccessDesk PublishExhibitions", "*")]
    public async Task Each_page_opens_for_whoever_has_what_it_asks(string permissions, string open)
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.With(site, permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var page in Pages)
        {
            var expected =
                open == "*" || open.Split(' ').Contains(page, StringComparer.Ordinal)
                    ? HttpStatusCode.OK
                    : HttpStatusCode.Forbidden;
            Assert.Equal((page, expected), (page, (await staff.Get(await Path(site, page))).StatusCode));
        }
    }

    [Fact]
    public async Task Nothing_of_the_desk_opens_for_a_visitor()
    {
        await using var site = await Walls.Hung();
        foreach (var page in Pages)
        {
            var answer = await site.Visitor.GetAsync(await Path(site, page), Token);
            Assert.Equal((page, HttpStatusCode.Redirect), (page, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Unpublish")]
    public async Task Without_the_permission_to_publish_there_is_no_button_and_no_way(string handler)
    {
        await using var site = await Walls.Hung();
        using var editor = await Staff.With(site, "AccessDesk", "EditExhibitions");
        var edit = await Walls.Edit(site);
        var html = await editor.Text(edit);
        Assert.DoesNotContain($"handler={handler}", html, StringComparison.Ordinal);

        var answer = await editor.Post($"{edit}?handler={handler}", await editor.Form(edit));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.True((await Walls.Wall(site)).Published);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var before = (await Walls.Wall(site)).ContentItemVersionId;
        string[] pages =
        [
            "{edit}",
            "{edit}?handler=Publish",
            "{edit}?handler=Unpublish",
            "{edit}?handler=Discard",
            "{edit}?handler=Arrange",
            "{edit}?handler=Read",
            "{work}",
            "{work}?handler=Publish",
            "{work}?handler=Arrange",
            "/desk/exhibitions/new",
            "/desk?handler=Retry",
        ];
        foreach (var page in pages)
        {
            var form = await staff.Form(await Walls.Edit(site));
            form.Fields.RemoveAll(field => field.Key == "__RequestVerificationToken");

            var answer = await staff.Post(await Path(site, page), form.With("title", "外面来的"));

            Assert.Equal((page, HttpStatusCode.BadRequest), (page, answer.StatusCode));
        }

        Assert.Equal(before, (await Walls.Wall(site)).ContentItemVersionId);
    }

    [Fact]
    public async Task A_page_of_the_desk_runs_nothing_inline_and_is_kept_by_nobody()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        foreach (var page in Pages.Where(page => page != "{edit}/preview"))
        {
            var answer = await staff.Get(await Path(site, page));
            var html = await Staff.Page(answer);

            Assert.True(answer.Headers.CacheControl!.NoStore, page);
            Assert.Empty(html.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(
                html.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
            );
            foreach (var asset in html.QuerySelectorAll("script[src], link[rel=stylesheet]"))
            {
                var address = asset.GetAttribute("src") ?? asset.GetAttribute("href")!;
                Assert.Equal(HttpStatusCode.OK, (await staff.Get(address)).StatusCode);
            }
        }
    }

    private static async Task<string> Path(TestSite site, string page)
    {
        var wall = await Walls.Wall(site);
        return page.Replace("{edit}", $"/desk/exhibitions/{wall.ContentItemId}", StringComparison.Ordinal)
            .Replace("{work}", $"/desk/works/{Walls.Work(wall, 1)}", StringComparison.Ordinal);
    }
}
