using System.Collections.Concurrent;
using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

public sealed class QuietConsoleTests(Chromium chromium, HungSite hung)
{
    private const string Report = """
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          console.error(`policy ${violatedDirective}: ${blockedURI}`));
        """;

    [Theory, ClassData(typeof(PublicPages))]
    public async Task The_browser_has_nothing_to_complain_of(string path)
    {
        var complaints = new ConcurrentQueue<string>();
        await chromium.Visit(
            hung.Address,
            path,
            Visitor.AtADesk,
            async page =>
            {
                await page.ScrollThrough();
                Assert.Empty(complaints);
            },
            page =>
            {
                page.Console += (_, message) =>
                {
                    if (message.Type is "error" or "warning" && !IsTheMissingPageItself(page, message))
                    {
                        complaints.Enqueue($"{message.Type}: {message.Text} {message.Location}");
                    }
                };
                page.PageError += (_, error) => complaints.Enqueue(error);
                page.RequestFailed += (_, request) => complaints.Enqueue($"{request.Url}: {request.Failure}");
                return page.AddInitScriptAsync(Report);
            }
        );
    }

    // Chromium calls any 404 an error, also the one that was asked for.
    private static bool IsTheMissingPageItself(IPage page, IConsoleMessage message) =>
        page.Url.EndsWith(PublicPages.Missing, StringComparison.Ordinal)
        && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
}
