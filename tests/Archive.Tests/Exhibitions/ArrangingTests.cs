using Archive.Kernel.Text;
using Archive.Modules.Exhibitions;

namespace Archive.Tests.Exhibitions;

public sealed class ArrangingTests
{
    [Theory]
    [InlineData("b", 0, 1, "b a c|d e|")]
    [InlineData("a", 0, 3, "b c a|d e|")]
    [InlineData("a", 0, 99, "b c a|d e|")]
    [InlineData("c", 0, -5, "c a b|d e|")]
    [InlineData("a", 1, 2, "b c|d a e|")]
    [InlineData("d", 2, 1, "a b c|e|d")]
    [InlineData("d", 3, 1, "a b c|d e|")]
    [InlineData("d", -1, 1, "a b c|d e|")]
    [InlineData("z", 0, 1, "a b c|d e|")]
    public void A_work_moves_to_the_place_that_is_meant(string work, int section, int place, string expected) =>
        Assert.Equal(expected, Read(Wall("a b c|d e|").Move(new(work), new(section, place))));

    [Theory]
    [InlineData("b", "b a c|d e|")]
    [InlineData("a", "a b c|d e|")]
    [InlineData("d", "a b c d|e|")]
    public void Up_is_one_step_towards_the_beginning_of_the_walk(string work, string expected) =>
        Assert.Equal(expected, Read(Wall("a b c|d e|").MoveUp(new(work))));

    [Theory]
    [InlineData("b", "a c b|d e|")]
    [InlineData("c", "a b|c d e|")]
    [InlineData("e", "a b c|d|e")]
    public void Down_is_one_step_towards_its_end(string work, string expected) =>
        Assert.Equal(expected, Read(Wall("a b c|d e|").MoveDown(new(work))));

    [Fact]
    public void A_number_stays_with_its_work()
    {
        var moved = Wall("a b c|d").Move(new("d"), new(0, 1));

        Assert.Equal([4, 1, 2, 3], moved.Placements().Select(placement => placement.Number));
        Assert.False(moved.IsNumberedInOrder);
    }

    [Fact]
    public void Numbers_follow_the_walk_when_somebody_asks_for_it()
    {
        var renumbered = Wall("a b c|d").Move(new("d"), new(0, 1)).Renumber();

        Assert.Equal("d a b c|", Read(renumbered));
        Assert.Equal([1, 2, 3, 4], renumbered.Placements().Select(placement => placement.Number));
        Assert.True(renumbered.IsNumberedInOrder);
    }

    [Fact]
    public void A_work_that_is_taken_down_is_no_cover_any_more()
    {
        var wall = Wall("a b|c") with { CoverWorkId = new("b") };

        Assert.Equal("a|c", Read(wall.TakeDown(new("b"))));
        Assert.Null(wall.TakeDown(new("b")).CoverWorkId);
        Assert.Equal(new("b"), wall.TakeDown(new("a")).CoverWorkId);
    }

    [Fact]
    public void A_wall_is_taken_away_only_when_nothing_hangs_on_it()
    {
        var wall = Wall("a|").AddSection("");

        Assert.Equal("a||", Read(wall));
        Assert.Equal("a|", Read(wall.RemoveSection(2)));
        Assert.Equal("a||", Read(wall.RemoveSection(0)));
        Assert.Equal("a||", Read(wall.RemoveSection(7)));
    }

    [Theory]
    [InlineData(1, -1, "b|a|c")]
    [InlineData(0, 1, "b|a|c")]
    [InlineData(0, -1, "a|b|c")]
    [InlineData(2, 9, "a|b|c")]
    [InlineData(9, 1, "a|b|c")]
    public void A_wall_moves_with_everything_on_it(int section, int by, string expected) =>
        Assert.Equal(expected, Read(Wall("a|b|c").MoveSection(section, by)));

    [Theory]
    [InlineData(0, "a x|b")]
    [InlineData(1, "a|b x")]
    [InlineData(9, "a|b x")]
    public void A_new_work_hangs_at_the_end_of_the_wall_that_was_chosen(int section, string expected)
    {
        var hung = Wall("a|b").Hang([new("x"), new("a")], section);

        Assert.Equal(expected, Read(hung));
        Assert.Equal(3, hung.Placements().Single(placement => placement.WorkId == new ContentId("x")).Number);
    }

    private static ExhibitionPart Wall(string works)
    {
        var number = 1;
        return new()
        {
            Sections =
            [
                .. works
                    .Split('|')
                    .Select(section => new ExhibitionSection
                    {
                        Works =
                        [
                            .. section
                                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                .Select(work => new Placement { WorkId = new(work), Number = number++ }),
                        ],
                    }),
            ],
        };
    }

    private static string Read(ExhibitionPart wall) =>
        string.Join('|', wall.Sections.Select(section => string.Join(' ', section.Works.Select(work => work.WorkId))));
}
