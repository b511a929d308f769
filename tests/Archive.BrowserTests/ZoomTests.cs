using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>Looking at a picture closer than a page has room for.</summary>
public sealed class ZoomTests(Chromium chromium, HungSite hung)
{
    // Larger than its tiles.
    private const string Work = "/exhibitions/wall/works/1";

    private const string Drawn = """
        () => {
          const canvas = document.querySelector(".zoomer canvas");
          if (!canvas?.width) { return false; }
          const dot = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          dot.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
          return dot.getImageData(0, 0, 1, 1).data[3] === 255;
        }
        """;

    [Fact]
    public async Task It_opens_by_keyboard_and_gives_the_page_back()
    {
        var complaints = new Complaints();
        await chromium.Visit(
            hung.At(Work),
            Visitor.AtADesk,
            complaints.Listen,
            async page =>
            {
                await page.Locator(".closer a").FocusAsync();
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForFunctionAsync(Drawn);
                Assert.Equal("放大", await Focused(page));
                await page.Keyboard.PressAsync("Enter");
                foreach (var word in (string[])["缩小", "复位"])
                {
                    await page.Keyboard.PressAsync("Tab");
                    Assert.Equal(word, await Focused(page));
                    await page.Keyboard.PressAsync("Enter");
                }

                await Axe.FindsNothing(page);
                await page.Keyboard.PressAsync("Escape");
                await page.WaitForFunctionAsync("() => !document.querySelector('.zoomer')");
                Assert.Equal("放大细看", await Focused(page));
                Assert.EndsWith(Work, page.Url, StringComparison.Ordinal);
            }
        );
        Assert.Empty(complaints.Heard);
    }

    [Fact]
    public async Task It_opens_by_a_tap_and_closes_by_going_back()
    {
        var complaints = new Complaints();
        await chromium.Visit(
            hung.At(Work),
            Visitor.WithAPhone,
            complaints.Listen,
            async page =>
            {
                var tile = page.WaitForResponseAsync(answer =>
                    answer.Url.Contains("/iiif/3/", StringComparison.Ordinal)
                    && answer.Url.EndsWith(".jpg", StringComparison.Ordinal)
                );
                await page.Locator(".closer a").TapAsync();
                Assert.Equal(200, (await tile).Status);
                await page.WaitForFunctionAsync(Drawn);
                foreach (var button in await page.Locator(".zoomer button").AllAsync())
                {
                    Assert.True(await button.IsVisibleAsync());
                }

                await page.GoBackAsync();
                await page.WaitForFunctionAsync("() => !document.querySelector('.zoomer')");
                Assert.EndsWith(Work, page.Url, StringComparison.Ordinal);
            }
        );
        Assert.Empty(complaints.Heard);
    }

    [Fact]
    public Task Without_script_the_link_leads_to_a_large_picture() =>
        chromium.Visit(
            hung.At(Work),
            Visitor.WithAPhone with
            {
                Script = false,
            },
            async page =>
            {
                var link = await page.Locator(".closer a").GetAttributeAsync("href");
                var answer = await page.GotoAsync(hung.At(link!).AbsoluteUri);
                Assert.Equal("image/jpeg", answer!.Headers["content-type"]);
            }
        );

    private static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
