using Archive.BrowserTests.Support;
using Archive.Kernel.Pages;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>The archive below a path of another's site, behind its proxy.</summary>
public sealed class BehindAPortalTests(Chromium chromium)
{
    private const string Base = "/archive/";

    // Everything a page names: links, styles, pictures in each of their sizes, and what it tells other sites.
    private const string Named = """
        [
          ...[...document.querySelectorAll("[href], [src], [action]")].flatMap((element) =>
            ["href", "src", "action"].map((name) => element.getAttribute(name))),
          ...[...document.querySelectorAll("[srcset]")].flatMap(({ srcset }) =>
            srcset.split(",").map((candidate) => candidate.trim().split(" ")[0])),
          ...[...document.querySelectorAll("meta[property='og:image']")].map(({ content }) => content),
        ].filter((address) => address).map((address) => new URL(address, location).href.split("#")[0])
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_its_pages_name_is_there_and_below_the_path()
    {
        await using var portal = Nginx.OnAFreePort();
        await using var site = await Start(portal, "--Archive:SetupRecipe=riverside", "--Archive:Jobs:Runners=0");
        await Gallery.Hang(site, scale: 0.5);
        await portal.Pass(Base, site.Visitor.BaseAddress!.AbsoluteUri.TrimEnd('/'));

        var found = await Walk(portal);

        Assert.Contains(found, address => address.EndsWith("/exhibitions/wall/works/12", StringComparison.Ordinal));
        Assert.Contains(found, address => address.EndsWith("/huacai-binjiang/works/45", StringComparison.Ordinal));
        Assert.Contains(found, address => address.EndsWith("/series/badaitou", StringComparison.Ordinal));
        Assert.Contains(found, address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(found, address => address.EndsWith("/480.avif", StringComparison.Ordinal));
        Assert.Contains(found, address => address.EndsWith("/320-9x17.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_portal_may_take_its_path_off()
    {
        await using var portal = Nginx.OnAFreePort();
        await using var site = await Start(portal);
        await portal.Pass(Base, site.Visitor.BaseAddress!.AbsoluteUri);

        await Leads("", to: "");
        await Leads("ABOUT", to: "about");
        await Leads("desk", to: "login?ReturnUrl=%2Farchive%2Fdesk");

        async Task Leads(string from, string to) =>
            await chromium.Visit(
                new(portal.Address, Base + from),
                Visitor.AtADesk,
                async page =>
                {
                    Assert.Equal(new Uri(portal.Address, Base + to).AbsoluteUri, page.Url);
                    Assert.True(await page.Locator("h1").IsVisibleAsync());
                }
            );
    }

    private static Task<TestSite> Start(Nginx portal, params string[] settings) =>
        TestSite.Start([
            $"--Archive:Site:PublicUrl={new Uri(portal.Address, Base).AbsoluteUri}",
            "--Archive:Site:KnownProxies=127.0.0.1",
            .. settings,
        ]);

    // Every size is asked for of the gallery's small pictures; of the demo's, 54 of 3000 px, the smallest will do.
    private static bool IsLargerDemo(string address) =>
        address.Contains("/media/riverside-photo-", StringComparison.Ordinal)
        && !address.Contains("/320", StringComparison.Ordinal);

    // The demo's many works, people and places are read as they are; the gallery's in every language and size.
    private static bool IsDemoOtherwise(string address)
    {
        var path = new Uri(address).AbsolutePath[Base.Length..].Split('/');
        var prefixed = PageView.Prefixes.ContainsKey(path[0]);
        return !address.Contains("/exhibitions/wall", StringComparison.Ordinal)
            && (prefixed || address.Contains("?text=large", StringComparison.Ordinal))
            && path.Length > (prefixed ? 2 : 1);
    }

    /// <summary>Follows everything from the front page on: all addresses on this machine, each of which was answered.</summary>
    private async Task<IReadOnlyCollection<string>> Walk(Nginx portal)
    {
        var home = new Uri(portal.Address, Base).AbsoluteUri;
        var found = new HashSet<string>(StringComparer.Ordinal) { home };
        var waiting = new Queue<string>(found);
        using var client = new HttpClient();
        await chromium.Visit(
            new(home),
            Visitor.AtADesk,
            window =>
            {
                window.Request += (_, request) => Find(request.Url);
                return Task.CompletedTask;
            },
            async page =>
            {
                while (TakeOne() is { } address)
                {
                    Assert.StartsWith(home, address, StringComparison.Ordinal);
                    using var answer = await client.GetAsync(new Uri(address), Token);
                    Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {address}");
                    if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                    {
                        await page.GotoAsync(address);
                        Array.ForEach(await page.EvaluateAsync<string[]>(Named), Find);
                    }
                }
            }
        );
        return found;

        string? TakeOne()
        {
            lock (found)
            {
                return waiting.TryDequeue(out var next) ? next : null;
            }
        }

        void Find(string address)
        {
            lock (found)
            {
                if (
                    new Uri(address) is { IsLoopback: true, Scheme: "http" }
                    && !IsLargerDemo(address)
                    && !(address.StartsWith(home, StringComparison.Ordinal) && IsDemoOtherwise(address))
                    && found.Add(address)
                )
                {
                    waiting.Enqueue(address);
                }
            }
        }
    }
}
