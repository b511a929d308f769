using System.Net;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Pages;

/// <summary>Language and size are chosen by address, and links keep them.</summary>
public sealed class LanguageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/exhibitions", "zh-Hans", "展览")]
    [InlineData("/hans/exhibitions", "zh-Hans", "展览")]
    [InlineData("/hant/exhibitions", "zh-Hant", "展覽")]
    [InlineData("/en/exhibitions", "en", "Exhibitions")]
    public async Task The_house_speaks_the_language_of_the_address(string path, string culture, string heading)
    {
        await using var site = await TestSite.Start();

        var html = await site.Visitor.GetStringAsync(path, Token);

        Assert.Contains($"<html lang=\"{culture}\"", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_keep_language_and_size_and_pictures_have_one_address()
    {
        await using var site = await Hung();

        var html = await site.Visitor.GetStringAsync("/hant/exhibitions/wall?text=large", Token);

        Assert.Contains("class=\"large\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/hant/exhibitions/wall/works/1?text=large\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/hant/media/", html, StringComparison.Ordinal);
        Assert.Contains(
            "hreflang=\"en\" href=\"http://archive.test/en/exhibitions/wall\"",
            html,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/archive/hant")]
    [InlineData("/archive/hant/about")]
    public async Task Languages_stand_below_the_path_of_the_public_address(string path)
    {
        await using var site = await TestSite.Start("--Archive:Site:PublicUrl=https://portal.example/archive");

        Assert.Contains(
            "<html lang=\"zh-Hant\"",
            await site.Visitor.GetStringAsync(path, Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_kept_for_one_language_is_not_shown_in_another()
    {
        await using var site = await Hung();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Contains(
                "目录",
                await site.Visitor.GetStringAsync("/exhibitions/wall", Token),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "目錄",
                await site.Visitor.GetStringAsync("/hant/exhibitions/wall", Token),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(
                "class=\"large\"",
                await site.Visitor.GetStringAsync("/exhibitions/wall", Token),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "class=\"large\"",
                await site.Visitor.GetStringAsync("/exhibitions/wall?text=large", Token),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("/hant/desk")]
    [InlineData("/en/login")]
    [InlineData("/hant/health/live")]
    [InlineData("/en/nowhere")]
    public async Task Only_public_pages_are_read_in_languages(string path)
    {
        await using var site = await TestSite.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(path, Token)).StatusCode);
    }

    private static async Task<TestSite> Hung()
    {
        var site = await TestSite.Start();
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        await site.CatchUp();
        return site;
    }
}
