using System.Net;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Exhibitions;

/// <summary>Photographs sent over HTTP, by script one at a time and by a plain form.</summary>
public sealed class UploadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_photograph_is_taken_in_and_hung_but_not_before_visitors(string provider)
    {
        await using var site = await Walls.Hung(provider);
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];

        var answer = await Read(await staff.Upload(upload, Samples.Jpeg(500, 300), "C:\\照片\\新来的.jpg", token));

        Assert.Equal("Taken", answer["outcome"]!.ToString());
        Assert.Equal("新来的.jpg", answer["file"]!.ToString());
        var wall = (await Walls.Wall(site)).Part<ExhibitionPart>()!;
        Assert.Equal(4, wall.Placements().Count());
        Assert.Equal(answer["work"]!.ToString(), wall.Placements().Last().WorkId.Value);
        Assert.Equal(
            3,
            (await Walls.Wall(site, VersionOptions.Published)).Part<ExhibitionPart>()!.Placements().Count()
        );
        Assert.DoesNotContain(
            "新来的",
            await site.Visitor.GetStringAsync("/exhibitions/wall", Token),
            StringComparison.Ordinal
        );
        Assert.Empty(Workshop(site));
    }

    [Fact]
    public async Task What_hangs_here_already_is_not_taken_again()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];

        var here = await Read(await staff.Upload(upload, Samples.Jpeg(401, 300), "副本.jpg", token));
        var first = await Read(await staff.Upload(upload, Samples.Jpeg(500, 300), "新.jpg", token));
        var again = await Read(await staff.Upload(upload, Samples.Jpeg(500, 300), "又.jpg", token));

        Assert.Equal("Known", here["outcome"]!.ToString());
        Assert.Equal("Taken", first["outcome"]!.ToString());
        Assert.Equal("Known", again["outcome"]!.ToString());
        Assert.Equal(4, await site.In((ArchiveDb db) => db.Set<MediaAsset>().CountAsync(Token)));
    }

    [Fact]
    public async Task What_is_no_photograph_is_refused_in_words()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];

        var answer = await Read(await staff.Upload(upload, "这不是照片"u8.ToArray(), "readme.jpg", token));

        Assert.Equal("Refused", answer["outcome"]!.ToString());
        Assert.Contains("这不是照片文件", answer["words"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(Workshop(site));
    }

    [Fact]
    public async Task What_is_too_large_is_told_so_and_leaves_nothing()
    {
        await using var site = await Walls.Hung(settings: "--Archive:Media:MaxBytes=40000");
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];

        foreach (var size in new[] { 40_001, 300_000 })
        {
            using var answer = await staff.Upload(upload, new byte[size], "大.jpg", token);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;
            Assert.Contains("文件太大", problem["detail"]!.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(Workshop(site));
    }

    [Fact]
    public async Task Two_at_a_time_are_both_hung()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var token = (await staff.Form(upload, "form.upload"))["__RequestVerificationToken"];

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(one => staff.Upload(upload, Samples.Jpeg(500 + one, 300), $"{one}.jpg", token))
        );

        var placements = (await Walls.Wall(site)).Part<ExhibitionPart>()!.Placements().ToList();
        Assert.Equal(9, placements.Count);
        Assert.Equal(Enumerable.Range(1, 9), placements.Select(placement => placement.Number));
    }

    [Fact]
    public async Task A_plain_form_sends_many_and_reads_what_became_of_each()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        var form = await staff.Form(upload, "form.upload");
        using var content = new MultipartFormDataContent();
        foreach (var field in form.Fields)
        {
            content.Add(new StringContent(field.Value), field.Key);
        }

        content.Add(new ByteArrayContent(Samples.Jpeg(500, 300)), "files", "一.jpg");
        content.Add(new ByteArrayContent("不是"u8.ToArray()), "files", "二.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, upload) { Content = content };

        var answer = await staff.Send(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains("收下了", page.QuerySelector(".file-taken")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这不是照片", page.QuerySelector(".file-refused")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("CfDJ8-forged")]
    public async Task What_another_site_sends_is_not_taken(string? token)
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var upload = $"{await Walls.Edit(site)}/upload";
        await staff.Get(upload);

        using var answer = await staff.Upload(upload, Samples.Jpeg(500, 300), "新.jpg", token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(3, await site.In((ArchiveDb db) => db.Set<MediaAsset>().CountAsync(Token)));
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    // What a job makes at the same time is none of ours.
    private static IEnumerable<string> Workshop(TestSite site) =>
        Directory
            .EnumerateFiles(site.Services.GetRequiredService<IMediaStore>().Workshop)
            .Where(file => !file.EndsWith(".out", StringComparison.Ordinal));
}
