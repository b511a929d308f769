using Archive.Kernel.Text;

namespace Archive.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("八埭頭的變化", "ba-dai-tou-de-bian-hua")]
    [InlineData("「華彩濱江 品質江浦」", "hua-cai-bin-jiang-pin-zhi-jiang-pu")]
    [InlineData("2019年：长阳路", "2019-nian-chang-yang-lu")]
    [InlineData("Café Élysée", "cafe-elysee")]
    [InlineData("Straße & Œuvre", "strasse-oeuvre")]
    [InlineData("  Hello,   World! ", "hello-world")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("女", "nv")]
    [InlineData("İstanbul", "istanbul")]
    public void A_title_becomes_words_of_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory, InlineData(""), InlineData("……"), InlineData("📷📷"), InlineData("Привет")]
    public void A_title_that_cannot_be_written_so_is_empty(string title) => Assert.Equal("", Slug.From(title));

    [Theory]
    [InlineData(6, "ba-dai")]
    [InlineData(9, "ba-dai")]
    [InlineData(10, "ba-dai-tou")]
    [InlineData(80, "ba-dai-tou-de-bian-hua")]
    public void A_long_title_is_cut_between_words(int maxLength, string slug) =>
        Assert.Equal(slug, Slug.From("八埭头的变化", maxLength));

    [Fact]
    public void A_single_long_word_is_cut_within() => Assert.Equal("abcde", Slug.From("abcdefghij", 5));
}
