using System.Net;
using System.Text.RegularExpressions;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Tests.Exhibitions;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Renditions;

/// <summary>What visitors get of a picture, read from the bytes that the site serves.</summary>
public sealed partial class ServedPicturesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_served_byte_tells_where_a_photograph_was_taken()
    {
        await using var site = await TestSite.Start();
        await Hang(site, GpsTests.Picture());

        var asset = await site.In((ArchiveDb db) => db.Set<MediaAsset>().SingleAsync(Token));
        Assert.NotNull(asset.Latitude);
        Assert.Equal(LocationPrecision.Hidden, asset.LocationPrecision);
        var pictures = await Pictures(site);
        Assert.NotEmpty(pictures);
        foreach (var address in pictures)
        {
            using var served = new MemoryStream(await site.Visitor.GetByteArrayAsync(address, Token));
            var blocks = ImageMetadataReader.ReadMetadata(served);
            Assert.DoesNotContain(blocks, block => block is GpsDirectory or ExifIfd0Directory or IptcDirectory);
            Assert.DoesNotContain(
                "GPS",
                System.Text.Encoding.Latin1.GetString(served.ToArray()),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_credit_and_the_label_of_a_machine_stay_with_the_picture()
    {
        await using var site = await TestSite.Start();
        var label = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
        await Hang(
            site,
            Samples.WithSegments(
                Samples.Jpeg(700, 500),
                Samples.Xmp(
                    "<photoshop:Credit>示例社</photoshop:Credit>"
                        + $"<Iptc4xmpExt:DigitalSourceType>{label}</Iptc4xmpExt:DigitalSourceType>"
                )
            )
        );

        foreach (var address in await Pictures(site))
        {
            var served = System.Text.Encoding.UTF8.GetString(await site.Visitor.GetByteArrayAsync(address, Token));
            Assert.Contains("示例社", served, StringComparison.Ordinal);
            Assert.Contains(label, served, StringComparison.Ordinal);
        }

        Assert.Contains(
            "人工智能",
            await site.Visitor.GetStringAsync("/exhibitions/wall/works/1", Token),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("961.avif")]
    [InlineData("960.png")]
    [InlineData("640-4x3.jpg")]
    [InlineData("640-16x9x2.jpg")]
    [InlineData("original")]
    public async Task An_address_that_the_ladder_does_not_have_is_no_picture(string spec)
    {
        await using var site = await TestSite.Start();
        await Hang(site, Samples.Jpeg(1300, 900));
        var address = (await Pictures(site))[0];

        var answer = await site.Visitor.GetAsync(address[..(address.LastIndexOf('/') + 1)] + spec, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_kept_for_ever_and_made_once_however_many_ask()
    {
        await using var site = await TestSite.Start();
        await Hang(site, Samples.Jpeg(1300, 900));
        var address = (await Pictures(site)).First(one => one.EndsWith("640.webp", StringComparison.Ordinal));

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => site.Visitor.GetAsync(address, Token)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.All(
            answers,
            answer => Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal)
        );
        Assert.Single(answers.Select(answer => answer.Headers.ETag!.Tag).Distinct(StringComparer.Ordinal));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answers[0].Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Visitor.SendAsync(again, Token)).StatusCode);
    }

    [Fact]
    public async Task A_picture_is_public_only_while_a_published_work_shows_it()
    {
        await using var site = await TestSite.Start();
        await Hang(site, Samples.Jpeg(700, 500));
        var address = (await Pictures(site))[0];
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(address, Token)).StatusCode);

        var works = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Work, VersionOptions.Published, Token)
        );
        await site.In((IContentManager content) => content.Unpublish(works[0].ContentItemId, Token));
        await site.CatchUp();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(address, Token)).StatusCode);
    }

    internal static async Task Hang(TestSite site, byte[] picture)
    {
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(site.Folder, "one")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "one.jpg"), picture, Token);
        var result = await ImportPhotosTests.Import(site, folder);
        Assert.Equal(1, result.Count(ImportOutcome.Hung));
        await site.CatchUp();
    }

    /// <summary>Every address of a picture that the pages name.</summary>
    internal static async Task<IReadOnlyList<string>> Pictures(TestSite site)
    {
        var pages = new[]
        {
            "/",
            "/exhibitions",
            "/exhibitions/wall",
            "/exhibitions/wall/catalogue",
            "/exhibitions/wall/works/1",
        };
        var html = await Task.WhenAll(pages.Select(page => site.Visitor.GetStringAsync(page, Token)));
        return
        [
            .. html.SelectMany(page => Address().Matches(page).Select(match => match.Value))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("/media/[0-9a-z]+/[0-9a-f]{12}/[0-9a-z.-]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
