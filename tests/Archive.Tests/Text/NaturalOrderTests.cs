using Archive.Kernel.Text;

namespace Archive.Tests.Text;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("img2.jpg", "img10.jpg")]
    [InlineData("IMG2.jpg", "img10.jpg")]
    [InlineData("img9", "img10a")]
    [InlineData("图2", "圖10")]
    [InlineData("图２", "图10")]
    [InlineData("第3張", "第20张")]
    [InlineData("a", "b1")]
    [InlineData("a", "a1")]
    [InlineData("a1b2", "a1b10")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    [InlineData("01", "1")]
    [InlineData("01", "2")]
    [InlineData("", "a")]
    [InlineData(null, "")]
    public void The_first_comes_before_the_second(string? first, string? second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(second, second));
    }

    [Fact]
    public void A_folder_sorts_as_a_person_counts()
    {
        string[] counted = ["img1.jpg", "IMG2.jpg", "img10.jpg", "img10b.jpg", "IMG11.jpg"];
        Assert.Equal(string.Join(' ', counted), string.Join(' ', counted.Reverse().Order(NaturalOrder.Instance)));
    }
}
