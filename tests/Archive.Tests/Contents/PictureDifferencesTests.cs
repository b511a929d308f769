using Archive.Kernel.Content;
using Archive.Modules.Exhibitions;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Contents;

/// <summary>Which photographs came and went between two versions.</summary>
public sealed class PictureDifferencesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photograph_that_was_changed_for_another_stands_beside_it()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await ImportPhotosTests.Import(site, Photos.Folder(site.Folder, 2));
        using var staff = await Staff.Administrator(site);
        var works = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Work, VersionOptions.Latest, Token)
        );
        var (work, other) = (works[0], works[1].Part<WorkPart>()!.Photos[0]);
        var part = work.Part<WorkPart>()!;
        work.Put(part with { Photos = [part.Photos[0] with { AssetId = other.AssetId }] });
        await site.In((IContentManager content) => content.SaveDraft(work, Token));

        var page = await staff.Page($"/desk/content/{work.ContentItemId}/versions");

        var pair = Assert.Single(page.QuerySelectorAll(".picture-pair"));
        var pictures = pair.QuerySelectorAll("img").Select(image => image.GetAttribute("src")!).ToList();
        Assert.Contains(part.Photos[0].AssetId.Value, pictures[0], StringComparison.Ordinal);
        Assert.Contains(other.AssetId.Value, pictures[1], StringComparison.Ordinal);
        foreach (var path in pictures)
        {
            using var shown = await staff.Get(path);
            Assert.True(shown.IsSuccessStatusCode, path);
        }
    }
}
