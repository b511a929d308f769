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
            hung.At(path),
            Visitor.AtADesk,
            window =>
            {
                window.Console += (_, message) =>
                {
                    if (message.Type is "error" or "warning" && !IsTheMissingPageItself(window, message))
                    {
                        complaints.Enqueue($"{message.Type}: {message.Text} {message.Location}");
                    }
                };
                window.PageError += (_, error) => complaints.Enqueue(error);
                window.RequestFailed += (_, request) => complaints.Enqueue($"{request.Url}: {request.Failure}");
                return window.AddInitScriptAsync(Report);
            },
            async page =>
            {
                await page.ScrollThrough();
                Assert.Empty(complaints);
            }
        );
    }

    // Chromium calls any 404 an error, also the one that was asked for.
    private static bool IsTheMissingPageItself(IPage window, IConsoleMessage message) =>
        window.Url.EndsWith(PublicPages.Missing, StringComparison.Ordinal)
        && message.Location.StartsWith(window.Url, StringComparison.Ordinal);
}
