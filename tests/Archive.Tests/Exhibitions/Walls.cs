using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Exhibitions;

/// <summary>A site with one public exhibition of three works, and what a test does to them.</summary>
internal static class Walls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestSite> Hung(string provider = DatabaseOptions.Sqlite, params string[] settings)
    {
        var site = await TestSite.StartOn(provider, null, settings);
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 3));
        await site.CatchUp();
        return site;
    }

    public static async Task<ContentItem> Wall(TestSite site, VersionOptions version = VersionOptions.Latest) =>
        (
            await site.In((IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, version, Token))
        ).Single();

    /// <summary>Address of the editor.</summary>
    public static async Task<string> Edit(TestSite site) => $"/desk/exhibitions/{(await Wall(site)).ContentItemId}";

    /// <param name="number">Its number on the wall.</param>
    public static ContentId Work(ContentItem wall, int number) =>
        wall.Part<ExhibitionPart>()!.Placements().Single(placement => placement.Number == number).WorkId;

    /// <summary>Saves a draft of a work with another title.</summary>
    public static Task<ContentId> Retitle(TestSite site, int number, string title) =>
        Change(site, number, part => part, title);

    /// <summary>Saves a draft of a work with another part.</summary>
    public static async Task<ContentId> Change(
        TestSite site,
        int number,
        Func<WorkPart, WorkPart> change,
        string? title = null
    )
    {
        var id = Work(await Wall(site), number);
        return await site.In(
            async (IContentManager content) =>
            {
                var work = (await content.Get(id, VersionOptions.Latest, Token))!;
                work.Put(new TitlePart(title ?? work.DisplayText));
                work.Put(change(work.Part<WorkPart>()!));
                Assert.True((await content.SaveDraft(work, Token)).Succeeded);
                return id;
            }
        );
    }
}
