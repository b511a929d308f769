using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

public sealed class LayoutTests(Chromium chromium, HungSite hung)
{
    private const double MostShift = 0.02;

    // Sums every shift, where the measure takes the worst five seconds: stricter, and no clock is in it.
    private const string Observe = """
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
            window.shifts.push([shift.value, shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 90)).join(" ")]);
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Theory, ClassData(typeof(PublicPages))]
    public Task Nothing_moves_and_nothing_fails_while_a_phone_loads_and_scrolls(string path) =>
        NothingMoves(path, Visitor.WithAPhone);

    [Theory, ClassData(typeof(PublicPages))]
    public Task Nothing_moves_and_nothing_fails_while_a_desk_loads_and_scrolls(string path) =>
        NothingMoves(path, Visitor.AtADesk);

    [Theory, ClassData(typeof(PublicPages)), ClassData(typeof(PublicPagesOtherwise))]
    public Task No_page_scrolls_sideways_however_narrow(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.WithAPhone,
            async page =>
            {
                foreach (var width in (int[])[390, 320])
                {
                    await page.SetViewportSizeAsync(width, 844);
                    var wide = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
                    Assert.True(wide <= width, $"{path} is {wide} px wide in a window of {width} px.");
                }
            }
        );

    private Task NothingMoves(string path, Visitor visitor)
    {
        var complaints = new Complaints();
        return chromium.Visit(
            hung.At(path),
            visitor,
            async window =>
            {
                await complaints.Listen(window);
                await window.AddInitScriptAsync(Observe);
                await HoldPictures(window);
            },
            async page =>
            {
                await page.ScrollThrough();
                var shifts = await page.EvaluateAsync<string[]>("window.shifts.map(String)");
                var sum = await page.EvaluateAsync<double>("window.shifts.reduce((sum, [value]) => sum + value, 0)");
                Assert.True(sum < MostShift, $"{path} shifts by {sum:0.000}:\n{string.Join('\n', shifts)}");
                Assert.Empty(complaints.Heard);
            }
        );
    }

    // However quick the machine, pictures come when the page has been painted without them.
    private static async Task HoldPictures(IPage window)
    {
        var read = new TaskCompletionSource();
        window.DOMContentLoaded += (_, _) => read.TrySetResult();
        await window.RouteAsync(
            "**/media/**",
            async route =>
            {
                await read.Task;
                await window.EvaluateAsync(Looking.Painted);
                await route.ContinueAsync();
            }
        );
    }
}
