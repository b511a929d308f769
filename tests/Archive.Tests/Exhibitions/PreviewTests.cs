using System.Net;
using System.Text.RegularExpressions;
using Archive.Tests.Imaging;
using Archive.Tests.Support;

namespace Archive.Tests.Exhibitions;

/// <summary>The public pages as they will be, for staff alone.</summary>
public sealed partial class PreviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "改过的作品")]
    [InlineData("/catalogue", "改过的作品")]
    [InlineData("/works/2", "改过的作品")]
    public async Task Staff_see_the_newest_versions_and_nobody_keeps_them(string below, string seen)
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.With(site, "AccessDesk");
        var preview = $"{await Walls.Edit(site)}/preview{below}";
        await Walls.Retitle(site, 2, "改过的作品");

        var answer = await staff.Get(preview);
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(seen, html, StringComparison.Ordinal);
        Assert.Contains("预览：还没有公开", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.DoesNotContain("href=\"/exhibitions/wall", html, StringComparison.Ordinal);

        var asked = await site.Visitor.GetAsync(preview, Token);
        Assert.StartsWith("/login", asked.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        var open = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        Assert.DoesNotContain(seen, open, StringComparison.Ordinal);
        Assert.DoesNotContain("预览", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_a_draft_are_there_for_staff_and_kept_by_nobody()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        using var juror = await Staff.With(site);
        var edit = await Walls.Edit(site);
        var token = (await staff.Form($"{edit}/upload", "form.upload"))["__RequestVerificationToken"];
        using var sent = await staff.Upload($"{edit}/upload", Samples.Jpeg(700, 500), "新.jpg", token);

        var html = await staff.Text($"{edit}/preview/works/4");
        var address = Address().Match(html).Value;
        var answer = await staff.Get(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(address, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await juror.Get(address)).StatusCode);

        await staff.Post($"{edit}?handler=Publish", await staff.Form(edit));
        var open = await site.Visitor.GetAsync(address, Token);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.True(open.Headers.CacheControl!.Public);
    }

    [Fact]
    public async Task The_colours_of_pictures_to_come_are_there_too()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var page = await staff.Page($"{await Walls.Edit(site)}/preview");

        var sheet = page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href")!;

        Assert.Contains(".ph-", await staff.Text(sheet), StringComparison.Ordinal);
    }

    [GeneratedRegex("/media/[0-9a-z]+/[0-9a-f]{12}/[0-9a-z.-]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
