using System.Net;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Modules.Api;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Api;

/// <summary>How often programs may ask, counted over two nodes on one database.</summary>
public sealed class ApiLimitTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_token_counts_on_all_nodes_together(string provider)
    {
        await using var nodes = await TwoNodes.Start(provider);
        var secret = await ApiClient.Make(nodes.First, new("两处", [ApiScope.Read], 60, null));

        var answers = await Ask(nodes, 100, secret, side => side.Get("/api/content"));

        var through = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        var written = await nodes.First.In((ArchiveDb db) => db.Attempts.Select(row => row.Count).SingleAsync(Token));
        output.WriteLine($"{provider}: of 100 over two nodes {through} went through, limit 60, counted {written}");
        // Shares of three: each node may hold back two, and neither gives out one too many.
        Assert.InRange(through, 58, 60);
        Assert.InRange(written, 60, 66);
        Assert.All(
            answers.Where(answer => answer.StatusCode != HttpStatusCode.OK),
            answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode)
        );

        nodes.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await new ApiClient(nodes.Second, secret).Get("/api/content")).StatusCode);
    }

    // The framework throws away what is idle, looking ten times a second: also while the first share is being fetched.
    [Fact]
    public async Task Whoever_has_not_got_his_first_share_yet_is_not_idle()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var fetching = new HeldScopes();
        await using var limiter = new SharedLimiter(fetching, new("test", 60, TimeSpan.FromMinutes(1)), "one", clock);
        Assert.Null(limiter.IdleDuration);

        var asked = Task.Run(async () => await limiter.AcquireAsync(1, Token), Token);
        fetching.Begun.Wait(Token);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(limiter.IdleDuration);
        fetching.Fail();
        await Assert.ThrowsAsync<InvalidOperationException>(() => asked);
        Assert.Equal(TimeSpan.FromHours(1), limiter.IdleDuration);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task A_small_limit_is_exact(string provider)
    {
        await using var nodes = await TwoNodes.Start(provider);
        var secret = await ApiClient.Make(nodes.First, new("少", [ApiScope.Read, ApiScope.Write], 7, null));

        var answers = await Ask(nodes, 30, secret, side => side.Post("{}", "?draft=true"));

        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(23, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Tokens_that_are_no_good_are_soon_not_answered_any_more(string provider)
    {
        await using var nodes = await TwoNodes.Start(provider, "--Archive:Api:FailuresPerMinute=12");
        var good = new ApiClient(nodes.Second, await ApiClient.Make(nodes.First, new("好", [ApiScope.Read], 60, null)));

        var reads = await Ask(nodes, 30, "riverside_none", side => side.Get("/api/content"));
        var writes = await Ask(nodes, 30, "riverside_other", side => side.Post("{}"));
        var bare = await Ask(nodes, 10, null, side => side.Post("{}"));

        IReadOnlyList<HttpResponseMessage> all = [.. reads, .. writes, .. bare];
        var told = all.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized);
        output.WriteLine($"{provider}: of 70 bad tokens over two nodes {told} were told so, limit 12");
        Assert.Equal(12, told);
        Assert.Equal(58, all.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        // Whoever comes from the same network with a good one goes on.
        Assert.Equal(HttpStatusCode.OK, (await good.Get("/api/content")).StatusCode);
        nodes.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await new ApiClient(nodes.First, "riverside_none").Get("/api/content")).StatusCode
        );
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Visitors_of_one_network_count_together_and_are_told_when_to_come_again(string provider)
    {
        await using var nodes = await TwoNodes.Start(provider, "--Archive:Api:RequestsPerMinute=10");

        var answers = await Ask(nodes, 25, null, side => side.Get("/api/content"));

        Assert.Equal(10, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("60 秒", $"{(await ApiClient.Read(refused))["detail"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_the_description_says_that_it_may_be_asked_too_often()
    {
        await using var site = await TestSite.Start();

        var described = await new ApiClient(site).Json("/api/openapi.json");

        var operations = described["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ToList();
        Assert.Equal(4, operations.Count);
        Assert.All(operations, operation => Assert.NotNull(operation.Value!["responses"]!["429"]));
    }

    /// <summary>Asks both in turn, several at once.</summary>
    private static async Task<IReadOnlyList<HttpResponseMessage>> Ask(
        TwoNodes nodes,
        int times,
        string? secret,
        Func<ApiClient, Task<HttpResponseMessage>> ask
    )
    {
        ApiClient[] sides = [new(nodes.First, secret), new(nodes.Second, secret)];
        var answers = new List<HttpResponseMessage>();
        foreach (var together in Enumerable.Range(0, times).Chunk(10))
        {
            answers.AddRange(await Task.WhenAll(together.Select(one => ask(sides[one % 2]))));
        }

        return answers;
    }

    /// <summary>A database that is asked and does not answer until it fails.</summary>
    private sealed class HeldScopes : IServiceScopeFactory, IDisposable
    {
        private readonly ManualResetEventSlim failed = new();

        public ManualResetEventSlim Begun { get; } = new();

        public void Fail() => failed.Set();

        public IServiceScope CreateScope()
        {
            Begun.Set();
            failed.Wait(Token);
            throw new InvalidOperationException("It does not answer.");
        }

        public void Dispose()
        {
            failed.Dispose();
            Begun.Dispose();
        }
    }
}
