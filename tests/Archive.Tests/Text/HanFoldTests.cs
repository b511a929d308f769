using System.Diagnostics;
using Archive.Kernel.Text;

namespace Archive.Tests.Text;

public sealed class HanFoldTests
{
    [Theory]
    [InlineData("滨濱 楊杨 雲云 頭头 戶户 戸户 裡里 裏里 臺台 檯台 颱台 發发 髮发 後后 乾干 幹干 鬱郁 徵征 著着 面麵")]
    [InlineData("餘余 鐘钟 鍾钟 歷历 曆历 復复 複复 製制 係系 隻只 祇只 鬆松 穀谷 薑姜 鬥斗 準准 衝冲 佈布 昇升 陞升")]
    [InlineData("佔占 週周 遊游 託托 誌志 註注 採采 讚赞 盡尽 麼么 並并 牆墙 墻墙 峯峰 羣群 衛卫 衞卫 線线 綫线")]
    [InlineData("內内 黃黄 別别 決决 吳吴 宮宫 錄录 録录 強强 溫温 眞真 値值 冊册 產产 査查 歩步 毎每 虛虚 収收 絶绝")]
    [InlineData(
        "廣广 広广 澤泽 沢泽 圖图 図图 國国 囯国 學学 実实 鉄铁 駅驿 桜樱 齋斋 竜龙 妳你 ⺠民 ⻓长 ⾧长 ⽂文 ⻅见 ⻔门"
    )]
    public void Forms_of_one_character_are_one(string pairs) =>
        Assert.All(pairs.Split(' '), pair => Assert.Equal(HanFold.Fold(pair[..1]), HanFold.Fold(pair[1..])));

    [Theory]
    [InlineData("浜滨 浜濱 芸艺 予预 欠缺 缶罐 弁辩 沈沉 江汪 末未 士土 己已 戊戌 日曰 干千 浦蒲 晴睛 借藉 徵微 皇黄")]
    public void Characters_of_their_own_stay_apart(string pairs) =>
        Assert.DoesNotContain(pairs.Split(' '), pair => HanFold.Fold(pair[..1]) == HanFold.Fold(pair[1..]));

    [Fact]
    public void A_creek_stays_a_creek() => Assert.Equal("洋泾浜", HanFold.Fold("洋涇浜"));

    [Theory]
    [InlineData("１５號", "15号")]
    [InlineData("ＩＭＧ＿２", "IMG_2")]
    [InlineData("30㎡", "30m2")]
    [InlineData("①②", "12")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Plain ASCII stays", "Plain ASCII stays")]
    [InlineData("", "")]
    public void Widths_and_compositions_are_levelled(string text, string folded) =>
        Assert.Equal(folded, HanFold.Fold(text));

    [Theory]
    [InlineData("𠁞", "𠀾")]
    [InlineData("齘", "𬹼")]
    [InlineData("𠮟𠮷野家", "叱𠮷野家")]
    [InlineData("📷濱", "📷滨")]
    public void Characters_beyond_sixteen_bits_are_whole(string text, string folded) =>
        Assert.Equal(folded, HanFold.Fold(text));

    [Fact]
    public void Half_a_character_does_not_stop_the_rest() => Assert.Equal("滨\uFFFD江", HanFold.Fold("濱\uD840江"));

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        var all = string.Concat(Enumerable.Range(0x2E80, 0x9FFF - 0x2E80).Select(code => (char)code));
        var once = HanFold.Fold(all);
        Assert.Equal(once, HanFold.Fold(once));
    }

    [Fact]
    public void A_span_folds_as_its_text() => Assert.Equal("滨江", HanFold.Fold("在濱江邊".AsSpan(1, 2)));

    [Fact]
    public void Folding_a_long_story_is_quick()
    {
        var story = string.Concat(Enumerable.Repeat("八埭頭的變化，華彩濱江。", 10_000));
        HanFold.Fold(story);
        var watch = Stopwatch.StartNew();
        HanFold.Fold(story);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms for {story.Length} letters");
    }
}
