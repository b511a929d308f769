using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

public sealed class LinksTests(Chromium chromium, HungSite hung)
{
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
}
