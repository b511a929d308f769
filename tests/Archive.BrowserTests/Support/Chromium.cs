using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Archive.BrowserTests.Support.Chromium))]

namespace Archive.BrowserTests.Support;

/// <summary>
/// The one browser of a run. A new window costs more than most tests, so one that was only looked through is used again
/// by the next visitor of its kind; one that was prepared or failed is not.
/// </summary>
public sealed partial class Chromium : IAsyncLifetime
{
    // Chromium without the browser around its pages: whole Chromium starts pages of its own for each window, and they
    // took half of a processor throughout a run.
    private const string Program = "/usr/bin/chromium-headless-shell";

    private static readonly string Screenshots = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../TestResults/screenshots")
    );

    private readonly ConcurrentDictionary<Visitor, ConcurrentBag<IPage>> free = new();
    private readonly SemaphoreSlim launching = new(1, 1);
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException(
                $"{Program} is missing. To install: sudo apt-get install --no-install-recommends chromium-headless-shell fonts-noto-cjk"
            );
        }

        playwright = await Playwright.CreateAsync();
        browser = await Launch();
    }

    /// <summary>Opens a page and looks at it. What fails leaves a screenshot and says where.</summary>
    public async Task Visit(Uri page, Visitor visitor, Func<IPage, Task> look)
    {
        var windows = free.GetOrAdd(visitor, _ => []);
        var window =
            windows.TryTake(out var used) && browser.IsConnected ? await visitor.Reset(used) : await Open(visitor);
        await Look(window, page, look);
        windows.Add(window);
    }

    /// <summary>The same in a window of its own, without cookies or cache.</summary>
    /// <param name="prepare">What is done before the page is asked for.</param>
    public async Task Visit(Uri page, Visitor visitor, Func<IPage, Task> prepare, Func<IPage, Task> look)
    {
        var window = await Open(visitor);
        await prepare(window);
        await Look(window, page, look);
        await window.Context.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        launching.Dispose();
    }

    private Task<IBrowser> Launch() =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Headless = true,
                // Chromium's sandbox refuses root, as whom containers run; only our own pages are opened.
                ChromiumSandbox = false,
                Args = ["--disable-gpu", "--disable-dev-shm-usage"],
            }
        );

    // A browser that died takes one test with it, not all that follow.
    private async Task<IPage> Open(Visitor visitor)
    {
        await launching.WaitAsync();
        try
        {
            if (!browser.IsConnected)
            {
                free.Clear();
                browser = await Launch();
            }
        }
        finally
        {
            launching.Release();
        }

        return await (await browser.NewContextAsync(visitor.Context)).NewPageAsync();
    }

    private static async Task Look(IPage window, Uri page, Func<IPage, Task> look)
    {
        try
        {
            await window.GotoAsync(page.AbsoluteUri);
            await look(window);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new XunitException($"{exception.Message}\nScreenshot: {await Screenshot(window)}", exception);
        }
    }

    private static async Task<string> Screenshot(IPage window)
    {
        var name = Unsafe().Replace(TestContext.Current.Test?.TestDisplayName ?? "page", "-").Trim('-');
        var file = Path.Combine(Screenshots, $"{name[..Math.Min(name.Length, 150)]}.png");
        try
        {
            await window.ScreenshotAsync(new() { Path = file, FullPage = true });
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
