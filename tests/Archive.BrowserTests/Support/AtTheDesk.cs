using Archive.Tests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>An administrator at work.</summary>
internal static class AtTheDesk
{
    /// <summary>Signs in, from the page with the form, without a mouse.</summary>
    public static async Task SignIn(this IPage page)
    {
        await page.FocusAsync("#Name");
        await page.Keyboard.TypeAsync("admin");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestDatabase.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
    }

    /// <summary>Signs in and has axe look at each of these pages.</summary>
    public static Task FindsNothingAmiss(this Chromium chromium, TestSite site, IEnumerable<string> paths) =>
        chromium.Visit(
            new(site.Visitor.BaseAddress!, "/login"),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await page.SignIn();
                foreach (var path in paths)
                {
                    await page.GotoAsync(new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri);
                    await Axe.FindsNothing(page);
                }
            }
        );
}
