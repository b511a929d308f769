using Archive.Modules.Desk;

namespace Archive.Tests.Desk;

public sealed class DateAdviceTests
{
    [Theory]
    [InlineData("2017-21", "2017年春")]
    [InlineData(" 1984~ ", "约1984年")]
    [InlineData("198X", "1980年代")]
    public void A_date_is_read_back(string text, string reads) => Assert.Equal(reads, DateAdvice.Of(text).Reads);

    [Theory]
    [InlineData("1985-13", "没有 13 月")]
    [InlineData("2004-02-30", "2 月没有 30 日")]
    [InlineData("195x", "大写")]
    [InlineData("1990/1985", "写反")]
    [InlineData("从前", "可以写")]
    public void A_slip_is_named(string text, string named)
    {
        var advice = DateAdvice.Of(text);

        Assert.Null(advice.Reads);
        Assert.Contains(named, advice.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017年春", "2017-21")]
    [InlineData("2017年3月5日", "2017-03-05")]
    [InlineData("2017年3月", "2017-03")]
    [InlineData("约1984年", "1984~")]
    [InlineData("1984年前后", "1984~")]
    [InlineData("1980年代", "198X")]
    [InlineData("2017.3.5", "2017-03-05")]
    [InlineData("195x", "195X")]
    [InlineData("2017年13月", null)]
    [InlineData("八十年代末", null)]
    public void What_was_meant_is_guessed_only_when_it_is_a_date(string text, string? meant) =>
        Assert.Equal(meant, DateAdvice.Of(text).Suggestion);

    [Fact]
    public void Nothing_typed_is_no_mistake() => Assert.Equal(new(null, null, null), DateAdvice.Of("  "));
}
