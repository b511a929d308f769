using Archive.BrowserTests.Support;
using Archive.Tests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>The desk in the languages of those who work at it.</summary>
public sealed class DeskLanguagesTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "/desk",
        "/desk/account",
        "/desk/api",
        "/desk/content",
        "/desk/content/new/Story",
        "/desk/exhibitions/new",
        "/desk/media",
        "/desk/redirects",
        "/desk/review",
        "/desk/roles",
        "/desk/taxonomies",
        "/desk/types/Story",
        "/desk/users/new",
    ];

    // What is said in another language says so; examples stand in quotes; and a new site has three pages of text.
    private const string HanLeft = """
        () => {
          const left = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent
              .replace(/‘[^’]*’|关于本站|无障碍声明|个人信息保护/g, "")
              .trim();
            const inside = walker.currentNode.parentElement;
            if (/\p{Script=Han}/u.test(text) && !inside.closest("script, template, textarea, .brand, [lang]:not(html)")) {
              left.push(text);
            }
          }
          return left;
        }
        """;

    [Fact]
    public async Task The_desk_is_chosen_in_English_and_speaks_no_Chinese_then_in_the_other_script()
    {
        await using var site = await TestSite.Start("--Archive:Site:Name=Riverside");
        var address = (string path) => new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri;
        await chromium.Visit(
            new(address("/login")),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await Choose(page, "en");
                await page.SignIn();
                foreach (var path in Paths)
                {
                    await page.GotoAsync(address(path));
                    Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
                    var left = await page.EvaluateAsync<string[]>(HanLeft);
                    Assert.True(left.Length == 0, $"{path}: {string.Join(" | ", left)}");
                    await Axe.FindsNothing(page);
                }

                // A form does in English what it does in Chinese, and says so.
                await page.GotoAsync(address("/desk/content/new/Page"));
                await page.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).ClickAsync();
                Assert.Empty(await page.EvaluateAsync<string[]>(HanLeft));
                await page.GetByLabel("Title").First.FillAsync("Ferry");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).ClickAsync();
                await page.WaitForSelectorAsync(".done");
                Assert.Contains("/desk/content/", page.Url, StringComparison.Ordinal);

                await Choose(page, "zh-Hant");
                Assert.Equal("zh-Hant", await page.Locator("html").GetAttributeAsync("lang"));
                Assert.Contains("/desk/content/", page.Url, StringComparison.Ordinal);
                Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = "內容" }).First.IsVisibleAsync());
            }
        );
    }

    private static async Task Choose(IPage page, string language)
    {
        await page.FocusAsync($".languages [value='{language}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync($"html[lang='{language}']");
    }
}
