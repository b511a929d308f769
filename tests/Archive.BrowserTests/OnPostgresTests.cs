using Archive.BrowserTests.Support;
using Archive.Kernel.Data;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>Ten pages, looked at on PostgreSQL: what a visitor reads, and where curators work.</summary>
public sealed class OnPostgresTests(Chromium chromium)
{
    private static readonly string[] Pages =
    [
        "/",
        "/exhibitions",
        PublicPages.Wall,
        $"{PublicPages.Wall}/catalogue",
        PublicPages.Work,
        $"/hant{PublicPages.Work}",
        "/reading",
        "/desk",
        "/desk/content",
        "/desk/media",
    ];

    [Fact]
    public async Task Ten_pages_come_whole_and_nothing_fails()
    {
        await using var site = await TestSite.StartOn(DatabaseOptions.PostgreSql, null, "--Archive:Jobs:Runners=0");
        await Gallery.Hang(site, scale: 0.3);
        var complaints = new Complaints();
        await chromium.Visit(
            new(site.Visitor.BaseAddress!, "/login"),
            Visitor.AtADesk,
            complaints.Listen,
            async page =>
            {
                await page.SignIn();
                foreach (var path in Pages)
                {
                    var answer = await page.GotoAsync(new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri);
                    Assert.Equal(200, answer!.Status);
                    await page.ScrollThrough();
                    Assert.True(await page.Locator("h1").First.IsVisibleAsync(), path);
                }
            }
        );
        Assert.Empty(complaints.Heard);
    }
}
