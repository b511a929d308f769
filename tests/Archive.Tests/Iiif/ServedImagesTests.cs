using System.Net;
using System.Text.Json.Nodes;
using Archive.Imaging;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Archive.Tests.Imaging;
using Archive.Tests.Renditions;
using Archive.Tests.Support;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Archive.Tests.Iiif;

/// <summary>A wall with one photograph, 1300 × 900, that all these tests ask for in their ways.</summary>
public sealed class OnePicture : IAsyncLifetime
{
    public const int Width = 1300;
    public const int Height = 900;

    public TestSite Site { get; private set; } = null!;

    /// <summary>Address of the picture's service, without the host.</summary>
    public string Base { get; private set; } = "";

    /// <summary>The picture as its pyramid keeps it.</summary>
    public string Pyramid { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await ServedPicturesTests.Hang(
            Site,
            Samples.WithSegments(
                Samples.Jpeg(Width, Height),
                Samples.Exif(GpsTests.Somewhere()),
                Samples.Xmp(
                    "<photoshop:Credit>示例社</photoshop:Credit>"
                        + "<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>"
                )
            )
        );
        var asset = await Site.In((ArchiveDb db) => db.Set<MediaAsset>().SingleAsync());
        Base = $"/iiif/3/{asset.Id}";
        using var first = await Site.Visitor.GetAsync($"{Base}/full/1,/0/default.jpg");
        first.EnsureSuccessStatusCode();
        Pyramid = (
            await Site.In(
                (IMediaStore store) =>
                    store.LocalFile(MediaKeys.Pyramid(asset.Digest, RenditionRecipe.Version), CancellationToken.None)
            )
        )!;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What viewers get, read from the bytes that the site serves.</summary>
public sealed class ServedImagesTests(OnePicture one) : IClassFixture<OnePicture>
{
    private const string Profile = "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("full/max/0/default.jpg", 1300, 900)]
    [InlineData("full/max/0/default.png", 1300, 900)]
    [InlineData("100,200,300,400/max/0/default.png", 300, 400)]
    [InlineData("0,0,1024,900/512,450/0/default.jpg", 512, 450)]
    [InlineData("1024,512,276,388/276,388/0/default.jpg", 276, 388)]
    [InlineData("1024,0,276,900/138,450/0/default.webp", 138, 450)]
    [InlineData("full/325,/0/default.jpg", 325, 225)]
    [InlineData("square/90,90/0/default.png", 90, 90)]
    [InlineData("full/400,100/0/default.jpg", 400, 100)]
    [InlineData("full/130,90/90/default.jpg", 90, 130)]
    [InlineData("full/130,90/180/default.jpg", 130, 90)]
    [InlineData("full/130,90/!270/default.jpg", 90, 130)]
    [InlineData("full/130,90/!0/gray.jpg", 130, 90)]
    [InlineData("full/130,90/0/bitonal.png", 130, 90)]
    public async Task A_picture_is_what_its_address_says(string address, int width, int height)
    {
        using var served = Image.NewFromBuffer(await Bytes(address));
        using var expected = Reference(address, width, height);

        Assert.Equal((width, height), (served.Width, served.Height));
        // What is nearly grey may fall to either side of black and white.
        var enough = address.Contains("bitonal", StringComparison.Ordinal) ? 24 : 34;
        Assert.True(Psnr(served, expected) > enough, $"{address}: {Psnr(served, expected):0.0} dB");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(512, 0)]
    public async Task A_whole_tile_is_handed_out_as_it_is_kept(int left, int top)
    {
        var address = $"{left},{top},512,512/512,512/0/default.jpg";
        using var pyramid = Image.NewFromFile(one.Pyramid);
        using var kept = pyramid.ExtractArea(left, top, 512, 512);

        // A size that comes to the same is the same tile.
        foreach (
            var way in (string[])
                [address, $"{left},{top},512,512/max/0/color.jpg", $"{left},{top},512,512/,512/0/default.jpg"]
        )
        {
            using var served = Image.NewFromBuffer(await Bytes(way), failOn: Enums.FailOn.Warning);
            using var difference = (served - kept).Abs();
            Assert.Equal(0, difference.Max());
        }
    }

    [Theory]
    [InlineData("0,0,512,512/512,512/0/default.jpg")]
    [InlineData("0,0,512,512/400,400/0/default.jpg")]
    [InlineData("full/200,/0/default.png")]
    public async Task A_picture_carries_its_credit_and_no_place(string address)
    {
        var bytes = await Bytes(address);
        using var served = Image.NewFromBuffer(bytes);
        var words = System.Text.Encoding.UTF8.GetString((byte[])served.Get("xmp-data"));
        using var stream = new MemoryStream(bytes);
        var blocks = MetadataExtractor.ImageMetadataReader.ReadMetadata(stream);

        Assert.Contains("示例社", words, StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", words, StringComparison.Ordinal);
        Assert.DoesNotContain(blocks, block => block is ExifDirectoryBase or IptcDirectory);
    }

    [Fact]
    public async Task The_information_says_all_that_it_must()
    {
        var info = JsonNode.Parse(await one.Site.Visitor.GetStringAsync($"{one.Base}/info.json", Token))!.AsObject();

        Assert.Equal("@context", info.First().Key);
        Assert.Equal("http://iiif.io/api/image/3/context.json", (string?)info["@context"]);
        Assert.Equal($"http://archive.test{one.Base}", (string?)info["id"]);
        Assert.Equal("ImageService3", (string?)info["type"]);
        Assert.Equal("http://iiif.io/api/image", (string?)info["protocol"]);
        Assert.Equal("level2", (string?)info["profile"]);
        Assert.Equal((OnePicture.Width, OnePicture.Height), ((int)info["width"]!, (int)info["height"]!));
        Assert.Equal("http://creativecommons.org/licenses/by/4.0/", (string?)info["rights"]);
        Assert.Equal("""[{"width":512,"scaleFactors":[1,2,4]}]""", info["tiles"]!.ToJsonString());
        Assert.Contains("mirroring", info["extraFeatures"]!.ToJsonString(), StringComparison.Ordinal);
        foreach (var size in info["sizes"]!.AsArray())
        {
            using var served = Image.NewFromBuffer(
                await Bytes($"full/{size!["width"]},{size["height"]}/0/default.jpg")
            );
            Assert.Equal(((int)size["width"]!, (int)size["height"]!), (served.Width, served.Height));
        }
    }

    [Theory]
    [InlineData(null, "application/ld+json")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"", "application/ld+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, application/ld+json;q=0.5", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    public async Task The_information_comes_as_it_is_asked_for(string? accept, string type)
    {
        using var answer = await Send(HttpMethod.Get, "info.json", ("Accept", accept));

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            type == "application/ld+json" ? "\"http://iiif.io/api/image/3/context.json\"" : null,
            answer.Content.Headers.ContentType.Parameters.SingleOrDefault(part => part.Name == "profile")?.Value
        );
        Assert.Contains("Accept", answer.Headers.Vary, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_address_of_the_picture_leads_to_its_information()
    {
        using var answer = await one.Site.Visitor.GetAsync(one.Base, Token);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"http://archive.test{one.Base}/info.json", answer.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task An_answer_names_its_canonical_address_and_its_profile()
    {
        using var answer = await Send(HttpMethod.Get, "pct:0,0,100,100/130,/!0/color.jpg");

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"<http://archive.test{one.Base}/full/130,90/!0/default.jpg>;rel=\"canonical\", {Profile}",
            answer.Headers.GetValues("Link").Single()
        );
        Assert.Equal(Profile, (await Send(HttpMethod.Get, "info.json")).Headers.GetValues("Link").Single());
    }

    [Theory]
    [InlineData("", 303)]
    [InlineData("info.json", 200)]
    [InlineData("full/130,/0/default.jpg", 200)]
    [InlineData("full/9000,/0/default.jpg", 400)]
    [InlineData("0,0,0,10/max/0/default.jpg", 400)]
    [InlineData("full/max/22.5/default.jpg", 400)]
    [InlineData("full/max/0/default.tif", 400)]
    [InlineData("full/^9000,/0/default.jpg", 501)]
    [InlineData("../nobody/info.json", 404)]
    [InlineData("../not%20an%20id/full/max/0/default.jpg", 404)]
    public async Task Every_site_may_read_every_answer(string address, int status)
    {
        using var answer = await Send(HttpMethod.Get, address);
        using var before = await Send(HttpMethod.Options, address, ("Origin", "https://viewer.example"));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        if (status is 400 or 501)
        {
            Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Token));
        }

        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
        Assert.Equal("*", before.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains(
            "GET",
            before.Headers.GetValues("Access-Control-Allow-Methods").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("info.json")]
    [InlineData("full/130,/0/default.jpg")]
    public async Task What_did_not_change_is_not_sent_again(string address)
    {
        using var first = await Send(HttpMethod.Get, address);
        using var again = await Send(HttpMethod.Get, address, ("If-None-Match", first.Headers.ETag!.Tag));
        using var head = await Send(HttpMethod.Head, address);

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal("public, max-age=600", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_longer_address_answers_the_same_and_keeps_to_itself()
    {
        var address = one.Base.Replace("/iiif/3/", "/iiif/image/3/", StringComparison.Ordinal);

        var info = JsonNode.Parse(await one.Site.Visitor.GetStringAsync($"{address}/info.json", Token))!;

        Assert.Equal($"http://archive.test{address}", (string?)info["id"]);
        Assert.Equal(
            await Bytes("full/130,/0/default.jpg"),
            await one.Site.Visitor.GetByteArrayAsync($"{address}/full/130,/0/default.jpg", Token)
        );
    }

    private async Task<byte[]> Bytes(string address) =>
        await one.Site.Visitor.GetByteArrayAsync($"{one.Base}/{address}", Token);

    private async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string address,
        params (string Name, string? Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(
            method,
            address.StartsWith("../", StringComparison.Ordinal)
                ? $"/iiif/3/{address[3..]}"
                : $"{one.Base}/{address}".TrimEnd('/')
        );
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await one.Site.Visitor.SendAsync(request, Token);
    }

    // The straight way, from the full size and in the order of the standard.
    private Image Reference(string address, int width, int height)
    {
        var parts = address.Split('/');
        using var full = Image.NewFromFile(one.Pyramid);
        var box = parts[0] switch
        {
            "full" => [0, 0, OnePicture.Width, OnePicture.Height],
            "square" => [200, 0, 900, 900],
            var numbers => numbers.Split(',').Select(number => int.Parse(number, null)).ToArray(),
        };
        using var region = full.ExtractArea(box[0], box[1], box[2], box[3]);
        var lies = parts[2].TrimStart('!') is "90" or "270";
        var (wide, high) = lies ? (height, width) : (width, height);
        using var scaled = region.Resize((double)wide / box[2], vscale: (double)high / box[3]);
        using var mirrored = parts[2].StartsWith('!') ? scaled.FlipHor() : scaled.Copy();
        using var held = mirrored.CopyMemory();
        using var turned = parts[2].TrimStart('!') switch
        {
            "90" => held.Rot90(),
            "180" => held.Rot180(),
            "270" => held.Rot270(),
            _ => held.Copy(),
        };
        if (parts[3].StartsWith("default", StringComparison.Ordinal))
        {
            return turned.Copy();
        }

        using var grey = turned.Colourspace(Enums.Interpretation.Bw);
        return parts[3].StartsWith("gray", StringComparison.Ordinal) ? grey.Copy() : grey >= 128;
    }

    // Averaged over small blocks: grain is not what an encoder keeps.
    private static double Psnr(Image served, Image expected)
    {
        const int block = 2;
        using var difference = served.Shrink(block, block) - expected.Shrink(block, block);
        using var squared = difference * difference;
        return 10 * Math.Log10(255 * 255 / Math.Max(squared.Avg(), 1e-9));
    }
}

/// <summary>Whoever may not see a picture learns nothing of it.</summary>
public sealed class HiddenImagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_that_nothing_published_shows_is_for_the_desk_alone()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await ServedPicturesTests.Hang(site, Samples.Jpeg(700, 500));
        var asset = await site.In((ArchiveDb db) => db.Set<MediaAsset>().SingleAsync(Token));
        string[] addresses = ["", "/info.json", "/full/max/0/default.jpg", "/full/bad/0/default.jpg"];
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(Address("/info.json"), Token)).StatusCode);

        var works = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Work, VersionOptions.Published, Token)
        );
        await site.In((IContentManager content) => content.Unpublish(works[0].ContentItemId, Token));
        await site.CatchUp();

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(Address(address), Token)).StatusCode);
        }

        using var staff = await Staff.Administrator(site);
        using var seen = await staff.Get(Address("/full/max/0/default.jpg"));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.True(seen.Headers.CacheControl is { Private: true, NoStore: true });

        string Address(string rest) => $"/iiif/3/{asset.Id}{rest}";
    }
}
