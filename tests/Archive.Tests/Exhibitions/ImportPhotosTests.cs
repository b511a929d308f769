using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Exhibitions;
using Archive.Modules.Media;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Archive.Web;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Exhibitions;

public sealed class ImportPhotosTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_folder_is_hung_in_the_order_in_which_a_person_lists_it(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var folder = Photos.Folder(site.Folder, 11);

        var result = await Import(site, folder);

        Assert.Equal(11, result.Count(ImportOutcome.Hung));
        var page = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        Assert.True(
            page.IndexOf("照片2<", StringComparison.Ordinal) < page.IndexOf("照片10<", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_second_time_nothing_is_taken_twice()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, 3);
        File.Copy(Path.Combine(folder, "照片1.jpg"), Path.Combine(folder, "照片1 副本.jpg"));

        var first = await Import(site, folder);
        var second = await Import(site, folder);

        Assert.Equal((3, 1), (first.Count(ImportOutcome.Hung), first.Count(ImportOutcome.Known)));
        Assert.Equal((0, 4), (second.Count(ImportOutcome.Hung), second.Count(ImportOutcome.Known)));
        Assert.Equal(3, await Assets(site));
        Assert.Equal(3, await Hanging(site));
    }

    [Fact]
    public async Task A_work_that_hangs_elsewhere_hangs_here_too_without_being_taken_again()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, 2);
        await Import(site, folder);

        var elsewhere = await Import(site, folder, slug: "other");

        Assert.Equal(2, elsewhere.Count(ImportOutcome.Hung));
        Assert.Equal(2, await Assets(site));
    }

    [Fact]
    public async Task A_folder_of_only_refused_files_fails_and_stores_nothing()
    {
        await using var site = await TestSite.Start();
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "bad")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "readme.jpg"), "这不是照片", Token);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "drawing.jpg"),
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            Token
        );
        await File.WriteAllBytesAsync(Path.Combine(folder, "half.jpg"), Samples.Jpeg(900, 600)[..9000], Token);

        var exit = await ArchiveProgram.Run(["import", "photos", folder, "--exhibition", "bad", .. site.Arguments]);

        Assert.NotEqual(0, exit);
        Assert.Equal(0, await Assets(site));
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "media", "originals")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Folder, "media", "workshop")));
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await site.Visitor.GetAsync("/exhibitions/bad", Token)).StatusCode
        );
    }

    [Fact]
    public async Task A_refused_file_says_why_and_the_rest_goes_on()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, 2);
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "买菜", Token);

        var result = await Import(site, folder);

        Assert.Equal((2, 1), (result.Count(ImportOutcome.Hung), result.Count(ImportOutcome.Refused)));
        Assert.Contains(
            "不是照片",
            result.Files.Single(file => file.Outcome == ImportOutcome.Refused).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_dry_run_tells_and_keeps_nothing()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, 2);

        var result = await Import(site, folder, dryRun: true);

        Assert.Equal(2, result.Count(ImportOutcome.Hung));
        Assert.Equal(0, await Assets(site));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Folder, "media", "workshop")));
    }

    [Fact]
    public async Task A_curators_wall_keeps_its_order_when_more_is_hung()
    {
        await using var site = await TestSite.Start();
        var folder = Photos.Folder(site.Folder, 2);
        await Import(site, folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "照片0.jpg"), Samples.Jpeg(500, 500), Token);

        await Import(site, folder);

        var page = await site.Visitor.GetStringAsync("/exhibitions/wall", Token);
        Assert.True(
            page.IndexOf("照片2<", StringComparison.Ordinal) < page.IndexOf("照片0<", StringComparison.Ordinal)
        );
    }

    internal static Task<ImportResult> Import(
        TestSite site,
        string folder,
        string slug = "wall",
        bool dryRun = false
    ) =>
        site.In(
            (ImportPhotos import) => import.Handle(new(folder, slug, "江边的墙", dryRun), null, CancellationToken.None)
        );

    private static Task<int> Assets(TestSite site) => site.In((ArchiveDb db) => db.Set<MediaAsset>().CountAsync(Token));

    private static async Task<int> Hanging(TestSite site)
    {
        var items = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Published, Token)
        );
        return items.Single().Part<ExhibitionPart>()!.Placements().Count();
    }
}
