using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>
/// axe, run in the page itself: its bindings open another page for each run, which costs more than the run. The size of
/// targets, which WCAG 2.2 AA asks for, is off unless asked for.
/// </summary>
internal static class Axe
{
    private static readonly int[] Widths = [390, 1440];

    // Of all the rules, these are the ones that read colours.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private const string Run = """
        async (rules) => {
          const { violations, passes } = await axe.run({
            resultTypes: ["violations"],
            ...(rules.length > 0 ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } }),
          });
          const told = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}. ${node.html}`));
          return passes.length > 0 ? told : ["axe looked at nothing"];
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails when axe finds anything wrong with the page, on a phone or a desk, by day or by night.</summary>
    public static async Task FindsNothing(IPage page)
    {
        await page.EvaluateAsync(Script);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await Check(ColorScheme.Light, []);
            await Check(ColorScheme.Dark, OfColours);
            var wide = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
            Assert.True(wide <= width, $"{page.Url} is {wide} px wide in a window of {width} px.");

            async Task Check(ColorScheme scheme, string[] rules)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var found = await page.EvaluateAsync<string[]>(Run, rules);
                Assert.True(found.Length == 0, $"{page.Url}, {width} px, {scheme}:\n{string.Join('\n', found)}");
            }
        }
    }
}
