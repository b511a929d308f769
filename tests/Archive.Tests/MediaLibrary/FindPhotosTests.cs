using System.Data.Common;
using System.Net;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.MediaLibrary;

/// <summary>The list of photographs: what is found, in which order, and what it costs.</summary>
public sealed class FindPhotosTests
{
    private const string Path = "/desk/media";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_archive_says_how_photographs_come_in_and_a_search_without_result_how_to_go_on()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        Assert.Contains("还没有照片收进来", await staff.Text(Path), StringComparison.Ordinal);
        Assert.Contains("没有这样的照片", await staff.Text($"{Path}?q=x"), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Words_filters_and_orders_find_what_they_say(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        await Shots.Add(
            site,
            "Ferry-A.jpg",
            new()
            {
                Caption = "轮渡站",
                Place = "東昌路",
                Taken = "1987",
            },
            day: 1
        );
        await Shots.Add(
            site,
            "b.png",
            new()
            {
                AltText = "一艘船",
                Credit = "张三/港务",
                Taken = "198X",
            },
            day: 2
        );
        await Shots.Add(site, "c.jpg", new() { Taken = "2001-05/..", Note = "100%_是真的" }, day: 3);
        await Shots.Add(site, "d.jpg", day: 4);
        using var staff = await Staff.Administrator(site);

        foreach (
            var (query, found) in new (string, string)[]
            {
                ("", "d c b Ferry-A"),
                ("order=Oldest", "Ferry-A b c d"),
                ("order=TakenEarly", "b Ferry-A c d"),
                ("order=TakenLate", "c b Ferry-A d"),
                ("q=ferry", "Ferry-A"),
                ("q=輪渡", "Ferry-A"),
                ("q=东昌路 轮渡", "Ferry-A"),
                ("q=东昌路 船", ""),
                ("q=100%_", "c"),
                ("q=张三", "b"),
                ("kind=image/png", "b"),
                ("alt=Yes", "b"),
                ("alt=No", "d c Ferry-A"),
                ("caption=Yes", "Ferry-A"),
                ("credit=No&place=No", "d c"),
                ("use=None", "d c b Ferry-A"),
                ("use=Public", ""),
                ("from=1988&to=1989", "b"),
                ("from=2020", "c"),
                ("to=1985", "b"),
                ("since=2026-10-02&until=2026-10-03", "c b"),
            }
        )
        {
            Assert.Equal($"{query}: {found}", $"{query}: {await Names(staff, query)}");
        }
    }

    [Fact]
    public async Task A_year_that_is_none_is_told_and_kept_in_its_field()
    {
        await using var site = await TestSite.Start();
        await Shots.Add(site, "a.jpg", new() { Taken = "1987" });
        using var staff = await Staff.Administrator(site);

        var page = await staff.Page($"{Path}?from=87&to=1990");

        Assert.Contains("四位数字", page.QuerySelector(".note.problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("87", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll(".shot"));
    }

    [Fact]
    public async Task What_shows_a_photograph_decides_its_state()
    {
        await using var site = await Walls.Hung();
        var work = await Walls.Change(site, 1, part => part);
        await site.In((Kernel.Content.IContentManager content) => content.Unpublish(work, Token));
        await Shots.Add(site, "unused.jpg");
        using var staff = await Staff.Administrator(site);

        Assert.Equal("照片3 照片2", await Names(staff, "use=Public"));
        Assert.Equal("照片1", await Names(staff, "use=Draft"));
        Assert.Equal("unused", await Names(staff, "use=None"));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Ten_thousand_photographs_cost_a_page_no_more_than_a_hundred_and_fifty(string provider)
    {
        var work = new Work();
        await using var site = await TestSite.StartOn(
            provider,
            services => services.ConfigureDbContext<ArchiveDb>(options => options.AddInterceptors(work, work.Rows))
        );
        await Shots.Add(site, "a.jpg", new() { Caption = "码头", Taken = "1987" });
        await Shots.Multiply(site, 149);
        using var staff = await Staff.Administrator(site);
        string[] queries =
        [
            Path,
            $"{Path}?q=码头&order=TakenEarly&page=2",
            $"{Path}?from=1980&to=1990&use=None&alt=No&order=Name",
        ];
        var few = await Cost(staff, work, queries);

        await Shots.Multiply(site, 10_000, after: 149);
        var many = await Cost(staff, work, queries);

        Assert.Equal(few, many);
        var page = await staff.Page(Path);
        Assert.Equal("10150", page.QuerySelector("h1 .no")!.TextContent);
        Assert.Equal(50, page.QuerySelectorAll(".shot").Length);
    }

    [Theory]
    [InlineData("AccessDesk", HttpStatusCode.Forbidden)]
    [InlineData("ViewMedia", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk ViewMedia", HttpStatusCode.OK)]
    [InlineData("AccessDesk ManageMedia", HttpStatusCode.OK)]
    public async Task Only_who_may_look_opens_the_list(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get(Path)).StatusCode);
        Assert.Equal(expected, (await staff.Get($"{Path}/export?as=csv")).StatusCode);
    }

    private static async Task<string> Names(Staff staff, string query) =>
        string.Join(
            ' ',
            (await staff.Page($"{Path}?{query}"))
                .QuerySelectorAll(".shot-name")
                .Select(name => System.IO.Path.GetFileNameWithoutExtension(name.TextContent))
        );

    private static async Task<string> Cost(Staff staff, Work work, string[] queries)
    {
        await staff.Get(Path);
        var costs = new List<string>();
        foreach (var query in queries)
        {
            work.Forget();
            using var answer = await staff.Get(query);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            costs.Add($"{query}: {work.Commands} commands, {work.Rows.Count} photographs");
        }

        return string.Join('\n', costs);
    }

    /// <summary>Counts what the database is asked about photographs, and how many come into memory.</summary>
    private sealed class Work : DbCommandInterceptor
    {
        private int commands;

        public int Commands => commands;

        public Materialised Rows { get; } = new();

        public void Forget() => (commands, Rows.Count) = (0, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains("media_", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref commands);
            }

            return ValueTask.FromResult(result);
        }
    }

    private sealed class Materialised : IMaterializationInterceptor
    {
        private int count;

        public int Count
        {
            get => count;
            set => count = value;
        }

        public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
        {
            if (entity is MediaAsset)
            {
                Interlocked.Increment(ref count);
            }

            return entity;
        }
    }
}
