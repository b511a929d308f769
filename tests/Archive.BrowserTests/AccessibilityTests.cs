using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

public sealed class AccessibilityTests(Chromium chromium, HungSite hung)
{
    private static readonly int[] Widths = [390, 1440];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Theory, ClassData(typeof(PublicPages)), ClassData(typeof(PublicPagesOtherwise))]
    public Task Axe_finds_nothing_by_day_and_night_on_phone_and_desk(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.AtADesk,
            async page =>
            {
                await Axe.Bring(page);
                foreach (var width in Widths)
                {
                    await page.SetViewportSizeAsync(width, 900);
                    foreach (var scheme in Schemes)
                    {
                        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                        var found = await Axe.Violations(page);
                        Assert.True(found.Length == 0, $"{path}, {width} px, {scheme}:\n{string.Join('\n', found)}");
                    }
                }
            }
        );
}
