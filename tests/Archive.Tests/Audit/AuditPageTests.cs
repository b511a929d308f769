using System.IO.Compression;
using System.Net;
using System.Text;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Audit;

/// <summary>The page of the trail, for whoever may see it.</summary>
public sealed class AuditPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_stands_first_and_each_thing_has_its_history()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var item = await Trails.Page(site, "渡口");

        var page = await staff.Page("/desk/audit");
        var first = page.QuerySelector(".trail > li")!;
        Assert.Contains("系统 公开了", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("「渡口」", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll(".trail > li").Length);
        Assert.NotNull(page.QuerySelector(".pager a[rel=next]"));

        var history = await staff.Page(first.QuerySelector(".trail-title")!.GetAttribute("href")!);
        Assert.Equal($"渡口的操作记录 1", string.Join(' ', history.QuerySelector("h1")!.TextContent.Split()));
        Assert.Single(history.QuerySelectorAll(".trail > li"));
        Assert.Contains(
            item.ContentItemId.Value,
            history.QuerySelector(".trail")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_filtered_by_who_what_words_and_days()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        await Trails.Page(site, "渡口");
        await Trails.Page(site, "石库门");

        Assert.Single(await Found("?q=石库门"));
        Assert.Single(await Found("?who=admin&what=signin"));
        Assert.Empty(await Found("?who=admin&what=content"));
        Assert.NotEmpty(await Found("?who=系统&what=content"));
        Assert.Empty(await Found("?to=2001-01-01"));
        Assert.Empty(await Found("?from=2201-01-01"));
        Assert.NotEmpty(await Found("?from=not-a-day&page=99999999999"));
        var none = await staff.Page("/desk/audit?q=没有这个");
        Assert.Contains("没有符合条件的记录", none.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);

        async Task<IEnumerable<string>> Found(string query) =>
            (await staff.Page("/desk/audit" + query)).QuerySelectorAll(".trail > li").Select(row => row.TextContent);
    }

    [Fact]
    public async Task The_same_rows_leave_as_a_table()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        await Trails.Page(site, "=1+1");

        var csv = await (await staff.Get("/desk/audit/export?as=csv&q=1")).Content.ReadAsByteArrayAsync(Token);
        await using var book = new ZipArchive(
            await (await staff.Get("/desk/audit/export?as=xlsx&what=content")).Content.ReadAsStreamAsync(Token)
        );

        var lines = Encoding.UTF8.GetString(csv).Trim().Split('\n');
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(2, lines.Length);
        Assert.Contains("公开了", lines[1], StringComparison.Ordinal);
        // What a title begins with is no formula.
        Assert.Contains("'=1+1", lines[1], StringComparison.Ordinal);
        Assert.Contains(book.Entries, entry => entry.FullName == "xl/worksheets/sheet1.xml");
    }

    [Fact]
    public async Task Only_who_may_see_it_sees_it()
    {
        await using var site = await TestSite.Start();
        using var curator = await Staff.With(site, "AccessDesk", "EditExhibitions");
        using var auditor = await Staff.With(site, "AccessDesk", "ViewAudit");

        Assert.Equal(HttpStatusCode.Forbidden, (await curator.Get("/desk/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await curator.Get("/desk/audit/export?as=csv")).StatusCode);
        Assert.DoesNotContain("desk/audit", await curator.Text("/desk"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get("/desk/audit")).StatusCode);
        Assert.Contains("desk/audit", await auditor.Text("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_that_comes_in_is_told()
    {
        await using var site = await Walls.Hung();

        Assert.Equal(3, (await Trails.Rows(site)).Count(row => row.Action == "media.added"));
    }
}
