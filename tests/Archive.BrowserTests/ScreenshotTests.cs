using Archive.BrowserTests.Support;
using Xunit.Sdk;

namespace Archive.BrowserTests;

public sealed class ScreenshotTests(Chromium chromium, HungSite hung)
{
    [Fact]
    public async Task What_fails_leaves_a_picture_of_the_page_and_says_where()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() =>
            chromium.Visit(
                hung.At(PublicPages.Home),
                Visitor.AtADesk,
                _ => throw new InvalidOperationException("as planned")
            )
        );

        Assert.StartsWith("as planned", failure.Message, StringComparison.Ordinal);
        var file = new FileInfo(failure.Message.Split("Screenshot: ")[1]);
        Assert.True(file.Length > 0);
        file.Delete();
    }
}
