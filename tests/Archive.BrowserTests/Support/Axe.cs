using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>
/// axe, run in the page itself: its bindings open another page for each run, which costs more than the run. The size of
/// targets, which WCAG 2.2 AA asks for, is off unless asked for.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const { violations, passes } = await axe.run({
            resultTypes: ["violations"],
            rules: { "target-size": { enabled: true } },
          });
          const told = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}. ${node.html}`));
          return passes.length > 0 ? told : ["axe looked at nothing"];
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static Task Bring(IPage page) => page.EvaluateAsync(Script);

    /// <summary>What is wrong with the page as it stands; axe must have been brought.</summary>
    public static Task<string[]> Violations(IPage page) => page.EvaluateAsync<string[]>(Run);
}
