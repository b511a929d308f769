using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Kernel.Checks;
using Archive.Kernel.Data;
using Archive.Modules.Media.Storage;
using Archive.Tests.Exhibitions;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Media;

/// <summary>A site that keeps its originals in a bucket.</summary>
public sealed partial class SiteInBucketTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_real_server_photographs_come_in_and_are_shown()
    {
        await using var site = await Walls.Hung(
            DatabaseOptions.PostgreSql,
            TestBucket.Settings(await TestBucket.New())
        );

        using var picture = await site.Visitor.GetAsync(await Picture(site), Token);

        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal(CheckState.Good, (await Check(site)).State);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "media")));
        Assert.Equal(3, await Originals(site).CountAsync(Token));
    }

    [Fact]
    public async Task While_it_is_away_pictures_are_shown_and_an_upload_is_told_to_come_again()
    {
        await using var stub = await S3Stub.Start();
        await using var site = await Walls.Hung(settings: TestBucket.Settings(TestBucket.OnStub(stub)));
        using var staff = await Staff.Administrator(site);
        var picture = await Picture(site);
        using (var before = await site.Visitor.GetAsync(picture, Token))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];
        stub.IsAway = true;

        using var shown = await site.Visitor.GetAsync(picture, Token);
        using var refused = await staff.Upload(upload, Samples.Jpeg(500, 300), "新.jpg", token);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        Assert.Equal(
            3,
            (await Walls.Wall(site)).Part<Archive.Modules.Exhibitions.ExhibitionPart>()!.Placements().Count()
        );

        stub.IsAway = false;
        await Task.Delay(TimeSpan.FromSeconds(6), Token);
        using var again = await staff.Upload(upload, Samples.Jpeg(500, 300), "新.jpg", token);
        Assert.Equal("Taken", JsonNode.Parse(await again.Content.ReadAsStringAsync(Token))!["outcome"]!.ToString());
    }

    [Theory]
    [InlineData("Bucket", "no-such-bucket-here", "没有存储桶")]
    [InlineData("AccessKey", "NOBODYSKEY0000000000", "AccessKey")]
    [InlineData("SecretKey", "wrong", "签名不对")]
    [InlineData("Endpoint", "http://127.0.0.1:9", "连不上")]
    public async Task The_check_says_which_setting_is_wrong(string setting, string value, string words)
    {
        var settings = TestBucket.Settings(await TestBucket.New());
        await using var site = await TestSite.Start([.. settings, $"--Archive:Storage:S3:{setting}={value}"]);

        var found = await Check(site);

        Assert.Equal(CheckState.Bad, found.State);
        Assert.Contains(words, found.Words, StringComparison.Ordinal);
        Assert.Contains($"Archive:Storage:S3:{setting}", found.Mend, StringComparison.Ordinal);
    }

    private static async Task<Finding> Check(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetServices<ICheck>().Single(one => one.Title == "原件存放");
        return Assert.Single(await check.Run(static (_, _) => { }, Token));
    }

    private static async IAsyncEnumerable<string> Originals(TestSite site)
    {
        var store = site.Services.GetRequiredService<IMediaStore>();
        await foreach (var found in store.List(MediaKeys.Originals, Token))
        {
            yield return found.Key;
        }
    }

    private static async Task<string> Picture(TestSite site) =>
        PictureLink().Match(await site.Visitor.GetStringAsync("/exhibitions/wall", Token)).Value;

    [GeneratedRegex("/media/[^\" ,]+\\.jpg", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PictureLink();
}
