using Archive.Modules.Desk;

namespace Archive.Tests.Desk;

/// <summary>A message is known again by the words it was made of.</summary>
public sealed class MessageTemplatesTests
{
    private static readonly MessageTemplates Templates = new([
        "没有名为“{0}”的内容类型。",
        "没有名为“{0}”的{1}。",
        "第 {0} 行：{1}",
        "{0}：{1}",
        "请填写“{0}”。",
        "“{0}”并入“{1}”，不是“{0}”",
        "保存",
    ]);

    [Theory]
    [InlineData("请填写“标题”。", "请填写“{0}”。", "标题")]
    [InlineData("没有名为“甲”的内容类型。", "没有名为“{0}”的内容类型。", "甲")]
    [InlineData("没有名为“甲”的帐号。", "没有名为“{0}”的{1}。", "甲|帐号")]
    [InlineData("第 3 行：请填写“标题”。", "第 {0} 行：{1}", "3|请填写“标题”。")]
    [InlineData("请填写“”。", "请填写“{0}”。", "")]
    [InlineData("“甲”并入“乙”，不是“甲”", "“{0}”并入“{1}”，不是“{0}”", "甲|乙")]
    public void The_template_that_says_most_is_found(string text, string key, string parts)
    {
        var match = Templates.Match(text);

        Assert.Equal(key, match?.Key);
        Assert.Equal(parts, string.Join('|', match!.Value.Parts));
    }

    [Theory]
    [InlineData("保存")]
    [InlineData("江边：一九八七")]
    [InlineData("“甲”并入“乙”，不是“丙”")]
    [InlineData("")]
    public void What_was_made_of_none_is_left_alone(string text) => Assert.Null(Templates.Match(text));
}
