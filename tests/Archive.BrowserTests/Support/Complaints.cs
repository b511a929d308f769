using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>What a browser finds wrong with a page: errors, warnings, what its policy blocks, what does not load.</summary>
internal sealed class Complaints
{
    private const string Report = """
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          console.error(`policy ${violatedDirective}: ${blockedURI}`));
        """;

    private readonly ConcurrentQueue<string> heard = new();

    public IReadOnlyCollection<string> Heard => heard;

    /// <summary>Listens from before the page is asked for.</summary>
    public async Task Listen(IPage window)
    {
        window.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsTheMissingPageItself(window, message))
            {
                heard.Enqueue($"{message.Type}: {message.Text} {message.Location}");
            }
        };
        window.PageError += (_, error) => heard.Enqueue(error);
        window.RequestFailed += (_, request) => heard.Enqueue($"{request.Url}: {request.Failure}");
        await window.AddInitScriptAsync(Report);
    }

    // Chromium calls any 404 an error, also the one that was asked for.
    private static bool IsTheMissingPageItself(IPage window, IConsoleMessage message) =>
        window.Url.EndsWith(PublicPages.Missing, StringComparison.Ordinal)
        && message.Location.StartsWith(window.Url, StringComparison.Ordinal);
}
