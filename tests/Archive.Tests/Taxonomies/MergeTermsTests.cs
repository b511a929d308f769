using System.Net;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Taxonomies;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Taxonomies;

/// <summary>Merging one word into another loses nothing that named it.</summary>
public sealed class MergeTermsTests
{
    private const string Merge = $"{Words.Here}/merge?from=alley&into=lane";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task Every_item_names_the_other_draft_and_public_alike_and_the_trail_tells_it(string provider)
    {
        await using var site = await Words.Start(provider);
        await site.Run($"{Words.Note("n1", "甲", "alley")}, {Words.Note("n2", "乙", "alley", "lane")}");
        await Draft(site, "n1", item => item.Put(new TitlePart("甲的草稿")));
        using var staff = await Staff.Administrator(site);
        var plan = await staff.Page(Merge);
        Assert.Contains("将改 2 条", plan.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("甲的草稿", plan.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);

        using var merged = await staff.Post(Merge, new Form(plan, "form#editor"));

        Assert.Equal($"{Words.Here}?done=merged&term=lane", merged.Headers.Location?.OriginalString);
        Assert.Equal("里弄 里弄/石库门 里弄/亭子间 轮渡", await site.Told());
        var (shown, draft) = (
            await site.Item("n1", VersionOptions.Published),
            await site.Item("n1", VersionOptions.Latest)
        );
        Assert.Equal(("甲", "甲的草稿"), (shown.DisplayText, draft.DisplayText));
        Assert.False(draft.Published);
        Assert.Equal(["lane"], shown.Topics());
        Assert.Equal(["lane"], draft.Topics());
        Assert.Equal(["lane"], (await site.Item("n2", VersionOptions.Published)).Topics());
        Assert.Equal(
            0,
            await site.In(
                (ArchiveDb db) => db.Set<TermUseRow>().CountAsync(row => row.TermId == new ContentId("alley"), Token)
            )
        );
        var told = await site.In(
            (ArchiveDb db) => db.AuditRows.CountAsync(row => row.Subject == "n2" && row.Actor == "admin", Token)
        );
        Assert.Equal(1, told);
        Assert.True(
            await site.In(
                (ArchiveDb db) => db.Changes.AnyAsync(row => row.Subject == "n2" && row.Actor == "admin", Token)
            )
        );
    }

    [Fact]
    public async Task The_old_address_answers_with_the_way_to_the_new_one()
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "甲", "alley"));
        Assert.Contains("甲", await site.Visitor.GetStringAsync("/ti-cai/long-tang", Token), StringComparison.Ordinal);

        await DoMerge(site);

        using var old = await site.Visitor.GetAsync("/hant/ti-cai/long-tang", Token);
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/hant/ti-cai/li-long", old.Headers.Location?.OriginalString);
        Assert.Contains("甲", await site.Visitor.GetStringAsync("/ti-cai/li-long", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alley", 1)]
    [InlineData("lane", 1)]
    [InlineData("ferry", 0)]
    public async Task A_program_that_asks_for_the_old_word_is_answered_with_what_names_the_new_one(
        string term,
        int total
    )
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "甲", "alley"));
        await DoMerge(site);

        var answer = await site.Visitor.GetStringAsync($"/api/content?type=Note&term={term}", Token);

        Assert.Equal(total, (int)JsonNode.Parse(answer)!["total"]!);
    }

    [Fact]
    public async Task A_recipe_that_still_names_the_old_word_brings_the_new_one_and_an_older_tree_forgets_no_merge()
    {
        await using var site = await Words.Start();
        await DoMerge(site);

        await site.Run(Words.Note("n9", "旧配方", "alley", "ferry"));
        Assert.Equal(["lane", "ferry"], (await site.Item("n9", VersionOptions.Published)).Topics());

        // A tree without the word and without the merge, as an older program writes it.
        await site.Run(
            Words.Taxonomy.Replace(
                "\"ContentItemId\": \"alley\"",
                "\"ContentItemId\": \"market\"",
                StringComparison.Ordinal
            )
        );
        await site.Run(Words.Note("n8", "又一份", "alley"));
        Assert.Equal(["lane"], (await site.Item("n8", VersionOptions.Published)).Topics());
    }

    [Fact]
    public async Task Words_merged_one_after_the_other_lead_to_the_last()
    {
        await using var site = await Words.Start();
        await DoMerge(site);
        await DoMerge(site, "lane", "ferry");

        await site.Run(Words.Note("n1", "甲", "alley", "lane"));

        Assert.Equal(["ferry"], (await site.Item("n1", VersionOptions.Published)).Topics());
        Assert.Equal("轮渡 轮渡/石库门 轮渡/亭子间", await site.Told());
    }

    [Fact]
    public async Task Merged_into_a_word_below_it_that_word_takes_its_place()
    {
        await using var site = await Words.Start();

        await DoMerge(site, "lane", "gate");

        Assert.Equal("石库门 弄堂 弄堂/亭子间 轮渡", await site.Told());
    }

    [Fact]
    public async Task A_word_of_an_item_inside_another_is_merged_too()
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "外面", "ferry"));
        await Draft(
            site,
            "n1",
            item =>
                item.Content["BagPart"] = JsonNode.Parse(
                    """{ "ContentItems": [ { "ContentItemId": "in1", "ContentType": "Note", "DisplayText": "里面", "Note": { "Topics": { "TaxonomyContentItemId": "themes", "TermContentItemIds": ["alley"] } } } ] }"""
                )
        );

        await DoMerge(site);

        var inside = (await site.Item("n1", VersionOptions.Latest)).Content["BagPart"]!["ContentItems"]![0]!;
        Assert.Equal("lane", inside["Note"]!["Topics"]!["TermContentItemIds"]![0]!.ToString());
    }

    [Fact]
    public async Task Many_items_are_left_to_a_job_that_may_run_twice_and_the_desk_says_how_far_it_is()
    {
        await using var site = await Words.Start();
        var count = MergeTerms.AtOnce + 5;
        await site.Run(
            string.Join(',', Enumerable.Range(0, count).Select(at => Words.Note($"n{at}", $"札记{at}", "alley")))
        );
        await DoMerge(site);
        using var staff = await Staff.Administrator(site);
        Assert.Contains(
            $"还有 {count} 条",
            (await staff.Page(Words.Here)).QuerySelector("#merging")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("合并分类里的词", await staff.Text("/desk"), StringComparison.Ordinal);

        Assert.True(await site.Services.GetRequiredService<JobRunner>().RunNext(Token));
        var versions = await site.In((ArchiveDb db) => db.ContentVersions.CountAsync(Token));
        await site.In(
            async (MoveUses move) =>
            {
                await move.Handle(new("themes"), new("alley"), Token);
                return true;
            }
        );

        Assert.Equal(versions, await site.In((ArchiveDb db) => db.ContentVersions.CountAsync(Token)));
        Assert.All(
            await site.In((IContentManager content) => content.OfType("Note", VersionOptions.Published, Token)),
            note => Assert.Equal(["lane"], note.Topics())
        );
        Assert.Equal("", (await staff.Page(Words.Here)).QuerySelector("#merging")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_form_that_was_open_before_the_merge_saves_the_new_word()
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "甲", "alley"));
        using var staff = await Staff.Administrator(site);
        var open = await staff.Form("/desk/content/n1");
        await DoMerge(site);

        using var saved = await staff.Post("/desk/content/n1", open.With("TitlePart.Title", "甲二"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var item = await site.Item("n1", VersionOptions.Latest);
        Assert.Equal("甲二", item.DisplayText);
        Assert.Equal(["lane"], item.Topics());
    }

    [Fact]
    public async Task A_merge_seen_on_an_older_tree_is_not_done()
    {
        await using var site = await Words.Start();
        await site.Run(Words.Note("n1", "甲", "alley"));
        using var staff = await Staff.Administrator(site);
        var open = await staff.Form(Merge);
        (await staff.Send("Add", null, ("Title", "集市"))).Dispose();

        using var answer = await staff.Post(Merge, open);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(["alley"], (await site.Item("n1", VersionOptions.Published)).Topics());
        Assert.Equal(0, await site.In((ArchiveDb db) => db.Jobs.CountAsync(job => job.Kind == MoveUses.Name, Token)));
    }

    private static async Task DoMerge(TestSite site, string from = "alley", string into = "lane")
    {
        using var staff = await Staff.Administrator(site);
        var path = $"{Words.Here}/merge?from={from}&into={into}";
        using var merged = await staff.Post(path, await staff.Form(path));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
    }

    private static async Task Draft(TestSite site, string id, Action<ContentItem> change)
    {
        var item = await site.Item(id, VersionOptions.Latest);
        change(item);
        var saved = await site.In((IContentManager content) => content.SaveDraft(item, Token));
        Assert.True(saved.Succeeded, string.Join(' ', saved.Errors.Select(error => error.Message)));
    }
}
