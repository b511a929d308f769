using System.Text.Json;
using Archive.Kernel.Text;

namespace Archive.Tests.Text;

/// <summary>Ids of one process share a clock, so these tests run while no other makes ids.</summary>
[Collection(nameof(ContentIdTests)), CollectionDefinition(nameof(ContentIdTests), DisableParallelization = true)]
public sealed class ContentIdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_id_is_26_lower_case_letters_without_i_l_o_u() =>
        Assert.Matches("^[0-7][0-9a-hjkmnp-tv-z]{25}$", ContentId.New(Noon).Value);

    [Fact]
    public void A_new_id_is_a_UUID_of_version_7_that_tells_its_time()
    {
        var uuid = ContentId
            .New(Noon)
            .Value.Aggregate(
                UInt128.Zero,
                (sum, c) => (sum << 5) | (uint)"0123456789abcdefghjkmnpqrstvwxyz".IndexOf(c, StringComparison.Ordinal)
            );
        Assert.Equal(Noon.ToUnixTimeMilliseconds(), (long)(ulong)(uuid >> 80));
        Assert.Equal(7, (int)(uint)(uuid >> 76) & 15);
        Assert.Equal(2, (int)(uint)(uuid >> 62) & 3);
    }

    [Fact]
    public void Ids_sort_by_the_time_they_were_made()
    {
        var random = new Random(20260501);
        var times = Enumerable.Range(0, 2000).Select(_ => Noon.AddHours(random.Next(1, 200_000))).Distinct().Order();
        var ids = times.Select(ContentId.New).ToArray();
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public void Ids_of_one_millisecond_keep_the_order_they_were_made_in()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => ContentId.New(Noon.AddYears(-5))).ToArray();
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public void Ids_do_not_go_back_when_the_clock_is_set_right_by_seconds()
    {
        var before = ContentId.New(Noon.AddYears(40));
        var after = ContentId.New(Noon.AddYears(40).AddSeconds(-20));
        Assert.True(after > before);
    }

    [Fact]
    public async Task Ids_made_at_once_are_all_different()
    {
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => Enumerable.Range(0, 5000).Select(_ => ContentId.New(Noon)).ToArray()))
        );
        var ids = made.SelectMany(some => some).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(made, some => Assert.Equal(some.Order(), some));
    }

    [Theory]
    [InlineData("4n4kgvcmycchy6mzz8nnnnnnnn")]
    [InlineData("Page_2017-A")]
    [InlineData("x")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void An_id_from_elsewhere_is_kept_as_it_came(string text)
    {
        Assert.True(ContentId.TryParse(text, out var id));
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, ContentId.Parse(text, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("../secret")]
    [InlineData("页面")]
    [InlineData("line\n")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Other_text_is_no_id(string? text)
    {
        Assert.False(ContentId.TryParse(text, out var id));
        Assert.True(id.IsEmpty);
        Assert.ThrowsAny<FormatException>(() => ContentId.Parse(text ?? "", null));
    }

    [Fact]
    public void The_default_id_is_empty_and_before_all_others()
    {
        Assert.True(default(ContentId).IsEmpty);
        Assert.Equal("", default(ContentId).Value);
        Assert.Equal(new ContentId(""), default);
        Assert.True(default(ContentId) < new ContentId("0"));
    }

    [Fact]
    public void Ids_sort_by_letter_codes_whatever_the_culture()
    {
        ContentId[] ids = [new("a"), new("_"), new("A"), new("0"), new("-")];
        Assert.Equal("-0A_a", string.Concat(ids.Order()));
    }

    [Fact]
    public void An_id_is_a_string_in_JSON_and_may_be_a_key()
    {
        var written = new Dictionary<ContentId, ContentId?> { [new ContentId("a")] = new ContentId("b") };
        var json = JsonSerializer.Serialize(written, ArchiveJson.Web);
        Assert.Equal("""{"a":"b"}""", json);
        Assert.Equal(written, JsonSerializer.Deserialize<Dictionary<ContentId, ContentId?>>(json, ArchiveJson.Web));
    }

    [Theory, InlineData("null"), InlineData("\"\"")]
    public void Nothing_in_JSON_is_the_empty_id(string json) =>
        Assert.Equal(default, JsonSerializer.Deserialize<ContentId>(json, ArchiveJson.Web));

    [Theory, InlineData("12"), InlineData("\"two words\""), InlineData("{}")]
    public void Other_JSON_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ContentId>(json, ArchiveJson.Web));
}
