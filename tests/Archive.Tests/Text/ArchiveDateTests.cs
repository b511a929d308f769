using System.Globalization;
using System.Text.Json;
using Archive.Kernel.Text;

namespace Archive.Tests.Text;

public sealed class ArchiveDateTests
{
    [Theory]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("2004-02", "2004-02-01", "2004-02-29")]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    [InlineData("2017-21", "2017-03-01", "2017-05-31")]
    [InlineData("2017-22", "2017-06-01", "2017-08-31")]
    [InlineData("2017-23", "2017-09-01", "2017-11-30")]
    [InlineData("2017-24", "2017-12-01", "2018-02-28")]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("1987~/1989", "1987-01-01", "1989-12-31")]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31")]
    [InlineData("2004-06-15/2004-06", "2004-06-15", "2004-06-30")]
    [InlineData("1985/..", "1985-01-01", null)]
    [InlineData("1985/", "1985-01-01", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("/1985-04", null, "1985-04-30")]
    [InlineData("-1985", "0001-01-01", "0001-01-01")]
    [InlineData("0000", "0001-01-01", "0001-01-01")]
    [InlineData("0000-02-29", "0001-01-01", "0001-01-01")]
    [InlineData("Y170000002", "9999-12-31", "9999-12-31")]
    [InlineData("Y-170000002", "0001-01-01", "0001-01-01")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    public void EDTF_of_level_1_means_a_stretch_of_days(string text, string? earliest, string? latest)
    {
        Assert.True(ArchiveDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
        Assert.Equal(earliest, date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(latest, date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1985-13")]
    [InlineData("1985-00")]
    [InlineData("2004-02-30")]
    [InlineData("2003-02-29")]
    [InlineData("1985-04-00")]
    [InlineData("195x")]
    [InlineData("198X~")]
    [InlineData("2004-XX?")]
    [InlineData("1XXX")]
    [InlineData("XXXX")]
    [InlineData("19X5")]
    [InlineData("1985-XX-04")]
    [InlineData("198X-04")]
    [InlineData("1985-0X")]
    [InlineData("-198X")]
    [InlineData("2017-20")]
    [InlineData("2017-25")]
    [InlineData("2017-21-05")]
    [InlineData("2017-21~")]
    [InlineData("85")]
    [InlineData("1985-4")]
    [InlineData("19850412")]
    [InlineData("１９８５")]
    [InlineData("19 85")]
    [InlineData("1985 /1986")]
    [InlineData("-0000")]
    [InlineData("+1985")]
    [InlineData("12345")]
    [InlineData("Y1985")]
    [InlineData("Y17E7")]
    [InlineData("Y17000-04")]
    [InlineData("1985-04-12T24:00:00")]
    [InlineData("1985-04-12T23:20")]
    [InlineData("1985-04-12T23:20:30~")]
    [InlineData("1985-04T23:20:30")]
    [InlineData("2005/2004")]
    [InlineData("2004-06/2004-05")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("/..")]
    [InlineData("1985/1986/1987")]
    [InlineData("198X/1999")]
    [InlineData("1984/2017-21")]
    [InlineData("1985..1986")]
    [InlineData("{1985,1986}")]
    [InlineData("?1985")]
    [InlineData("1985?~")]
    [InlineData("八十年代末")]
    public void Other_text_is_no_date(string? text)
    {
        Assert.False(ArchiveDate.TryParse(text, out var date));
        Assert.Null(date);
    }

    [Theory]
    [InlineData("2019:05:12 14:03:11", "2019-05-12")]
    [InlineData("1935:10:01 00:00:00", "1935-10-01")]
    [InlineData("2019:05:12", "2019-05-12")]
    [InlineData("0000:00:00 00:00:00", null)]
    [InlineData("    :  :     :  :  ", null)]
    [InlineData("2019:02:30 10:00:00", null)]
    [InlineData("0001:01:01 00:00:00", null)]
    [InlineData("2019-05-12", null)]
    [InlineData("never", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_camera_tells_the_day_or_nothing(string? exif, string? edtf) =>
        Assert.Equal(edtf, ArchiveDate.FromExif(exif)?.Edtf);

    [Theory]
    [InlineData("2017-21", "2017年春", "spring 2017")]
    [InlineData("2017-24", "2017年冬", "winter 2017")]
    [InlineData("1984~", "约1984年", "about 1984")]
    [InlineData("1984?", "1984年（存疑）", "1984 (uncertain)")]
    [InlineData("1984-05%", "约1984年5月（存疑）", "about May 1984 (uncertain)")]
    [InlineData("198X", "1980年代", "1980s")]
    [InlineData("19XX", "20世纪", "1900–1999")]
    [InlineData("2019-05-12", "2019年5月12日", "12 May 2019")]
    [InlineData("2019-05-12T08:00:00Z", "2019年5月12日", "12 May 2019")]
    [InlineData("2019-XX", "2019年", "2019")]
    [InlineData("1987~/1989", "约1987年至1989年", "about 1987 to 1989")]
    [InlineData("1985/..", "1985年起", "from 1985")]
    [InlineData("/1985", "1985年及以前", "until 1985")]
    [InlineData("-0043", "公元前44年", "44 BC")]
    public void A_date_is_shown_in_the_words_of_the_reader(string edtf, string chinese, string english)
    {
        var date = ArchiveDate.Parse(edtf);
        Assert.Equal(chinese, date.DisplayIn(CultureInfo.GetCultureInfo("zh-Hans")));
        Assert.Equal(english, date.DisplayIn(CultureInfo.GetCultureInfo("en-GB")));
    }

    [Fact]
    public void A_label_is_Chinese_whoever_reads() => Assert.Equal("2017年春", ArchiveDate.Parse("2017-21").Display);

    [Theory]
    [InlineData("2017-21", "2017")]
    [InlineData("1987~/1989", "1987–1989")]
    [InlineData("198X", "1980–1989")]
    [InlineData("1985/..", "1985–")]
    [InlineData("../1985", "–1985")]
    public void The_years_stand_alone(string edtf, string years) => Assert.Equal(years, ArchiveDate.Parse(edtf).Years);

    [Fact]
    public void Blanks_around_a_typed_date_are_dropped() => Assert.Equal("1985", ArchiveDate.Parse(" 1985\n").Edtf);

    [Theory, InlineData("zh-Hant"), InlineData("zh-TW"), InlineData("zh-HK")]
    public void Who_reads_Traditional_sees_Traditional(string culture) =>
        Assert.Equal("約1984年", ArchiveDate.Parse("1984~").DisplayIn(CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Dates_sort_by_their_start_and_then_by_their_end()
    {
        string[] sorted =
        [
            "../1900",
            "Y-17000",
            "-0043",
            "1984-12-31",
            "1985-01-01",
            "1985-01",
            "1985",
            "1985/1989",
            "1985/..",
            "1985-02",
            "Y17000",
        ];
        var dates = sorted.Select(ArchiveDate.Parse).ToArray();
        Assert.Equal(dates, dates.Reverse().Order());
        Assert.True(dates[0] < dates[1]);
        Assert.True(dates[1] > null);
    }

    [Fact]
    public void Equal_texts_and_words_are_equal_dates()
    {
        var date = ArchiveDate.Parse("1987~/1989");
        Assert.Equal(ArchiveDate.Parse("1987~/1989"), date);
        Assert.NotEqual(date, date with { Words = "八十年代末" });
    }

    [Fact]
    public void A_date_is_a_string_in_JSON()
    {
        var date = ArchiveDate.Parse("2017-21");
        Assert.Equal("\"2017-21\"", JsonSerializer.Serialize(date, ArchiveJson.Web));
        Assert.Equal(date, JsonSerializer.Deserialize<ArchiveDate>("\"2017-21\"", ArchiveJson.Orchard));
        Assert.Null(JsonSerializer.Deserialize<ArchiveDate>("null", ArchiveJson.Web));
    }

    [Fact]
    public void Own_words_survive_JSON()
    {
        var date = ArchiveDate.Parse("1987~/1989") with { Words = "八十年代末" };
        var json = JsonSerializer.Serialize(date, ArchiveJson.Orchard);
        Assert.Equal("""{"edtf":"1987~/1989","words":"八十年代末"}""", json);
        Assert.Equal(date, JsonSerializer.Deserialize<ArchiveDate>(json, ArchiveJson.Orchard));
    }

    [Theory, InlineData("\"1985-13\""), InlineData("1985"), InlineData("{}"), InlineData("[]")]
    public void Other_JSON_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArchiveDate>(json, ArchiveJson.Web));
}
