using Archive.BrowserTests.Support;
using Archive.Tests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>Another theme keeps the same promises.</summary>
public sealed class SecondThemeTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "/",
        "/exhibitions",
        "/exhibitions/wall",
        "/exhibitions/wall/catalogue",
        "/exhibitions/wall/works/2",
        "/about",
        "/exhibitions/wall?text=large",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Axe_and_the_links_of_another_theme_find_nothing()
    {
        using var themes = TemporaryThemes.WithHarbour();
        await using var site = await TestSite.Start(
            $"--Archive:ThemesPath={themes.Folder}",
            "--Archive:Theme=Harbour",
            "--Archive:Jobs:Runners=0"
        );
        await Gallery.Hang(site, scale: 0.3);
        await chromium.Visit(
            new(site.Visitor.BaseAddress!, "/"),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                foreach (var path in Paths)
                {
                    await page.GotoAsync(new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri);
                    Assert.Equal(1, await page.Locator(".harbour-head").CountAsync());
                    await Axe.FindsNothing(page);

                    await LinksLead(site, page);
                }
            }
        );
    }

    private static async Task LinksLead(TestSite site, IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[href], [src]')].map((one) => one.href ?? one.src)"
        );
        foreach (var link in links.Distinct(StringComparer.Ordinal).Select(link => new Uri(link)))
        {
            if (link.IsLoopback && link.Port == site.Visitor.BaseAddress!.Port)
            {
                using var answer = await site.Visitor.GetAsync(link, Token);
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {link}");
            }
        }
    }
}
