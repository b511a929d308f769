using System.Text.Json.Nodes;
using Archive.Modules.Contents.Admin;

namespace Archive.Tests.Contents;

public sealed class MergeTests
{
    [Fact]
    public void Changes_of_different_members_are_both_kept()
    {
        var (content, clashes) = Bring(
            """{"A":{"One":"1","Two":"2"},"B":{"Three":"3"}}""",
            """{"A":{"One":"mine","Two":"2"},"B":{"Three":"3"},"C":{"New":"mine"}}""",
            """{"A":{"One":"1","Two":"theirs"},"B":{}}"""
        );

        Assert.Empty(clashes);
        Assert.Equal("""{"A":{"One":"mine","Two":"theirs"},"B":{},"C":{"New":"mine"}}""", content);
    }

    [Fact]
    public void What_both_changed_is_a_clash_until_somebody_decides()
    {
        const string Begun = """{"A":{"One":"1"}}""";
        const string Mine = """{"A":{"One":"mine"}}""";
        const string Theirs = """{"A":{"One":"theirs"}}""";

        var (content, clashes) = Bring(Begun, Mine, Theirs);
        Assert.Equal("A.One", Assert.Single(clashes).Path);
        Assert.Equal(Mine, content);

        Assert.Equal((Mine, 0), Decided(takeTheirs: false));
        Assert.Equal((Theirs, 0), Decided(takeTheirs: true));

        (string, int) Decided(bool takeTheirs)
        {
            var (together, left) = Bring(Begun, Mine, Theirs, _ => takeTheirs);
            return (together, left.Count);
        }
    }

    [Fact]
    public void What_both_changed_alike_is_no_clash()
    {
        var (content, clashes) = Bring("""{"A":{"One":"1"}}""", """{"A":{"One":"2"}}""", """{"A":{"One":"2"}}""");

        Assert.Empty(clashes);
        Assert.Equal("""{"A":{"One":"2"}}""", content);
    }

    [Fact]
    public void A_member_that_one_took_away_is_gone_unless_the_other_changed_it()
    {
        Assert.Equal("""{"A":{}}""", Bring("""{"A":{"One":"1"}}""", """{"A":{}}""", """{"A":{"One":"1"}}""").Content);
        Assert.Single(Bring("""{"A":{"One":"1"}}""", """{"A":{}}""", """{"A":{"One":"2"}}""").Clashes);
    }

    private static (string Content, IReadOnlyList<Merge.Clash> Clashes) Bring(
        string begun,
        string mine,
        string theirs,
        Func<string, bool?>? choose = null
    )
    {
        var (content, clashes) = Merge.Bring(Parse(begun), Parse(mine), Parse(theirs), choose ?? (_ => null));
        return (content.ToJsonString(), clashes);

        static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
    }
}
