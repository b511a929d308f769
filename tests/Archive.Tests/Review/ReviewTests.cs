using System.Net;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Types;
using Archive.Modules.Review;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Review;

/// <summary>What several people have to say before an item comes before visitors.</summary>
public sealed class ReviewTests
{
    private static readonly string[] Author = ["AccessDesk", "EditContent", "PublishContent"];
    private static readonly string[] First = ["AccessDesk", "ReviewFirst"];
    private static readonly string[] Second = ["AccessDesk", "ReviewSecond"];
    private static readonly string[] Final = ["AccessDesk", "ReviewFinal"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task Three_people_sign_what_a_fourth_wrote_and_then_it_is_public(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        await Ask(site, 3);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);

        await Done(author, review, "Submit", "新写的");
        foreach (var permissions in (string[][])[First, Second, Final])
        {
            Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor.GetAsync("/gao-zi", Token)).StatusCode);
            using var reviewer = await Staff.With(site, permissions);
            Assert.Contains("稿子", await reviewer.Text("/desk"), StringComparison.Ordinal);
            Assert.Contains("正文", await reviewer.Text($"{review}/look"), StringComparison.Ordinal);
            await Done(reviewer, review, "Sign");
        }

        await Done(author, review, "Publish");
        Assert.Contains("正文", await site.Visitor.GetStringAsync("/gao-zi", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("还没有签", await author.Text(review), StringComparison.Ordinal);
        var log = await Log(site, id);
        Assert.Equal(
            ["Submitted", "Passed 初审", "Passed 复审", "Passed 终审", "Published"],
            log.Select(line => $"{line.Act} {line.Step}".Trim()),
            StringComparer.Ordinal
        );
        Assert.Equal(4, log.Take(4).Select(line => line.UserName).Distinct(StringComparer.Ordinal).Count());
        // Who signed which version: the draft's, all three.
        Assert.Single(log.Take(4).Select(line => line.VersionId).Distinct());
    }

    [Fact]
    public async Task Without_the_last_signature_nothing_lets_it_out()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 2);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        using var first = await Staff.With(site, First);
        await Done(first, review, "Sign");

        using var tried = await author.Post(
            $"/desk/content/{id}?handler=Publish",
            await author.Form($"/desk/content/{id}")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        var told = await Staff.Page(tried);
        Assert.Contains("要先审校", told.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("#publish"));
        var published = await site.In(
            async (IContentManager content) =>
                await content.Publish((await content.Get(id, VersionOptions.Latest, Token))!, Token)
        );
        Assert.Equal(SaveStatus.Invalid, published.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/gao-zi", Token)).StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_twice_or_what_they_wrote()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 2);
        using var author = await Staff.With(site, [.. Author, "ReviewFirst", "ReviewFinal"]);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        Assert.Null((await author.Page(review)).QuerySelector("#sign"));
        using var own = await author.Post($"{review}?handler=Sign", await author.Form(review, "main form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);

        using var both = await Staff.With(site, [.. First, "ReviewFinal"]);
        await Done(both, review, "Sign");
        using var again = await both.Post($"{review}?handler=Sign", await both.Form(review, "main form"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("另一个人", await again.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(2, (await Log(site, id)).Count);
    }

    [Fact]
    public async Task An_edit_after_the_last_signature_voids_it()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 1);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        using var final = await Staff.With(site, Final);
        await Done(final, review, "Sign");

        await Save(author, id, "改过的正文");

        using var publish = await author.Post($"{review}?handler=Publish", await author.Form(review, "main form"));
        Assert.Equal(HttpStatusCode.Conflict, publish.StatusCode);
        Assert.Contains("要改了再送", await author.Text(review), StringComparison.Ordinal);
        Assert.Equal(ReviewAct.Voided, (await Log(site, id))[^1].Act);

        await Done(author, review, "Submit");
        await Done(final, review, "Sign");
        await Done(author, review, "Publish");
        Assert.Contains("改过的正文", await site.Visitor.GetStringAsync("/gao-zi", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_may_mend_what_he_signs_but_not_last()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 2);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        using var first = await Staff.With(site, [.. First, "EditContent"]);
        await Save(first, id, "初审改的");
        await Done(first, review, "Sign");
        using var final = await Staff.With(site, [.. Final, "EditContent"]);
        await Save(final, id, "终审改的");

        using var own = await final.Post($"{review}?handler=Sign", await final.Form(review, "main form"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        using var other = await Staff.With(site, [.. Final, "EditGlossary"]);
        await Done(other, review, "Sign");
        var signed = (await Log(site, id)).Where(line => line.Act == ReviewAct.Passed).ToList();
        Assert.NotEqual(signed[0].VersionId, signed[1].VersionId);
    }

    [Fact]
    public async Task It_is_sent_back_with_a_reason_that_its_author_reads()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 1);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        using var final = await Staff.With(site, Final);

        using var silent = await final.Post($"{review}?handler=SendBack", await final.Form(review, "main form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        await Done(final, review, "SendBack", "年份要核对");

        Assert.Contains("要改了再送", await author.Text("/desk"), StringComparison.Ordinal);
        Assert.Contains("年份要核对", await author.Text(review), StringComparison.Ordinal);
        Assert.Equal(ReviewAct.SentBack, (await Log(site, id))[^1].Act);
    }

    [Fact]
    public async Task Of_two_who_act_on_one_step_the_second_is_told_and_keeps_his_words()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 1);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await Done(author, review, "Submit");
        using var one = await Staff.With(site, Final);
        using var two = await Staff.With(site, [.. Final, "EditGlossary"]);
        var seen = await two.Form(review, "main form");
        await Done(one, review, "SendBack", "不行");

        using var late = await two.Post($"{review}?handler=Sign", seen.With("words", "我看可以"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(ReviewAct.SentBack, (await Log(site, id))[^1].Act);
    }

    [Fact]
    public async Task What_the_checker_found_is_said_to_be_seen_before_the_last_signature()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 1, "唯一 没有根据的不要写");
        using var author = await Staff.With(site, Author);
        var (_, review) = await Draft(site, author, "這是全區唯一的老虎灶");
        await Done(author, review, "Submit");
        using var final = await Staff.With(site, Final);
        Assert.Contains("没有根据的不要写", await final.Text(review), StringComparison.Ordinal);

        using var blind = await final.Post($"{review}?handler=Sign", await final.Form(review, "main form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blind.StatusCode);
        using var signed = await final.Post(
            $"{review}?handler=Sign",
            (await final.Form(review, "main form")).With("looked", "true")
        );

        Assert.Equal($"{review}?done=signed", signed.Headers.Location?.OriginalString);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task One_person_takes_an_item_away_at_once_and_says_why(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var author = await Staff.With(site, Author);
        var (id, review) = await Draft(site, author);
        await site.In(
            async (IContentManager content) =>
                await content.Publish((await content.Get(id, VersionOptions.Latest, Token))!, Token)
        );
        await site.CatchUp();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/gao-zi", Token)).StatusCode);
        using var other = await Staff.With(site, Final);
        Assert.Null((await other.Page(review)).QuerySelector("#withdraw"));
        using var guard = await Staff.With(site, "AccessDesk", "WithdrawAtOnce");
        using var silent = await guard.Post($"{review}?handler=Withdraw", await guard.Form(review, "details form"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);

        using var withdrawn = await guard.Post(
            $"{review}?handler=Withdraw",
            (await guard.Form(review, "details form")).With("words", "照片里的人要求 撤下")
        );

        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor.GetAsync("/gao-zi", Token)).StatusCode);
        var told = await site.In(
            (ArchiveDb db) => db.AuditRows.Where(row => row.Action == "review.withdrawn").ToListAsync(Token)
        );
        Assert.Contains("要求", Assert.Single(told).Detail, StringComparison.Ordinal);
        using var administrator = await Staff.Administrator(site);
        Assert.Contains("紧急撤稿", await administrator.Text("/desk/audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_recipe_brings_was_published_elsewhere()
    {
        await using var site = await TestSite.Start();
        await Ask(site, 3);
        var file = Path.Combine(site.Folder, "brought.recipe.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "name": "brought", "steps": [{ "name": "content", "data": [{ "ContentType": "Page", "DisplayText": "旧文",
              "TitlePart": { "Title": "旧文" }, "AutoroutePart": { "Path": "old" }, "Latest": true, "Published": true }] }] }
            """,
            Token
        );

        var ran = await site.In(
            (RecipeRunner recipes) => recipes.Run(file, new Dictionary<string, string>(StringComparer.Ordinal), Token)
        );

        Assert.Null(ran.Error);
        await site.CatchUp();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor.GetAsync("/old", Token)).StatusCode);
    }

    [Fact]
    public async Task Steps_and_words_are_set_on_one_page()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        Assert.Contains("还没有哪一类内容要审校", await staff.Text("/desk/review"), StringComparison.Ordinal);

        using var saved = await staff.Post(
            "/desk/review/settings",
            (await staff.Form("/desk/review/settings", "main form"))
                .With("steps-Page", "2")
                .With("words", "首个 改成“较早”\n\n独家")
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await staff.Page("/desk/review/settings");
        Assert.Equal("首个 改成“较早”\n独家", page.QuerySelector("#words")!.TextContent);
        Assert.Equal("2", page.QuerySelector("#steps-Page option[selected]")!.GetAttribute("value"));
        Assert.Contains("没有在审的稿子", await staff.Text("/desk/review"), StringComparison.Ordinal);
    }

    private static async Task Ask(TestSite site, int steps, string words = "")
    {
        await site.In(
            async (SaveType saving) =>
            {
                var type = site.In((ContentDefinitions known) => Task.FromResult(known.Type("Page")!));
                await saving.Configure(await type, ReviewSteps.Setting, ReviewSteps.ToSettings(steps), Token);
                return true;
            }
        );
        await site.In(
            async (SiteSettings settings) =>
            {
                await settings.Set(ReviewWords.Setting, ReviewWords.Parse(words), Token);
                return true;
            }
        );
    }

    private static async Task<(ContentId Id, string Review)> Draft(TestSite site, Staff author, string body = "正文")
    {
        using var begun = await author.Get("/desk/content/new/Page");
        var path = begun.Headers.Location!.OriginalString;
        var form = (await author.Form(path)).With("TitlePart.Title", "稿子").With("MarkdownBodyPart.Markdown", body);
        using var saved = await author.Post(path, form);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var pages = await site.In((IContentManager content) => content.OfType("Page", VersionOptions.Latest, Token));
        var id = pages.Single(page => page.DisplayText == "稿子").ContentItemId;
        return (id, $"/desk/review/{id}");
    }

    private static async Task Save(Staff staff, ContentId id, string body)
    {
        var here = $"/desk/content/{id}";
        using var saved = await staff.Post(here, (await staff.Form(here)).With("MarkdownBodyPart.Markdown", body));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    /// <summary>Presses a button of the review's page, which then is done.</summary>
    private static async Task Done(Staff staff, string review, string button, string words = "")
    {
        using var answer = await staff.Post(
            $"{review}?handler={button}",
            (await staff.Form(review, "main form")).With("words", words)
        );
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{button}: {answer.StatusCode} {(await Staff.Page(answer)).QuerySelector("#problems")?.TextContent}"
        );
    }

    private static Task<List<ReviewEntry>> Log(TestSite site, ContentId id) =>
        site.In(
            (ArchiveDb db) =>
                db.Set<ReviewEntry>()
                    .Where(line => line.ContentItemId == id)
                    .OrderBy(line => line.At)
                    .ThenBy(line => line.Id)
                    .ToListAsync(Token)
        );
}
