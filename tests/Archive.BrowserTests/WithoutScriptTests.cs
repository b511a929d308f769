using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

public sealed class WithoutScriptTests(Chromium chromium, HungSite hung)
{
    private static readonly Visitor Plain = Visitor.WithAPhone with { Script = false };

    [Theory, ClassData(typeof(PublicPages))]
    public Task A_page_shows_what_it_is_and_leads_on(string path) =>
        chromium.Visit(
            hung.At(path),
            Plain,
            async page =>
            {
                Assert.NotEmpty((await page.Locator("h1").InnerTextAsync()).Trim());
                Assert.True(await page.Locator("main").IsVisibleAsync());
                Assert.True(await page.Locator("header a").First.IsVisibleAsync());
                Assert.Equal(0, await page.Locator("main [hidden]").CountAsync());
            }
        );

    [Fact]
    public Task The_wall_shows_all_its_pictures_with_words_and_links() =>
        chromium.Visit(
            hung.At(PublicPages.Wall),
            Plain,
            async page =>
            {
                var works = page.Locator(".work");
                Assert.Equal(Gallery.Count, await works.CountAsync());
                for (var index = 0; index < Gallery.Count; index++)
                {
                    var picture = works.Nth(index).Locator("img");
                    await picture.ScrollIntoViewIfNeededAsync();
                    Assert.NotEmpty(await picture.GetAttributeAsync("alt") ?? "");
                    Assert.True(await picture.EvaluateAsync<bool>("image => image.decode().then(() => true)"));
                    var link = works.Nth(index).Locator("h3 a");
                    Assert.Equal($"{PublicPages.Wall}/works/{index + 1}", await link.GetAttributeAsync("href"));
                    Assert.Equal(Gallery.Titles[index], await link.InnerTextAsync());
                }
            }
        );
}
