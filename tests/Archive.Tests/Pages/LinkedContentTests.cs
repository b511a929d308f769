using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.BeforeAfter;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Modules.People;
using Archive.Modules.Places;
using Archive.Modules.Stories;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Pages;

/// <summary>Works, people, places, stories and series lead to each other.</summary>
public sealed class LinkedContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_person_shows_the_works_that_name_them(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var person = await Publish(site, PeopleModule.Person, "示例作者甲", new PersonPart { Summary = "拍江。" });
        await NameOn(site, work => work with { Author = "示例作者甲", PhotographerId = person });

        Assert.Contains("照片1", await Page(site, "/people/shi-li-zuo-zhe-jia"), StringComparison.Ordinal);
        Assert.Contains(
            "/people/shi-li-zuo-zhe-jia",
            await Page(site, "/exhibitions/wall/works/1"),
            StringComparison.Ordinal
        );
        Assert.Contains("示例作者甲", await Page(site, "/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_that_visitors_do_not_see_is_on_nobodys_page()
    {
        await using var site = await TestSite.Start();
        var person = await Publish(site, PeopleModule.Person, "Jia", new PersonPart());
        var work = await NameOn(site, part => part with { PhotographerId = person });
        Assert.Contains("照片1", await Page(site, "/people/jia"), StringComparison.Ordinal);

        await site.In((IContentManager content) => content.Unpublish(work, Token));

        Assert.DoesNotContain("照片1", await Page(site, "/people/jia"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_drops_a_name_changes_no_page()
    {
        await using var site = await TestSite.Start();
        var person = await Publish(site, PeopleModule.Person, "Jia", new PersonPart());
        var id = await NameOn(site, part => part with { PhotographerId = person });
        var work = (await site.In((IContentManager content) => content.Get(id, VersionOptions.Latest, Token)))!;
        work.Put(work.Part<WorkPart>()! with { PhotographerId = null });

        var draft = await site.In((IContentManager content) => content.SaveDraft(work, Token));
        Assert.Contains("照片1", await Page(site, "/people/jia"), StringComparison.Ordinal);
        await site.In((IContentManager content) => content.Publish(draft.Item!, Token));
        Assert.DoesNotContain("照片1", await Page(site, "/people/jia"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_lie_to_each_other_as_they_do_on_earth()
    {
        await using var site = await TestSite.Start();
        await Place(site, "North", 31.27, 121.52);
        await Place(site, "South", 31.25, 121.52);
        await Place(site, "East", 31.25, 121.55);

        var page = await Page(site, "/places");

        Assert.True(Dot(page, "North").Y < Dot(page, "South").Y);
        Assert.True(Dot(page, "East").X > Dot(page, "South").X);
        // 0.02° of latitude and 0.03° of longitude here are 2.23 and 2.86 km.
        var ratio = (Dot(page, "South").Y - Dot(page, "North").Y) / (Dot(page, "East").X - Dot(page, "South").X);
        Assert.InRange(ratio, 0.76, 0.80);
    }

    [Fact]
    public async Task A_point_off_the_earth_is_refused()
    {
        await using var site = await TestSite.Start();
        var place = await site.In((IContentManager content) => Task.FromResult(content.New(PlacesModule.Place)));
        place.Put(new TitlePart("Nowhere"));
        place.Put(new PlacePart { Latitude = 131, Longitude = 12 });

        var saved = await site.In((IContentManager content) => content.SaveDraft(place, Token));

        Assert.Equal("PlacePart.Latitude", Assert.Single(saved.Errors).Where);
    }

    [Fact]
    public async Task A_series_shows_the_frames_of_its_viewpoints_year_by_year()
    {
        await using var site = await TestSite.Start();
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        var assets = await site.In((ArchiveDb db) => db.Set<MediaAsset>().Select(asset => asset.Id).ToListAsync(Token));
        var viewpoint = await Publish(
            site,
            BeforeAfterModule.Viewpoint,
            "弄堂口",
            new ViewpointPart { Bearing = 70, Frames = [Frame(assets[0], "2017"), Frame(assets[1], "2023-05")] }
        );
        await Publish(
            site,
            BeforeAfterModule.Series,
            "Badaitou",
            new SeriesPart { Author = "示例作者丁", ViewpointIds = [viewpoint] }
        );

        var page = await Page(site, "/series/badaitou");

        Assert.Contains("2017–2023", page, StringComparison.Ordinal);
        Assert.Contains("朝东", page, StringComparison.Ordinal);
        Assert.Contains("2023年5月", page, StringComparison.Ordinal);
        Assert.Contains("/series/badaitou", await Page(site, "/series"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_leads_to_its_works_and_they_back_to_it()
    {
        await using var site = await TestSite.Start();
        var work = await NameOn(site, part => part);
        await Publish(
            site,
            StoriesModule.Story,
            "Tulips",
            new StoryPart
            {
                Byline = "示例编辑",
                WorkIds = [work],
                Language = "zh-Hant",
            }
        );

        Assert.Contains("照片1", await Page(site, "/stories/tulips"), StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hant\"", await Page(site, "/stories/tulips"), StringComparison.Ordinal);
        Assert.Contains("/stories/tulips", await Page(site, "/exhibitions/wall/works/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_links_can_be_made_anew_from_content_alone()
    {
        await using var site = await TestSite.Start();
        var person = await Publish(site, PeopleModule.Person, "Jia", new PersonPart());
        await NameOn(site, part => part with { PhotographerId = person });
        var before = await Links(site);
        await site.In((ArchiveDb db) => db.ContentLinks.ExecuteDeleteAsync(Token));

        await site.Services.GetRequiredService<RederiveRows>().Run(Token);

        Assert.NotEmpty(before);
        Assert.Equal(before, await Links(site));
    }

    private static Frame Frame(ContentId asset, string taken) =>
        new()
        {
            AssetId = asset,
            AltText = "一条弄堂",
            Taken = ArchiveDate.TryParse(taken, out var date) ? date : null,
        };

    private static Task<ContentId> Place(TestSite site, string name, double latitude, double longitude) =>
        Publish(site, PlacesModule.Place, name, new PlacePart { Latitude = latitude, Longitude = longitude });

    /// <summary>Changes the first work on a wall of two.</summary>
    private static async Task<ContentId> NameOn(TestSite site, Func<WorkPart, WorkPart> change)
    {
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        var works = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Work, VersionOptions.Latest, Token)
        );
        var work = works.Single(item => item.DisplayText == "照片1");
        work.Put(change(work.Part<WorkPart>()!));
        Assert.True((await site.In((IContentManager content) => content.Publish(work, Token))).Succeeded);
        return work.ContentItemId;
    }

    private static async Task<ContentId> Publish<T>(TestSite site, string type, string title, T part)
        where T : class
    {
        var item = await site.In((IContentManager content) => Task.FromResult(content.New(type)));
        item.Put(new TitlePart(title));
        item.Put(part);
        var saved = await site.In((IContentManager content) => content.Publish(item, Token));
        Assert.True(saved.Succeeded, string.Join(' ', saved.Errors));
        return item.ContentItemId;
    }

    private static async Task<string> Page(TestSite site, string path)
    {
        await site.CatchUp();
        return await site.Visitor.GetStringAsync(path, Token);
    }

    private static (double X, double Y) Dot(string page, string name)
    {
        var before = page[..page.IndexOf($">{name}</text>", StringComparison.Ordinal)];
        return (Number(before, "cx"), Number(before, "cy"));
    }

    private static double Number(string text, string attribute) =>
        double.Parse(
            text[(text.LastIndexOf($"{attribute}=\"", StringComparison.Ordinal) + attribute.Length + 2)..].Split('"')[
                0
            ],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static async Task<List<string>> Links(TestSite site) =>
        await site.In(
            (ArchiveDb db) =>
                db
                    .ContentLinks.OrderBy(link => link.FromId)
                    .ThenBy(link => link.ToId)
                    .Select(link => $"{link.FromId} {link.ToId} {link.Published}")
                    .ToListAsync(Token)
        );
}
