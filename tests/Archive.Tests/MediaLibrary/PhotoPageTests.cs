using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Contents.Types;
using Archive.Modules.Exhibitions;
using Archive.Modules.Migrations;
using Archive.Modules.Renditions;
using Archive.Tests.Audit;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.MediaLibrary;

/// <summary>One photograph: what is known, who shows it, and what people say of it.</summary>
public sealed class PhotoPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task Every_item_that_shows_it_is_named_with_its_form_and_its_page(string provider)
    {
        await using var site = await Walls.Hung(provider);
        var wall = await Walls.Wall(site);
        var work = Walls.Work(wall, 2);
        var asset = await Asset(site, work);
        await site.In(
            async (IContentManager content) =>
            {
                var draft = content.New(ExhibitionsModule.Work);
                draft.Put(new TitlePart("还没公开的作品"));
                draft.Put(new WorkPart { Photos = [new() { AssetId = asset, AltText = "江" }] });
                return (await content.SaveDraft(draft, Token)).Succeeded;
            }
        );
        using var staff = await Staff.Administrator(site);

        var uses = (await staff.Page($"/desk/media/{asset}")).QuerySelectorAll(".uses > li").ToList();

        Assert.Equal(2, uses.Count);
        Assert.Equal($"/desk/works/{work}", uses[0].QuerySelector(".row-title")!.GetAttribute("href"));
        Assert.Contains("已公开", uses[0].TextContent, StringComparison.Ordinal);
        var page = uses[0].QuerySelector(".row-facts > a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync(page, Token)).StatusCode);
        Assert.Contains($"/desk/exhibitions/{wall.ContentItemId}", uses[0].InnerHtml, StringComparison.Ordinal);
        Assert.Contains("还没公开的作品", uses[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("只在草稿里", uses[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("看网页", uses[1].TextContent, StringComparison.Ordinal);

        await site.In((IContentManager content) => content.Remove(work, Token));
        Assert.Single((await staff.Page($"/desk/media/{asset}")).QuerySelectorAll(".uses > li"));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task What_is_said_is_kept_found_and_told_to_the_trail(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);
        var form = await staff.Form($"/desk/media/{id}");

        using var saved = await staff.Post(
            $"/desk/media/{id}",
            form.With("Caption", " 第一行\r\n第二行 ").With("AltText", "一艘船").With("Taken", "1987年春")
        );

        Assert.Equal($"/desk/media/{id}?done=saved", saved.Headers.Location?.OriginalString);
        var said = await Shots.Said(site, id);
        Assert.Equal(("第一行\n第二行", "一艘船", "1987-21"), (said.Caption, said.AltText, said.Taken));
        Assert.Single((await staff.Page("/desk/media?q=第二行&from=1987&to=1987")).QuerySelectorAll(".shot"));
        var told = await Trails.Last(site);
        Assert.Equal(("media.changed", id.Value, "admin"), (told.Action, told.Subject, told.Actor));
        Assert.Contains("说明、", (await staff.Page("/desk/audit")).Body!.TextContent, StringComparison.Ordinal);
        using var again = await staff.Post($"/desk/media/{id}", await staff.Form($"/desk/media/{id}"));
        Assert.Equal(told.Number, (await Trails.Last(site)).Number);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);
        var form = (await staff.Form($"/desk/media/{id}")).With("Taken", "1985-13").With("Caption", "写了很久的说明");

        using var answer = await staff.Post($"/desk/media/{id}", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Staff.Page(answer);
        Assert.Contains("没有 13 月", page.QuerySelector("#Taken-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("写了很久的说明", new Form(page, "#editor")["Caption"]);
        Assert.Null((await Shots.Said(site, id)).Caption);
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_stands_there_and_decides()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);
        var form = (await staff.Form($"/desk/media/{id}")).With("Caption", "我的");
        await Shots.Say(site, id, said => said with { Caption = "别人的" });

        using var second = await staff.Post($"/desk/media/{id}", form);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await Staff.Page(second);
        Assert.Contains("别人的", page.QuerySelector("#meanwhile")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("别人的", (await Shots.Said(site, id)).Caption);
        using var decided = await staff.Post($"/desk/media/{id}", new Form(page, "#editor"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal("我的", (await Shots.Said(site, id)).Caption);
    }

    [Fact]
    public async Task The_place_of_the_camera_and_the_original_are_for_those_who_manage_media()
    {
        await using var site = await TestSite.Start();
        var bytes = Shots.Telling();
        var asset = await Shots.TakeIn(site, bytes, "telling.jpg");
        using var manager = await Staff.With(site, "AccessDesk", "ManageMedia");
        using var reader = await Staff.With(site, "AccessDesk", "ViewMedia");
        var path = $"/desk/media/{asset.Id}";

        var all = await manager.Text(path);
        Assert.Contains("31.258333", all, StringComparison.Ordinal);
        Assert.Contains("1998:05:01 09:30:00", all, StringComparison.Ordinal);
        Assert.Contains(asset.Digest, all, StringComparison.Ordinal);
        var some = await reader.Text(path);
        Assert.DoesNotContain("31.258333", some, StringComparison.Ordinal);
        Assert.Contains("码头的早晨", some, StringComparison.Ordinal);
        Assert.DoesNotContain("<form id=\"editor\"", some, StringComparison.Ordinal);

        using var original = await manager.Get($"{path}/original");
        Assert.Equal(bytes, await original.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get($"{path}/original")).StatusCode);
        var token = (await reader.Form("/desk/account", "header form"))["__RequestVerificationToken"];
        var form = (await manager.Form(path)).With("__RequestVerificationToken", token).With("Caption", "x");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post(path, form)).StatusCode);
        Assert.Equal("码头的早晨", (await Shots.Said(site, asset.Id)).Caption);
    }

    [Fact]
    public async Task What_the_file_says_is_where_the_description_begins_also_for_what_came_in_before()
    {
        await using var site = await TestSite.Start();
        var asset = await Shots.TakeIn(site, Shots.Telling(), "telling.jpg");
        var begun = await Shots.Get(site, asset.Id);
        Assert.Equal(("码头的早晨", "上海", "1998-05-01"), (begun.Caption, begun.Place, begun.Taken));
        Assert.Equal(19980501, begun.TakenFirst);

        await site.In(
            async (ArchiveDb db) =>
            {
                await db.Database.ExecuteSqlRawAsync(
                    "update media_assets set caption = null, place = null, taken = null, taken_first = null, taken_last = null, words = ''",
                    Token
                );
                await db.Database.OpenConnectionAsync(Token);
                M202611241440_MediaDescriptions.Describe(db.Database.GetDbConnection(), null);
                return true;
            }
        );

        var described = await Shots.Get(site, asset.Id);
        Assert.Equal(begun.Description(), described.Description());
        Assert.Equal(
            (begun.Words, begun.TakenFirst, begun.TakenLast),
            (described.Words, described.TakenFirst, described.TakenLast)
        );
    }

    [Fact]
    public async Task A_new_work_begins_with_what_the_archive_says_and_an_old_one_keeps_its_words()
    {
        await using var site = await TestSite.Start();
        var asset = await Shots.TakeIn(site, Shots.Telling(), "telling.jpg");
        await Shots.Say(
            site,
            asset.Id,
            said => said with { Caption = "档案的说法", AltText = "一座码头", Taken = "1997~" }
        );

        var first = await Make();
        await Shots.Say(site, asset.Id, said => said with { Caption = "后来的说法", AltText = "别的" });

        var part = (
            await site.In((IContentManager content) => content.Get(first, VersionOptions.Latest, Token))
        )!.Part<WorkPart>()!;
        Assert.Equal(("档案的说法", "1997~"), (part.Caption, part.Taken!.Edtf));
        Assert.Equal(("一座码头", false), (part.Photos[0].AltText, part.Photos[0].AltTextProvisional));

        async Task<Kernel.Text.ContentId> Make()
        {
            var known = await Shots.Get(site, asset.Id);
            return (await site.In((PhotoWorks works) => works.Make(known, publish: false, Token)))!.Value;
        }
    }

    [Fact]
    public async Task A_new_credit_gives_its_pictures_new_addresses_and_a_new_caption_does_not()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);
        var before = await Address();

        await Save("Caption", "说明");
        Assert.Equal(before, await Address());
        await Save("Credit", "某某摄");
        Assert.NotEqual(before, await Address(), StringComparer.Ordinal);
        Assert.Equal(1, await site.In((ArchiveDb db) => db.Jobs.CountAsync(job => job.Key == id.Value, Token)));

        async Task Save(string field, string value)
        {
            using var saved = await staff.Post(
                $"/desk/media/{id}",
                (await staff.Form($"/desk/media/{id}")).With(field, value)
            );
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        async Task<string> Address()
        {
            var asset = await Shots.Get(site, id);
            return await site.In((Pictures pictures) => Task.FromResult(pictures.PathOf(asset, 320)));
        }
    }

    [Fact]
    public async Task A_picker_offers_the_words_of_the_archive()
    {
        await using var site = await TestSite.Start();
        await Shots.Add(site, "a.jpg", new() { Caption = "東昌路輪渡站", AltText = "渡口排队的人" });
        await site.In(
            async (SaveType types) =>
            {
                Assert.Null(await types.Create("Notice", "告示", Token));
                return types;
            }
        );
        await site.In(
            async (SaveType types) =>
            {
                var type = site.Services.GetRequiredService<ContentDefinitions>().Type("Notice")!;
                Assert.Null(await types.AddField(type, "MediaField", "照片", "Shown", Token));
                return types;
            }
        );
        using var staff = await Staff.Administrator(site);
        using var made = await staff.Get("/desk/content/new/Notice");
        var path = made.Headers.Location!.OriginalString;
        var form = (await staff.Form(path)).With("Notice.Shown.find", "轮渡").With("find", "Notice.Shown");

        using var found = await staff.Post($"{path}&handler=Find", form);

        Assert.Contains("渡口排队的人", await found.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static async Task<Kernel.Text.ContentId> Asset(TestSite site, Kernel.Text.ContentId work) =>
        (await site.In((IContentManager content) => content.Get(work, VersionOptions.Latest, Token)))!
            .Part<WorkPart>()!
            .Photos[0]
            .AssetId;
}
