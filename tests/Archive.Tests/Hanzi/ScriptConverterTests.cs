using System.Diagnostics;
using System.Text.Json;
using Archive.Modules.Hanzi;
using Archive.Tests.Support;

namespace Archive.Tests.Hanzi;

/// <summary>Words in 简体 and 繁體, both ways.</summary>
public sealed class ScriptConverterTests
{
    private static readonly ScriptConverter Plain = new(new(), []);

    [Theory]
    [InlineData("范先生", "范先生")]
    [InlineData("模范街的范阿姨", "模範街的范阿姨")]
    [InlineData("三轮车夫", "三輪車夫")]
    [InlineData("里弄", "里弄")]
    [InlineData("弄堂里", "弄堂裡")]
    [InlineData("三公里", "三公里")]
    [InlineData("树德里", "樹德里")]
    [InlineData("郁金香", "鬱金香")]
    [InlineData("郁老师", "郁老師")]
    [InlineData("网络", "網絡")]
    [InlineData("八埭头", "八埭頭")]
    [InlineData("干部", "幹部")]
    [InlineData("干净", "乾淨")]
    [InlineData("皇后", "皇后")]
    [InlineData("以后", "以後")]
    [InlineData("头发", "頭髮")]
    [InlineData("发展", "發展")]
    [InlineData("面粉厂的钟表", "麵粉廠的鐘錶")]
    [InlineData("余师傅在余下的日子里", "余師傅在餘下的日子裡")]
    [InlineData("挂着的著作", "掛著的著作")]
    [InlineData("征集老照片", "徵集老照片")]
    [InlineData("家具", "家具")]
    public void A_word_is_written_as_its_script_writes_it(string hans, string hant)
    {
        Assert.Equal(hant, Plain.Convert(hans, HanScript.Hant));
        Assert.Equal(hans, Plain.Convert(hant, HanScript.Hans));
    }

    [Theory]
    [InlineData("這裏", "这里")]
    [InlineData("這裡", "这里")]
    [InlineData("為爲", "为为")]
    [InlineData("麵麪", "面面")]
    public void Every_form_of_a_traditional_character_is_known(string hant, string hans) =>
        Assert.Equal(hans, Plain.Convert(hant, HanScript.Hans));

    [Theory]
    [InlineData("郁金香", HanScript.Hans, "鬱金香")]
    [InlineData("里", HanScript.Hans, "裡")]
    [InlineData("里", HanScript.Hant, "里")]
    [InlineData("樹德里後門，干先生", HanScript.Hans, "樹德里後門，干先生")]
    [InlineData("品質江浦 里弄干部", HanScript.Hans, "品質江浦 里弄干部")]
    public void What_is_written_in_traditional_characters_already_stays(string text, HanScript written, string hant) =>
        Assert.Equal(hant, Plain.Convert(text, HanScript.Hant, written));

    [Theory]
    [InlineData("著名的瞭望台和乾隆年间的书")]
    [InlineData("显著")]
    public void What_is_written_in_simplified_characters_already_stays(string text) =>
        Assert.Equal(text, Plain.Convert(text, HanScript.Hans, HanScript.Hans));

    [Theory]
    [InlineData("沪ICP备12345678号-1")]
    [InlineData("沪公网安备 31011002000001号")]
    [InlineData("GS(2019)1822号")]
    [InlineData("沪S（2020）012号")]
    [InlineData("https://archive.example/故事/干部")]
    public void What_an_authority_gave_and_addresses_stay(string text)
    {
        var converted = Plain.Convert($"网站{text}，后面", HanScript.Hant);

        Assert.Equal($"網站{text}，後面", converted);
    }

    [Theory]
    [InlineData("周𫖮", "周顗")]
    [InlineData("𠮷里", "𠮷裡")]
    [InlineData("后\uFE00面", "后\uFE00面")]
    [InlineData("头\U000E0100发", "头\U000E0100發")]
    [InlineData("\uD800后来\uDC00", "\uD800後來\uDC00")]
    [InlineData("", "")]
    [InlineData("A & B, 2019", "A & B, 2019")]
    public void Rare_characters_selectors_and_broken_text_come_through(string text, string hant) =>
        Assert.Equal(hant, Plain.Convert(text, HanScript.Hant));

    [Fact]
    public void The_glossary_is_heeded_before_the_tables()
    {
        var converter = With(
            new() { Hans = "高郎桥里", Hant = "高郎橋里" },
            new() { Hant = "濱江" },
            new() { Hans = "制造局路", Hant = "製造局路" }
        );

        Assert.Equal("高郎橋里的弄堂裡", converter.Convert("高郎桥里的弄堂里", HanScript.Hant));
        Assert.Equal("高郎桥里", converter.Convert("高郎橋里", HanScript.Hans));
        Assert.Equal("濱江的后面", converter.Convert("濱江的後面", HanScript.Hans));
        Assert.Equal("濱江的後面", converter.Convert("濱江的后面", HanScript.Hant));
    }

    [Fact]
    public void The_longest_term_of_the_glossary_counts()
    {
        var converter = With(new() { Hans = "后街" }, new() { Hans = "后街里弄", Hant = "後街里弄" });

        Assert.Equal("后街，後街里弄", converter.Convert("后街，后街里弄", HanScript.Hant));
    }

    [Fact]
    public void A_term_for_whole_texts_leaves_the_others_alone()
    {
        var converter = With(
            new GlossaryTerm
            {
                Hans = "干",
                Hant = "幹",
                Whole = true,
            }
        );

        Assert.Equal(" 幹 ", converter.Convert(" 干 ", HanScript.Hant));
        Assert.Equal("餅乾", converter.Convert("饼干", HanScript.Hant));
    }

    [Fact]
    public void The_name_of_the_site_is_kept() =>
        Assert.Equal(
            "濱江影像檔案：关于",
            new ScriptConverter(new(), ["濱江影像檔案"]).Convert("濱江影像檔案：關於", HanScript.Hans)
        );

    [Fact]
    public void Converting_what_was_converted_changes_nothing()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "recipes", "riverside"), "*.md"))
        {
            foreach (var script in Enum.GetValues<HanScript>())
            {
                foreach (var line in File.ReadLines(file))
                {
                    var once = Plain.Convert(line, script);
                    Assert.Equal(once, Plain.Convert(once, script, script));
                }
            }
        }
    }

    // The house speaks for itself: its 繁體 was written by hand and stands beside what is converted.
    [Fact]
    public void The_words_of_the_house_are_left_as_they_were_written()
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "zh-Hant.json", SearchOption.AllDirectories))
        {
            if (!file.Contains("/bin/", StringComparison.Ordinal))
            {
                foreach (
                    var (hans, hant) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!
                )
                {
                    Assert.Equal(hant, Plain.Convert(hant, HanScript.Hant, HanScript.Hans));
                    Assert.Equal(hans, Plain.Convert(hans, HanScript.Hans, HanScript.Hans));
                }
            }
        }
    }

    [Fact]
    public void A_long_text_costs_what_its_length_asks_for()
    {
        // Begins like many long words and is none of them, at each character anew; a cost that grew with the square of
        // the length would take minutes.
        var text = string.Concat(Enumerable.Repeat("一不做二不", 100_000));
        var started = Stopwatch.GetTimestamp();

        Plain.Convert(text, HanScript.Hant);

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    private static ScriptConverter With(params GlossaryTerm[] terms) => new(new() { Terms = terms }, []);
}
