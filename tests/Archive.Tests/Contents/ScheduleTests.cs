using System.Net;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Contents;

public sealed class ScheduleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PublishLaterPart", "ScheduledPublishUtc", false, HttpStatusCode.NotFound, HttpStatusCode.OK)]
    [InlineData("ArchiveLaterPart", "ScheduledArchiveUtc", true, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    public async Task What_is_due_is_done_and_nothing_before(
        string part,
        string member,
        bool publish,
        HttpStatusCode before,
        HttpStatusCode after
    )
    {
        var clock = new FakeTimeProvider(new(2026, 9, 28, 0, 0, 0, TimeSpan.Zero));
        await using var site = await TestSite.StartOn(
            DatabaseOptions.Sqlite,
            services => services.AddSingleton<TimeProvider>(clock),
            "--Archive:Jobs:Runners=0"
        );
        await Save(site, part, member, publish, clock.GetUtcNow().AddHours(1));

        // A job that comes too early, because its time was moved, does nothing.
        Assert.True(await RunDue(site));
        Assert.Equal(before, await Status(site));

        clock.Advance(TimeSpan.FromHours(2));
        await Again(site);
        Assert.True(await RunDue(site));
        Assert.Equal(after, await Status(site));
    }

    private static Task<bool> Save(TestSite site, string part, string member, bool publish, DateTimeOffset at) =>
        site.In(
            async (IContentManager content) =>
            {
                var item = content.New("Page");
                item.Put(new TitlePart("通知"));
                item.Content[part] = new JsonObject { [member] = $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z" };
                var saved = publish ? await content.Publish(item, Token) : await content.SaveDraft(item, Token);
                Assert.True(saved.Succeeded);
                await site.CatchUp();
                return true;
            }
        );

    private static Task<bool> RunDue(TestSite site) => site.Services.GetRequiredService<JobRunner>().RunNext(Token);

    private static async Task<HttpStatusCode> Status(TestSite site) =>
        (await site.Visitor.GetAsync("/tong-zhi", Token)).StatusCode;

    // The queue goes by the database's clock, which nobody moves.
    private static Task<int> Again(TestSite site) =>
        site.In(
            (ArchiveDb db) =>
                db.Jobs.ExecuteUpdateAsync(
                    job =>
                        job.SetProperty(row => row.RunAfter, DateTimeOffset.UnixEpoch)
                            .SetProperty(row => row.State, JobState.Waiting),
                    Token
                )
        );
}
