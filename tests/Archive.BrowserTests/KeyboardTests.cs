using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

public sealed class KeyboardTests(Chromium chromium, HungSite hung)
{
    private const string Focused = """
        () => {
          const { activeElement: on } = document;
          const { outlineStyle, outlineWidth } = getComputedStyle(on);
          const { top, left, bottom, right, width, height } = on.getBoundingClientRect();
          return {
            text: on.innerText?.trim() ?? "",
            href: on.getAttribute("href") ?? "",
            place: on.closest("header, .views, .work, .turn, footer")?.classList[0] ?? on.className,
            seen: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && width > 0 && height > 0
              && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
          };
        }
        """;

    [Fact]
    public Task Tab_walks_from_the_skip_link_over_the_menu_along_the_wall() =>
        chromium.Visit(
            hung.At(PublicPages.Wall),
            Visitor.AtADesk,
            async page =>
            {
                var steps = new List<Step>();
                do
                {
                    steps.Add(await Tab(page));
                } while (steps.Count(step => step.Place == "work") < Gallery.Count && steps.Count < 60);

                Assert.Equal(("skip", "#main"), (steps[0].Place, steps[0].Href));
                Assert.Equal(
                    ["skip", "site-head", "views", "work"],
                    steps.Select(step => step.Place).Distinct(StringComparer.Ordinal),
                    StringComparer.Ordinal
                );
                Assert.Equal(
                    Gallery.Titles,
                    steps.Where(step => step.Place == "work").Select(step => step.Text),
                    StringComparer.Ordinal
                );
                Assert.All(steps, step => Assert.True(step.Seen, $"Focus cannot be seen on {step}."));
            }
        );

    [Fact]
    public Task The_skip_link_leads_past_the_menu() =>
        chromium.Visit(
            hung.At(PublicPages.Wall),
            Visitor.AtADesk,
            async page =>
            {
                await Tab(page);
                await page.Keyboard.PressAsync("Enter");
                Assert.Equal("views", (await Tab(page)).Place);
            }
        );

    [Fact]
    public Task Enter_opens_a_work_and_goes_on_to_the_next_and_back() =>
        chromium.Visit(
            hung.At(PublicPages.Wall),
            Visitor.AtADesk,
            async page =>
            {
                await TabTo(page, step => step.Place == "work");
                await Enter(page, "works/1");
                await TabTo(page, step => step.Text.StartsWith("下一件", StringComparison.Ordinal));
                await Enter(page, "works/2");
                await TabTo(page, step => step.Text.StartsWith("上一件", StringComparison.Ordinal));
                await Enter(page, "works/1");
            }
        );

    private static async Task Enter(IPage page, string address)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{PublicPages.Wall}/{address}");
    }

    private static async Task TabTo(IPage page, Func<Step, bool> there)
    {
        for (var step = await Tab(page); !there(step); step = await Tab(page))
        {
            Assert.True(step.Place != "site-foot", "The page has no such link.");
            Assert.True(step.Seen, $"Focus cannot be seen on {step}.");
        }
    }

    private static async Task<Step> Tab(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<Step>(Focused);
    }

    /// <summary>Where the focus is.</summary>
    private sealed record Step
    {
        public string Text { get; init; } = "";

        public string Href { get; init; } = "";

        /// <summary>Class of the part of the page.</summary>
        public string Place { get; init; } = "";

        /// <summary>Whether it is on the screen, with a line around it.</summary>
        public bool Seen { get; init; }
    }
}
