using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

public sealed class PicturesTests(Chromium chromium, HungSite hung)
{
    [Theory, ClassData(typeof(PublicPages))]
    public Task Every_picture_keeps_its_place_free(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.AtADesk,
            async page =>
                Assert.Empty(
                    await page.EvaluateAsync<string[]>(
                        """
                        [...document.images]
                          .filter((image) => !(image.getAttribute("width") > 0 && image.getAttribute("height") > 0))
                          .map((image) => image.outerHTML)
                        """
                    )
                )
        );

    [Theory]
    [InlineData(PublicPages.Home)]
    [InlineData(PublicPages.Wall)]
    [InlineData(PublicPages.Work)]
    public Task One_picture_comes_first(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.WithAPhone,
            async page =>
            {
                var first = page.Locator("img[fetchpriority=high]");
                Assert.Equal(1, await first.CountAsync());
                Assert.Null(await first.GetAttributeAsync("loading"));
                Assert.True(
                    await first.EvaluateAsync<bool>("image => image.getBoundingClientRect().top < innerHeight")
                );
            }
        );
}
