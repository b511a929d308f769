using Archive.Modules.Hanzi;

namespace Archive.Tests.Hanzi;

/// <summary>Pages in the other script.</summary>
public sealed class HtmlScriptTests
{
    private static readonly ScriptConverter Converter = new(new(), []);

    [Theory]
    [InlineData(
        "<p>八<em>埭头</em>的<a href=\"/发展\">干</a>部</p>",
        "<p>八<em>埭頭</em>的<a href=\"/发展\">幹</a>部</p>"
    )]
    [InlineData("<p>头<!-- 头发 --><wbr>发</p>", "<p>頭<!-- 头发 --><wbr>髮</p>")]
    [InlineData("<p>周<b>𫖮</b></p>", "<p>周顗<b></b></p>")]
    [InlineData(
        "<p><ruby>头<rp>(</rp><rt>里</rt><rp>)</rp></ruby>发</p>",
        "<p><ruby>頭<rp>(</rp><rt>裡</rt><rp>)</rp></ruby>髮</p>"
    )]
    public void A_word_reads_on_across_tags(string hans, string hant) => Assert.Equal(hant, ToHant(hans));

    [Theory]
    [InlineData("<a>关于头</a><a>发展</a>", "<a>關於頭</a><a>發展</a>")]
    [InlineData("<span>皇</span><b>后门</b>", "<span>皇</span><b>後門</b>")]
    [InlineData("<li>皇</li><li>后门</li>", "<li>皇</li><li>後門</li>")]
    [InlineData("皇<br>后门", "皇<br>後門")]
    [InlineData("皇<code>x</code>后门", "皇<code>x</code>後門")]
    public void A_word_does_not_read_on_from_box_to_box(string hans, string hant) => Assert.Equal(hant, ToHant(hans));

    [Theory]
    [InlineData("<img src=\"/里.jpg\" alt=\"车夫\" title='后门'>", "<img src=\"/里.jpg\" alt=\"車夫\" title='後門'>")]
    [InlineData("<meta name=\"description\" content=\"车夫\">", "<meta name=\"description\" content=\"車夫\">")]
    [InlineData("<meta property=\"og:title\" content=\"车夫\">", "<meta property=\"og:title\" content=\"車夫\">")]
    [InlineData("<nav aria-label=\"车夫\"></nav>", "<nav aria-label=\"車夫\"></nav>")]
    [InlineData(
        "<input placeholder=\"车夫\"><input type=\"submit\" value=\"发送\">",
        "<input placeholder=\"車夫\"><input type=\"submit\" value=\"發送\">"
    )]
    [InlineData("<title>车夫｜里弄</title>", "<title>車夫｜里弄</title>")]
    [InlineData(
        "<svg><path d=\"M0\"/><title>车</title><text>车</text></svg>车",
        "<svg><path d=\"M0\"/><title>車</title><text>車</text></svg>車"
    )]
    [InlineData("<option value=\"车\">车</option>", "<option value=\"车\">車</option>")]
    public void What_people_read_is_converted(string hans, string hant) => Assert.Equal(hant, ToHant(hans));

    [Theory]
    [InlineData("<script>let 车 = '车';</script>")]
    [InlineData("<style>.车 { content: '车' }</style>")]
    [InlineData("<textarea>车</textarea>")]
    [InlineData("<code>车</code><kbd>车</kbd>")]
    [InlineData("<option>车</option>")]
    [InlineData("<input value=\"车\"><a class=\"车\" id=\"车\" href=\"/车\" data-x=\"车\"></a>")]
    [InlineData("<meta name=\"x\" content=\"车\">")]
    [InlineData("<p translate=\"no\" title=\"车\">车<b>车</b></p>")]
    [InlineData("<p lang=\"en\" title=\"车\">车 car</p>")]
    [InlineData("<p lang=\"ja\">学</p>")]
    [InlineData("<p lang=\"zh-Latn\">chē 车</p>")]
    [InlineData("<!-- 车 --><!doctype 车><?车?>")]
    [InlineData("a < b & c &amp; &nbsp; &lt; <p class=x>A</p> <b")]
    [InlineData("</p></div><p>一<li>二</ul></>")]
    [InlineData("<a title=\"A")]
    [InlineData("<")]
    [InlineData("")]
    public void What_is_not_for_people_or_not_to_be_translated_stays_byte_for_byte(string html) =>
        Assert.Equal(html, ToHant(html));

    [Theory]
    [InlineData("<p lang=\"zh-Hans\">车</p>", "<p lang=\"zh-Hant\">車</p>")]
    [InlineData("<p lang=zh-CN>车</p>", "<p lang=zh-Hant>車</p>")]
    [InlineData("<p lang=\"zh\">车</p>", "<p lang=\"zh-Hant\">車</p>")]
    [InlineData("<p lang=\"zh-TW\">車，里</p>", "<p lang=\"zh-TW\">車，里</p>")]
    [InlineData(
        "<p lang=\"zh-Hans\">车<i translate=\"no\">车</i><i lang=\"en\">car</i></p>",
        "<p lang=\"zh-Hant\">車<i translate=\"no\" lang=\"zh-Hans\">车</i><i lang=\"en\">car</i></p>",
        true
    )]
    [InlineData(
        "<p lang=\"zh-Hans\" translate=\"no\">车<b translate=\"yes\">车</b></p>",
        "<p lang=\"zh-Hans\" translate=\"no\">车<b translate=\"yes\" lang=\"zh-Hant\">車</b></p>",
        true
    )]
    public void Afterwards_lang_names_the_script_it_is_in(string hans, string hant, bool inserted = false)
    {
        var converted = ToHant(hans);

        // Where a new attribute stands in its tag is nobody's business.
        Assert.Equal(inserted ? Sorted(hant) : hant, inserted ? Sorted(converted) : converted);
    }

    [Fact]
    public void The_script_that_a_text_was_written_in_decides_what_its_words_mean()
    {
        Assert.Equal("<p lang=\"zh-Hant\">幹部</p>", ToHant("<p lang=\"zh-Hans\">干部</p>"));
        Assert.Equal("<p lang=\"zh-Hant\">干部</p>", ToHant("<p lang=\"zh-Hant\">干部</p>"));
        Assert.Equal("<p lang=\"zh-Hant\">橋邊的里弄和干某</p>", ToHant("<p lang=\"zh-Hans\">橋邊的里弄和干某</p>"));
    }

    [Theory]
    [InlineData("<p>A&amp;B 车 &lt;i&gt;</p>", "<p>A&amp;B 車 &lt;i&gt;</p>")]
    [InlineData("<p>&#x8F66;夫</p>", "<p>車夫</p>")]
    [InlineData("<p>&#x20BB7;里</p>", "<p>𠮷裡</p>")]
    [InlineData("<img alt=\"&quot;车&quot; &#x27;&lt;\">", "<img alt=\"&quot;車&quot; &#x27;&lt;\">")]
    public void What_html_encodes_stays_encoded(string hans, string hant) => Assert.Equal(hant, ToHant(hans));

    private static string ToHant(string html) => Converter.ConvertHtml(html, HanScript.Hant);

    private static string Sorted(string html) =>
        string.Join(' ', html.Replace(">", " >", StringComparison.Ordinal).Split(' ').Order(StringComparer.Ordinal));
}
