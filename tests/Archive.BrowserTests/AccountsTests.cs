using Archive.BrowserTests.Support;
using Archive.Modules.Users;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>The pages of accounts, roles and the audit trail.</summary>
public sealed class AccountsTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "/desk/account",
        "/desk/account/second-step",
        "/desk/users",
        "/desk/users/new",
        "/desk/roles",
        "/desk/audit",
        "/desk/audit?q=没有这个",
        "/login/code",
    ];

    [Fact]
    public async Task Axe_finds_nothing_and_no_page_is_wider_than_its_window()
    {
        await using var site = await TestSite.Start();
        await site.In((AddUser add) => add.Handle("xiaolin", "Curator"));
        await chromium.Visit(
            new(site.Visitor.BaseAddress!, "/login"),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await page.FillAsync("#Name", "admin");
                await page.FillAsync("#Password", TestDatabase.Password);
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/desk");
                foreach (var path in Paths)
                {
                    await page.GotoAsync(new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri);
                    await Axe.Bring(page);
                    foreach (var width in (int[])[390, 1440])
                    {
                        await page.SetViewportSizeAsync(width, 900);
                        var found = await Axe.Violations(page);
                        Assert.True(found.Length == 0, $"{path}, {width} px:\n{string.Join('\n', found)}");
                        var wide = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
                        Assert.True(wide <= width, $"{path} is {wide} px wide in a window of {width} px.");
                    }
                }
            }
        );
    }
}
