using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Desk;

/// <summary>The desk's first page and its list of exhibitions.</summary>
public sealed class DeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_that_failed_is_told_with_its_reason_and_can_be_begun_anew()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var id = await site.In(
            async (ArchiveDb db) =>
            {
                var now = TimeProvider.System.GetUtcNow();
                var job = new JobRow
                {
                    Id = ContentId.New(now),
                    Kind = "test.lost",
                    Key = "照片七",
                    Payload = "{}",
                    State = JobState.Dead,
                    Priority = 1,
                    RunAfter = now,
                    Attempts = 5,
                    Error = "磁盘满了",
                    CreatedUtc = now,
                    FinishedUtc = now,
                };
                db.Jobs.Add(job);
                await db.SaveChangesAsync(Token);
                return job.Id;
            }
        );
        var page = await staff.Page("/desk");
        var told = page.QuerySelector(".failed")!.TextContent;
        Assert.Contains("照片七", told, StringComparison.Ordinal);
        Assert.Contains("磁盘满了", told, StringComparison.Ordinal);
        Assert.Contains("试过 5 次", told, StringComparison.Ordinal);

        await staff.Post("/desk?handler=Retry", new Form(page, ".failed form").With("job", id.Value));

        // Nobody knows this kind of work: it fails at once, at its first attempt.
        for (var wait = 0; wait < 100 && await Attempts(site, id) != 1; wait++)
        {
            await Task.Delay(100, Token);
        }

        Assert.Equal(1, await Attempts(site, id));
    }

    [Fact]
    public async Task The_first_page_tells_what_there_is_and_an_empty_one_what_to_do()
    {
        await using var empty = await TestSite.Start();
        using var beginner = await Staff.Administrator(empty);
        Assert.Contains("新建一个展览", await beginner.Text("/desk"), StringComparison.Ordinal);

        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        await Walls.Retitle(site, 1, "改了");
        var row = (await staff.Page("/desk")).QuerySelector(".row")!;
        Assert.Equal("已公开，有未公开的修改", row.QuerySelector(".state")!.TextContent);
        Assert.Contains("3 件作品", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages_and_is_searched_in_either_script()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        for (var number = 1; number <= 21; number++)
        {
            var form = await staff.Form("/desk/exhibitions/new", "main form");
            await staff.Post("/desk/exhibitions/new", form.With("title", number == 3 ? "濱江" : $"展览{number}"));
        }

        var first = await staff.Page("/desk/exhibitions");
        var second = await staff.Page("/desk/exhibitions?page=2");
        var found = await staff.Page("/desk/exhibitions?q=滨");

        Assert.Equal(20, first.QuerySelectorAll(".row").Length);
        Assert.Equal("展览1", second.QuerySelector(".row-title")!.TextContent);
        Assert.NotNull(first.QuerySelector("#q"));
        Assert.Equal("濱江", Assert.Single(found.QuerySelectorAll(".row-title")).TextContent);
    }

    [Theory]
    [InlineData("2026-11-24T06:02:00Z", "今天 14:02")]
    [InlineData("2026-11-23T15:59:00Z", "昨天 23:59")]
    [InlineData("2026-11-23T16:00:00Z", "今天 00:00")]
    [InlineData("2026-09-28T01:00:00Z", "9月28日 09:00")]
    [InlineData("2025-09-28T01:00:00Z", "2025.9.28 09:00")]
    public async Task Times_are_told_in_the_zone_of_the_site(string time, string said)
    {
        await using var site = await TestSite.Start();
        var clock = new FakeTimeProvider(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var desk = new DeskTime(
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            clock,
            site.Services.GetRequiredService<DeskWords>()
        );

        Assert.Equal(said, desk.Say(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Task<int> Attempts(TestSite site, ContentId id) =>
        site.In((ArchiveDb db) => db.Jobs.Where(job => job.Id == id).Select(job => job.Attempts).SingleAsync(Token));
}
