using System.Net;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Themes;

/// <summary>Another theme changes colours, header and label, and nothing of the program.</summary>
public sealed class SecondThemeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_its_own_parts_and_the_rest_of_its_base()
    {
        using var themes = TemporaryThemes.WithHarbour();
        await using var site = await TestSite.Start($"--Archive:ThemesPath={themes.Folder}", "--Archive:Theme=Harbour");
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        await site.CatchUp();

        var page = await site.Visitor.GetStringAsync("/en/exhibitions/wall", Token);

        Assert.Contains("harbour-head", page, StringComparison.Ordinal);
        Assert.Contains("No. 01", page, StringComparison.Ordinal);
        Assert.Contains("Catalogue", page, StringComparison.Ordinal);
        var sheets = page.Split("rel=\"stylesheet\" href=\"").Skip(1).Select(rest => rest.Split('"')[0]).ToList();
        Assert.Contains("Riverside", sheets[0], StringComparison.Ordinal);
        Assert.Contains("Harbour", sheets[1], StringComparison.Ordinal);
        var sheet = await site.Visitor.GetAsync(sheets[1], Token);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_short() =>
        Assert.True(
            Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, "tests", "Themes", "Harbour"),
                    "*",
                    SearchOption.AllDirectories
                )
                .Sum(file => File.ReadLines(file).Count()) <= 150
        );

    [Theory]
    [InlineData("/themes/Harbour/0/../theme.json")]
    [InlineData("/themes/Harbour/0/..%2Ftheme.json")]
    [InlineData("/themes/Harbour/0/page.html")]
    [InlineData("/themes/Nobody/0/site.css")]
    public async Task Only_its_assets_are_served(string path)
    {
        using var themes = TemporaryThemes.WithHarbour();
        await File.WriteAllTextAsync(Path.Combine(themes.Folder, "Harbour", "assets", "page.html"), "<b>", Token);
        await using var site = await TestSite.Start($"--Archive:ThemesPath={themes.Folder}");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(path, Token)).StatusCode);
    }
}
