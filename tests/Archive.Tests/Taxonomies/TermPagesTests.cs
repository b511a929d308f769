using System.Net;
using Archive.Kernel.Content;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;

namespace Archive.Tests.Taxonomies;

/// <summary>What visitors see of the words.</summary>
public sealed class TermPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_lists_what_is_public_under_it_and_below_it_and_nothing_else()
    {
        await using var site = await Words.Start();
        await site.Run(
            $"{Words.Note("n1", "甲", "lane")}, {Words.Note("n2", "乙", "gate")}, {Words.Note("n3", "丙", "ferry")}"
        );
        await site.In((IContentManager content) => content.Unpublish(new("n3"), Token));
        await site.CatchUp();

        var lane = await site.Visitor.GetStringAsync("/ti-cai/li-long", Token);
        Assert.Contains("href=\"/notes/jia\"", lane, StringComparison.Ordinal);
        Assert.Contains("href=\"/notes/yi\"", lane, StringComparison.Ordinal);
        Assert.Contains("href=\"/ti-cai/shi-ku-men\"", lane, StringComparison.Ordinal);
        var ferry = await site.Visitor.GetStringAsync("/ti-cai/lun-du", Token);
        Assert.DoesNotContain("丙", ferry, StringComparison.Ordinal);
        Assert.Contains("还没有公开的内容", ferry, StringComparison.Ordinal);
        var all = await site.Visitor.GetStringAsync("/en/ti-cai", Token);
        Assert.Contains("href=\"/en/ti-cai/shi-ku-men\"", all, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/ti-cai/li-long\"",
            await site.Visitor.GetStringAsync("/notes/jia", Token),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/ti-cai/mei-you", HttpStatusCode.NotFound)]
    [InlineData("/ti-cai/li-long/1", HttpStatusCode.NotFound)]
    [InlineData("/ti-cai/li-long/3", HttpStatusCode.NotFound)]
    [InlineData("/ti-cai/li-long/x", HttpStatusCode.NotFound)]
    [InlineData("/ti-cai/li-long/2", HttpStatusCode.OK)]
    [InlineData("/Ti-Cai/Li-Long", HttpStatusCode.MovedPermanently)]
    public async Task Long_lists_have_pages_and_there_are_no_others(string path, HttpStatusCode expected)
    {
        await using var site = await Words.Start();
        await site.Run(
            string.Join(',', Enumerable.Range(0, 25).Select(at => Words.Note($"n{at}", $"札记{at}", "lane")))
        );

        Assert.Equal(expected, (await site.Visitor.GetAsync(path, Token)).StatusCode);
    }

    [Fact]
    public async Task Words_of_one_name_have_addresses_of_their_own_that_stay_when_they_are_renamed()
    {
        await using var site = await Words.Start();
        using var staff = await Staff.Administrator(site);

        (await staff.Send("Add", "ferry", ("Title", "里弄"))).Dispose();
        (await staff.Send("Rename", "lane", ("Title", "老里弄"))).Dispose();

        Assert.Contains(
            "<h1>老里弄</h1>",
            await site.Visitor.GetStringAsync("/ti-cai/li-long", Token),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<h1>里弄</h1>",
            await site.Visitor.GetStringAsync("/ti-cai/li-long-2", Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Visitors_see_a_taxonomy_only_once_it_is_public()
    {
        await using var site = await Words.Start();
        await site.In((IContentManager content) => content.Unpublish(new("themes"), Token));
        await site.CatchUp();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/ti-cai/li-long", Token)).StatusCode);
        using var staff = await Staff.Administrator(site);
        using var published = await staff.Send("Publish", null);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/ti-cai/li-long", Token)).StatusCode);
    }
}
