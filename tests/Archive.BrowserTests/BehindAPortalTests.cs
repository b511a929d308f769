using AngleSharp.Html.Parser;
using Archive.BrowserTests.Support;
using Archive.Kernel.Pages;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>The archive below a path of another's site, behind its proxy.</summary>
public sealed class BehindAPortalTests(Chromium chromium, HungSite hung)
{
    private const string Base = "/archive/";

    private static readonly string[] Naming = ["href", "src", "action"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_its_pages_name_is_there_and_below_the_path()
    {
        await using var portal = Nginx.OnAFreePort();
        await using var site = await hung.Beside(Settings(portal));
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
        await using var site = await TestSite.Start(Settings(portal));
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

    private static string[] Settings(Nginx portal) =>
        [
            $"--Archive:Site:PublicUrl={new Uri(portal.Address, Base).AbsoluteUri}",
            "--Archive:Site:KnownProxies=127.0.0.1",
        ];

    // Of one work every size in every format is asked for; of the other pictures, whose sizes are named alike, the smallest.
    private static bool IsLarger(string address, string page) =>
        address.Contains("/media/", StringComparison.Ordinal)
        && !address.Contains("/320", StringComparison.Ordinal)
        && !page.EndsWith(PublicPages.Work, StringComparison.Ordinal);

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
        var walk = new Found(home);
        // A browser also asks for what style sheets and scripts name.
        foreach (var path in PublicPages.All.Where(path => path != PublicPages.Missing))
        {
            await chromium.Visit(
                new(portal.Address, Base + path[1..]),
                Visitor.AtADesk,
                window =>
                {
                    window.Request += (_, request) => walk.Add(request.Url, path);
                    return Task.CompletedTask;
                },
                _ => Task.CompletedTask
            );
        }

        using var client = new HttpClient();
        while (walk.Next() is { } address)
        {
            Assert.StartsWith(home, address, StringComparison.Ordinal);
            using var answer = await client.GetAsync(new Uri(address), Token);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {address}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var named in await Named(address, await answer.Content.ReadAsStringAsync(Token)))
                {
                    walk.Add(named, address);
                }
            }
        }

        return walk.All;
    }

    /// <summary>Everything a page names: links, styles, pictures in each of their sizes, and what it tells other sites.</summary>
    private static async Task<IEnumerable<string>> Named(string address, string html)
    {
        var page = await new HtmlParser().ParseDocumentAsync(html, Token);
        var written = page.QuerySelectorAll("[href], [src], [action]")
            .SelectMany(element => Naming.Select(element.GetAttribute))
            .Concat(page.QuerySelectorAll("meta[property='og:image']").Select(meta => meta.GetAttribute("content")))
            .Concat(
                page.QuerySelectorAll("[srcset]")
                    .SelectMany(element => element.GetAttribute("srcset")!.Split(','))
                    .Select(candidate => candidate.Trim().Split(' ')[0])
            );
        return written
            .Where(said => !string.IsNullOrEmpty(said))
            .Select(said => new Uri(new Uri(address), said).AbsoluteUri.Split('#')[0])
            .ToList();
    }

    /// <summary>What has been named so far, and what of it is still to be asked for. A browser adds to it while it is read.</summary>
    private sealed class Found(string home)
    {
        private readonly HashSet<string> all = new(StringComparer.Ordinal) { home };
        private readonly Queue<string> waiting = new([home]);

        public IReadOnlyCollection<string> All => all;

        public string? Next()
        {
            lock (all)
            {
                return waiting.TryDequeue(out var next) ? next : null;
            }
        }

        public void Add(string address, string page)
        {
            lock (all)
            {
                if (
                    new Uri(address) is { IsLoopback: true, Scheme: "http" }
                    && !IsLarger(address, page)
                    && !(address.StartsWith(home, StringComparison.Ordinal) && IsDemoOtherwise(address))
                    && all.Add(address)
                )
                {
                    waiting.Enqueue(address);
                }
            }
        }
    }
}
