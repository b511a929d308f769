using Archive.BrowserTests.Support;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>The photographs at the desk: picked with Shift, changed after a look, and every page for everybody.</summary>
public sealed class MediaLibraryTests(Chromium chromium)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Axe_finds_nothing_and_many_are_picked_with_Shift()
    {
        await using var site = await TestSite.Start();
        await Gallery.Hang(site, scale: 0.3);
        var asset = await site.In(
            (ArchiveDb db) => db.Set<MediaAsset>().OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(Token)
        );
        var address = (string path) => new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri;
        await chromium.Visit(
            new(address("/login")),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await page.SignIn();
                await page.GotoAsync(address("/desk/media"));
                var boxes = page.Locator("input[name=pick]");
                await boxes.Nth(0).ClickAsync();
                await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
                await page.WaitForSelectorAsync("[data-count]:text-is('选了 3 张')");
                await page.FillAsync("#set-Credit", "示例署名");
                Assert.True(await page.Locator("input[name=set][value=Credit]").IsCheckedAsync());
                await page.FocusAsync("#bulk .actions button");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/desk/media/changes/**");
                Assert.Equal("将改 3 张", await page.InnerTextAsync("h1"));
                foreach (
                    var path in (string[])
                        [
                            page.Url,
                            address("/desk/media?alt=No"),
                            address("/desk/media?q=没有这个"),
                            address($"/desk/media/{asset}"),
                            address("/desk/media/import"),
                        ]
                )
                {
                    await page.GotoAsync(path);
                    await Axe.FindsNothing(page);
                }
            }
        );
    }
}
