using System.Net;
using Archive.Kernel.Data;
using Archive.Modules.Api;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
        // Shares of three: what a node holds of the last ones is not given out by another, and none gives out one too many.
        Assert.InRange(through, 50, 60);
        Assert.InRange(written, 60, 80);
        Assert.All(
            answers.Where(answer => answer.StatusCode != HttpStatusCode.OK),
            answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode)
        );

        nodes.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await new ApiClient(nodes.Second, secret).Get("/api/content")).StatusCode);
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
}
