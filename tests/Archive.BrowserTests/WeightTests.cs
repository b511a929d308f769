using System.Collections.Concurrent;
using System.IO.Compression;
using Archive.BrowserTests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>What a page costs a visitor, compressed here as gzip does it at its best: the same on every machine.</summary>
public sealed class WeightTests(Chromium chromium, HungSite hung)
{
    private const int MostHtml = 40 * 1024;
    private const int MostStyle = 12 * 1024;
    private const int MostScript = 5 * 1024;
    private const int MostHero = 45 * 1024;

    [Theory, ClassData(typeof(PublicPages))]
    [InlineData($"/exhibitions/{Gallery.LongSlug}/catalogue")]
    public async Task A_page_is_light(string path)
    {
        var loaded = new ConcurrentQueue<IResponse>();
        await chromium.Visit(
            hung.At(path),
            Visitor.WithAPhone,
            window => Note(window, loaded),
            async _ =>
            {
                var weights = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (
                    var response in loaded.Where(one =>
                        one.Request.ResourceType is "document" or "stylesheet" or "script"
                    )
                )
                {
                    var kind = response.Request.ResourceType;
                    weights[kind] = weights.GetValueOrDefault(kind) + Gzip(await response.BodyAsync());
                }

                Assert.InRange(weights["document"], 1, MostHtml);
                Assert.InRange(weights["stylesheet"], 1, MostStyle);
                Assert.InRange(weights.GetValueOrDefault("script"), 0, MostScript);
            }
        );
    }

    /// <remarks>The photograph is the gallery's first: 渡口, two soft slopes of colour with grain in one channel.</remarks>
    [Theory]
    [InlineData(PublicPages.Home)]
    [InlineData(PublicPages.Wall)]
    [InlineData(PublicPages.Demo)]
    public async Task The_first_picture_is_light_on_a_phone(string path)
    {
        var loaded = new ConcurrentQueue<IResponse>();
        await chromium.Visit(
            hung.At(path),
            Visitor.WithAPhone,
            window => Note(window, loaded),
            async page =>
            {
                var first = page.Locator("img[fetchpriority=high]");
                var (source, width) = (
                    await first.EvaluateAsync<string>("image => image.currentSrc"),
                    await first.EvaluateAsync<double>("image => image.getBoundingClientRect().width")
                );
                var picture = await loaded.Single(one => one.Url == source).BodyAsync();
                Assert.EndsWith(".avif", source, StringComparison.Ordinal);
                Assert.InRange(picture.Length, 1, MostHero);
                // Light, and still sharp: as many pixels as the screen shows.
                using var decoded = NetVips.Image.NewFromBuffer(picture);
                Assert.InRange(decoded.Width, width * Visitor.WithAPhone.PixelRatio * 0.95, 1280);
            }
        );
    }

    private static Task Note(IPage window, ConcurrentQueue<IResponse> loaded)
    {
        window.Response += (_, response) => loaded.Enqueue(response);
        return Task.CompletedTask;
    }

    private static int Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return (int)packed.Length;
    }
}
