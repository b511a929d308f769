using System.Text;
using Archive.Kernel.Text;

namespace Archive.Tests.Text;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("八埭头", "ba dai tou")]
    [InlineData("八埭頭的變化", "ba dai tou de bian hua")]
    [InlineData("上海", "shang hai")]
    [InlineData("蕰藻浜", "wen zao bang")]
    [InlineData("女儿", "nv er")]
    [InlineData("行人", "xing ren")]
    [InlineData("大厦", "da sha")]
    public void Each_character_is_one_syllable(string text, string words) => Assert.Equal(words, Pinyin.Of(text));

    [Theory]
    [InlineData("重庆", "chong qing")]
    [InlineData("重慶南路", "chong qing nan lu")]
    [InlineData("长江", "chang jiang")]
    [InlineData("厦门", "xia men")]
    [InlineData("都市", "du shi")]
    [InlineData("银行", "yin hang")]
    [InlineData("銀行音樂", "yin hang yin yue")]
    [InlineData("校长", "xiao zhang")]
    [InlineData("成长", "cheng zhang")]
    [InlineData("重建", "chong jian")]
    [InlineData("莘庄地铁站", "xin zhuang di tie zhan")]
    [InlineData("长阳路123弄", "chang yang lu 123 long")]
    [InlineData("上海市长宁区", "shang hai shi chang ning qu")]
    [InlineData("著名", "zhu ming")]
    [InlineData("乾隆", "qian long")]
    [InlineData("含情脉脉", "han qing mo mo")]
    public void A_phrase_is_read_as_people_read_it(string text, string words) => Assert.Equal(words, Pinyin.Of(text));

    [Theory]
    [InlineData("2019年的Bund", "2019 nian de Bund")]
    [InlineData("「華彩濱江 品質江浦」", "hua cai bin jiang pin zhi jiang pu")]
    [InlineData("IMG_2017.jpg", "IMG 2017 jpg")]
    [InlineData("Café（上海）", "Café shang hai")]
    [InlineData("𠀁野", "qi ye")]
    [InlineData("📷", "")]
    [InlineData("", "")]
    public void Other_letters_are_kept_and_the_rest_separates(string text, string words) =>
        Assert.Equal(words, Pinyin.Of(text));

    [Fact]
    public void A_character_of_several_readings_tells_them_all() =>
        Assert.Equal(["xing", "hang", "heng"], Pinyin.ReadingsOf(new Rune('行')));

    [Fact]
    public void What_is_not_Han_has_no_reading() => Assert.Empty(Pinyin.ReadingsOf(new Rune('A')));

    /// <summary>The phrase table is written by hand, so each of its lines is looked at.</summary>
    [Fact]
    public void Every_phrase_has_one_syllable_a_character_and_is_needed()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin_phrases.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n').Where(line => line is not ("" or ['#', ..]));
        Assert.All(
            rows,
            row =>
            {
                Assert.Matches("^\\p{IsCJKUnifiedIdeographs}+\t[a-z]+( [a-z]+)*$", row);
                var (phrase, words) = (row.Split('\t')[0], row.Split('\t')[1]);
                var runes = phrase.EnumerateRunes().ToArray();
                var apart = runes.Select(rune =>
                    runes.Length == 1 ? Pinyin.ReadingsOf(rune)[0] : Pinyin.Of(rune.ToString())
                );
                Assert.Equal(runes.Length, words.Split(' ').Length);
                Assert.False(string.Join(' ', apart) == words, phrase);
            }
        );
    }
}
