using Archive.Kernel.Content;
using Archive.Tests.Support;

namespace Archive.Tests.Content;

public sealed class ContentManagerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_draft_is_not_before_visitors(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var saved = await site.In((IContentManager manager) => manager.SaveDraft(Page(manager, "关于"), Token));

        Assert.Equal(SaveStatus.Saved, saved.Status);
        Assert.Null(await Get(site, saved.Item!, VersionOptions.Published));
        Assert.Equal("关于", (await Get(site, saved.Item!, VersionOptions.Draft))!.DisplayText);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Who_saves_from_an_older_version_overwrites_nothing(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var first = (await site.In((IContentManager manager) => manager.Publish(Page(manager, "关于"), Token))).Item!;
        var hers = (await Get(site, first, VersionOptions.Latest))!;
        var his = (await Get(site, first, VersionOptions.Latest))!;
        hers.Put(new TitlePart("关于本站"));
        his.Put(new TitlePart("关于我们"));

        var saved = await site.In((IContentManager manager) => manager.Publish(hers, Token));
        var refused = await site.In((IContentManager manager) => manager.SaveDraft(his, Token));

        Assert.Equal(SaveStatus.Saved, saved.Status);
        Assert.Equal(SaveStatus.Conflict, refused.Status);
        Assert.Equal("关于本站", refused.Item!.DisplayText);
        Assert.Equal("关于本站", (await Get(site, first, VersionOptions.Latest))!.DisplayText);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Of_many_who_save_from_one_version_exactly_one_wins(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var first = (await site.In((IContentManager manager) => manager.Publish(Page(manager, "关于"), Token))).Item!;

        var mine = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Get(site, first, VersionOptions.Latest)));
        for (var number = 0; number < mine.Length; number++)
        {
            mine[number]!.Put(new TitlePart($"第{number}版"));
        }

        var results = await Task.WhenAll(
            mine.Select(item => site.In((IContentManager manager) => manager.SaveDraft(item!, Token)))
        );

        Assert.Single(results, result => result.Status == SaveStatus.Saved);
        Assert.All(
            results.Where(result => !result.Succeeded),
            result => Assert.Equal(SaveStatus.Conflict, result.Status)
        );
    }

    private static ContentItem Page(IContentManager manager, string title)
    {
        var page = manager.New("Page");
        page.Put(new TitlePart(title));
        page.Put(new MarkdownBodyPart("正文"));
        return page;
    }

    private static Task<ContentItem?> Get(TestSite site, ContentItem item, VersionOptions version) =>
        site.In((IContentManager manager) => manager.Get(item.ContentItemId, version, Token));
}
