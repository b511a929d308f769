using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

public sealed class MarkupTests(Chromium chromium, HungSite hung)
{
    // Neither is for search engines.
    private static readonly string[] Undescribed = ["/login", PublicPages.Missing];

    [Theory, ClassData(typeof(PublicPages)), ClassData(typeof(PublicPagesOtherwise))]
    public Task A_page_tells_its_title_and_what_is_on_it(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.AtADesk,
            async page =>
            {
                Assert.Equal(Language(path), await page.Locator("html").GetAttributeAsync("lang"));
                Assert.NotEmpty(await page.TitleAsync());
                if (!Undescribed.Contains(path, StringComparer.Ordinal))
                {
                    Assert.NotEmpty(await page.Locator("meta[name=description]").GetAttributeAsync("content") ?? "");
                }
            }
        );

    [Theory, ClassData(typeof(PublicPages))]
    public Task A_link_within_a_page_has_its_target(string path) =>
        chromium.Visit(
            hung.At(path),
            Visitor.AtADesk,
            async page =>
                Assert.Empty(
                    await page.EvaluateAsync<string[]>(
                        """
                        [...document.querySelectorAll("a[href^='#']")]
                          .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
                          .map((link) => link.outerHTML)
                        """
                    )
                )
        );

    private static string Language(string path) =>
        path.StartsWith("/hant", StringComparison.Ordinal) ? "zh-Hant"
        : path.StartsWith("/en/", StringComparison.Ordinal) ? "en"
        : "zh-Hans";
}
