using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Archive.BrowserTests.Support.Chromium))]

namespace Archive.BrowserTests.Support;

/// <summary>The one browser of a run. Each visit is a profile of its own, without cookies or cache.</summary>
public sealed partial class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string Screenshots = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../TestResults/screenshots")
    );

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException(
                $"{Program} is missing. To install: sudo apt-get install --no-install-recommends chromium fonts-noto-cjk"
            );
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Headless = true,
                // Chromium's sandbox refuses root, as whom containers run; only our own pages are opened.
                ChromiumSandbox = false,
                Args = ["--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
    }

    /// <summary>Opens a page of a site and looks at it. What fails leaves a screenshot and says where.</summary>
    /// <param name="before">Prepares the page before it goes anywhere.</param>
    public async Task Visit(
        Uri site,
        string path,
        Visitor visitor,
        Func<IPage, Task> look,
        Func<IPage, Task>? before = null
    )
    {
        await using var context = await browser.NewContextAsync(visitor.Context(site));
        var page = await context.NewPageAsync();
        try
        {
            await (before?.Invoke(page) ?? Task.CompletedTask);
            await page.GotoAsync(path);
            await look(page);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new XunitException($"{exception.Message}\nScreenshot: {await Screenshot(page)}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static async Task<string> Screenshot(IPage page)
    {
        var name = Unsafe().Replace(TestContext.Current.Test?.TestDisplayName ?? "page", "-").Trim('-');
        var file = Path.Combine(Screenshots, $"{name[..Math.Min(name.Length, 150)]}.png");
        try
        {
            await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            return file;
        }
        catch (PlaywrightException exception)
        {
            return $"none ({exception.Message})";
        }
    }

    [GeneratedRegex("[^A-Za-z0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
