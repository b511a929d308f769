using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Tests.Renditions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Exhibitions;

/// <summary>The editor of a work: its label, its words for those who cannot see, its focal point.</summary>
public sealed class WorkEditorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_label_is_saved_as_a_draft_and_leads_back_to_the_wall()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (work, edit) = await Work(site, 2);

        var answer = await staff.Post(
            edit,
            (await staff.Form(edit))
                .With("title", "末班輪渡")
                .With("author", "示例作者")
                .With("taken", "1987~/1989")
                .With("taken-words", "八十年代末")
        );

        Assert.EndsWith($"#work-{work}", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var saved = await Get(site, work, VersionOptions.Draft);
        Assert.Equal("末班輪渡", saved!.DisplayText);
        Assert.Equal("八十年代末", saved.Part<WorkPart>()!.Taken!.Words);
        Assert.Equal("约1987年至1989年", saved.Part<WorkPart>()!.Taken!.Display);
    }

    [Theory]
    [InlineData("alt", false)]
    [InlineData("confirm", false)]
    [InlineData("decorative", false)]
    [InlineData("caption", true)]
    public async Task Words_of_the_program_are_provisional_until_a_person_says_otherwise(string field, bool provisional)
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (work, edit) = await Work(site, 1);
        var photo = (await Get(site, work, VersionOptions.Latest))!.Part<WorkPart>()!.Photos.Single();
        Assert.True(photo.AltTextProvisional);

        var form = await staff.Form(edit);
        await staff.Post(edit, form.With(field == "caption" ? field : $"{field}-{photo.AssetId}", "码头上的吊机"));

        var saved = (await Get(site, work, VersionOptions.Latest))!.Part<WorkPart>()!.Photos.Single();
        Assert.Equal(provisional, saved.AltTextProvisional);
    }

    [Fact]
    public async Task A_date_that_is_none_is_explained_and_nothing_is_lost()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (work, edit) = await Work(site, 1);

        var answer = await staff.Post(edit, (await staff.Form(edit)).With("taken", "1985-13").With("author", "留着"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains("没有 13 月", page.QuerySelector("#taken-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("留着", page.QuerySelector("#author")!.GetAttribute("value"));
        Assert.Null(await Get(site, work, VersionOptions.Draft));
    }

    [Fact]
    public async Task A_focal_point_gives_the_picture_new_addresses_and_has_it_prepared_again()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (work, edit) = await Work(site, 1);
        var asset = (await Get(site, work, VersionOptions.Latest))!.Part<WorkPart>()!.Photos.Single().AssetId;
        var before = (await ServedPicturesTests.Pictures(site))
            .Where(address => address.Contains(asset.Value))
            .ToList();
        var from = await site.In((ArchiveDb db) => db.Changes.MaxAsync(change => change.Id, Token));

        var answer = await staff.Post(edit, (await staff.Form(edit)).With($"x-{asset}", "20").With($"y-{asset}", "80"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = await site.In((ArchiveDb db) => db.Set<MediaAsset>().SingleAsync(one => one.Id == asset, Token));
        Assert.Equal((0.2, 0.8), (kept.FocalX, kept.FocalY));
        // The label did not change: there is nothing to publish.
        Assert.Null(await Get(site, work, VersionOptions.Draft));
        var after = (await ServedPicturesTests.Pictures(site)).Where(address => address.Contains(asset.Value)).ToList();
        Assert.NotEmpty(before);
        Assert.Empty(before.Intersect(after, StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync(before[0], Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(after[0], Token)).StatusCode);
        var noted = await site.In((ArchiveDb db) => db.Changes.Where(change => change.Id > from).SingleAsync(Token));
        Assert.Equal((ChangeKind.Media, asset.Value, "admin"), (noted.Kind, noted.Subject, noted.Actor));
    }

    [Fact]
    public async Task A_focal_point_enqueues_the_work_in_the_same_transaction()
    {
        await using var site = await Walls.Hung();
        var (work, _) = await Work(site, 1);
        var asset = (await Get(site, work, VersionOptions.Latest))!.Part<WorkPart>()!.Photos.Single().AssetId;
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var job = await db.Jobs.SingleAsync(job => job.Key == asset.Value, Token);
        job.State = JobState.Done;

        var moved = await scope.ServiceProvider.GetRequiredService<SetFocalPoint>().Handle(asset, new(10, 10), Token);

        Assert.True(moved);
        Assert.Equal(JobState.Waiting, job.State);
    }

    [Fact]
    public async Task Whoever_may_not_manage_media_moves_no_focal_point()
    {
        await using var site = await Walls.Hung();
        using var admin = await Staff.Administrator(site);
        using var editor = await Staff.With(site, "AccessDesk", "EditExhibitions");
        var (work, edit) = await Work(site, 1);
        var form = await editor.Form(edit);
        Assert.DoesNotContain(form.Fields, field => field.Key.StartsWith("x-", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.Post(edit, form.With("author", "可以"))).StatusCode);
        var asset = (await Get(site, work, VersionOptions.Latest))!.Part<WorkPart>()!.Photos.Single().AssetId;
        var forged = (await editor.Form(edit)).With($"x-{asset}", "1").With($"y-{asset}", "1");
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Post(edit, forged)).StatusCode);
    }

    [Fact]
    public async Task A_second_editor_of_a_work_is_told_and_keeps_every_word()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (_, edit) = await Work(site, 1);
        var mine = await staff.Form(edit);
        await Walls.Retitle(site, 1, "别人的");

        var answer = await staff.Post(edit, mine.With("caption", "我的话"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("我的话", (await Staff.Page(answer)).QuerySelector("#caption")!.TextContent);
    }

    [Fact]
    public async Task A_public_work_can_be_published_by_itself()
    {
        await using var site = await Walls.Hung();
        using var staff = await Staff.Administrator(site);
        var (_, edit) = await Work(site, 1);

        await staff.Post($"{edit}&handler=Publish", (await staff.Form(edit)).With("title", "马上看到"));

        Assert.Contains(
            "马上看到",
            await site.Visitor.GetStringAsync("/exhibitions/wall/works/1", Token),
            StringComparison.Ordinal
        );
    }

    private static async Task<(ContentId Work, string Edit)> Work(TestSite site, int number)
    {
        var wall = await Walls.Wall(site);
        var work = Walls.Work(wall, number);
        return (work, $"/desk/works/{work}?in={wall.ContentItemId}");
    }

    private static Task<ContentItem?> Get(TestSite site, ContentId id, VersionOptions version) =>
        site.In((IContentManager content) => content.Get(id, version, Token));
}
