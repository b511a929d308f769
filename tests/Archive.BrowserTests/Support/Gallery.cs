using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;
using Archive.Modules.Exhibitions;
using Archive.Tests.Imaging;
using Archive.Tests.Support;

namespace Archive.BrowserTests.Support;

/// <summary>An exhibition as a curator would hang it, from photographs of every shape and format.</summary>
internal static class Gallery
{
    public const string Slug = "wall";

    public const string LongSlug = "long";

    private const int LongWall = 45;
    private const int NorthWall = 7;

    private static readonly Hung[] Works =
    [
        new("渡口", "示例作者甲", "2019-05", 1600, 2000, ".jpg"),
        new("晨练的人", "示例作者甲", "2019-11-02", 900, 600, ".jpg"),
        new("煤卫合用", "示例作者乙", "1987~", 800, 600, ".png"),
        new("晒台", "示例作者乙", "198X", 960, 540, ".webp"),
        new("票证", "", "", 640, 640, ".jpg"),
        new("江岸全景", "示例作者丙", "2021", 1000, 350, ".tif"),
        new("弄堂口", "示例作者丙", "2017-21", 520, 780, ".avif"),
        new("菜场", "示例作者丁", "2018", 900, 610, ".jpg"),
        new("塔吊", "示例作者丁", "2003/2006", 560, 800, ".jpg"),
        new("修鞋摊", "示例作者甲", "1999-03", 804, 604, ".jpg"),
        new("旧门牌", "一位不愿透露姓名的老街坊（照片由其家人代为整理并提供）", "", 240, 180, ".jpg"),
        new(
            "拆迁前最后一个礼拜的早市，摊主把花生装进旧报纸，Pneumonoultramicroscopicsilicovolcanoconiosis",
            "示例作者乙",
            "2022-12",
            700,
            520,
            ".png"
        ),
    ];

    /// <summary>How many works hang on the wall.</summary>
    public static int Count => Works.Length;

    public static IReadOnlyList<string> Titles { get; } = [.. Works.Select(work => work.Title)];

    /// <summary>Hangs the wall, and whatever the recipe beside the tests adds.</summary>
    /// <param name="scale">Less than 1 for tests that fetch every picture in every size.</param>
    public static async Task Hang(TestSite site, double scale = 1)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "gallery")).FullName;
        for (var index = 0; index < Works.Length; index++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}{Works[index].Format}");
            await File.WriteAllBytesAsync(Path.Combine(folder, name), Works[index].Picture(scale));
        }

        var imported = await site.In(
            (ImportPhotos import) => import.Handle(new(folder, Slug, null, false), null, default)
        );
        Assert.Equal(Works.Length, imported.Count(ImportOutcome.Hung));
        await site.In((IContentManager content) => Describe(content));
        var recipe = Path.Combine(AppContext.BaseDirectory, "Site", "pages.recipe.json");
        var ran = await site.In(
            (RecipeRunner recipes) =>
                recipes.Run(recipe, new Dictionary<string, string>(StringComparer.Ordinal), default)
        );
        Assert.Null(ran.Error);
        await site.CatchUp();
    }

    /// <summary>Hangs a wall with as many works as the exhibition that the site was made for; it shows the same pictures.</summary>
    public static Task HangLong(TestSite site) => site.In((IContentManager content) => HangLong(content));

    private static async Task<bool> Describe(IContentManager content)
    {
        var wall = (await content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Published, default)).Single(
            item => item.Part<AutoroutePart>()?.Path == $"exhibitions/{Slug}"
        );
        var placements = wall.Part<ExhibitionPart>()!.Placements().ToList();
        var works = await content.Get([.. placements.Select(hung => hung.WorkId)], VersionOptions.Published, default);
        for (var index = 0; index < works.Count; index++)
        {
            var (work, said) = (works[index], Works[index]);
            var part = work.Part<WorkPart>()!;
            work.Put(new TitlePart(said.Title));
            work.Put(
                part with
                {
                    Author = said.Author,
                    Taken = said.Taken.Length == 0 ? null : ArchiveDate.Parse(said.Taken),
                    Caption = $"从*{said.Title}*往江边走，见[关于本站](/about)。",
                    Credit = "示例出处",
                    Photos =
                    [
                        part.Photos[0] with
                        {
                            AltText = $"{said.Title}：测试用的渐变画面",
                        },
                        // The last one shows two pictures.
                        .. index == works.Count - 1 ? works[1].Part<WorkPart>()!.Photos : [],
                    ],
                }
            );
            await Publish(content, work);
        }

        wall.Put(new TitlePart("江岸 日日"));
        wall.Put(
            new ExhibitionPart
            {
                Summary = "十二张照片，两面墙。",
                Introduction = "居民拍下的江岸。\n\n> 我家住在江边，推窗就是船。\n\n- 北墙：日常\n- 南墙：变化",
                Venue = "示例展厅一楼",
                // After the demo's, so that it leads on the front page.
                Opens = new(2026, 10, 1),
                Closes = new(2026, 12, 31),
                Sections =
                [
                    new()
                    {
                        Name = "日常",
                        Place = "北墙，进门左手",
                        Works = [.. placements.Take(NorthWall)],
                    },
                    new()
                    {
                        Name = "变化",
                        Place = "南墙",
                        Works = [.. placements.Skip(NorthWall)],
                    },
                ],
            }
        );
        return await Publish(content, wall);
    }

    private static async Task<bool> HangLong(IContentManager content)
    {
        var photos = (await content.OfType(ExhibitionsModule.Work, VersionOptions.Published, default))
            .Where(work => Titles.Contains(work.DisplayText, StringComparer.Ordinal))
            .Select(work => work.Part<WorkPart>()!.Photos)
            .ToList();
        var placements = new List<Placement>();
        for (var number = 1; number <= LongWall; number++)
        {
            var said = Works[number % Works.Length];
            var work = content.New(ExhibitionsModule.Work);
            work.Put(new TitlePart(string.Create(CultureInfo.InvariantCulture, $"{said.Title}之{number}")));
            work.Put(
                new WorkPart
                {
                    Author = said.Author,
                    Taken = ArchiveDate.Parse("2019"),
                    Photos = photos[number % photos.Count],
                }
            );
            await Publish(content, work);
            placements.Add(new() { WorkId = work.ContentItemId, Number = number });
        }

        var wall = content.New(ExhibitionsModule.Exhibition);
        wall.Put(new TitlePart("四十五件作品"));
        wall.Put(new AutoroutePart { Path = $"exhibitions/{LongSlug}" });
        wall.Put(new ExhibitionPart { Opens = new(2019, 1, 1), Sections = [new() { Works = placements }] });
        return await Publish(content, wall);
    }

    private static async Task<bool> Publish(IContentManager content, ContentItem item)
    {
        var saved = await content.Publish(item, default);
        Assert.True(saved.Succeeded, string.Join(' ', saved.Errors.Select(error => error.Message)));
        return true;
    }

    /// <param name="Taken">EDTF; empty while nobody knows.</param>
    private sealed record Hung(string Title, string Author, string Taken, int Width, int Height, string Format)
    {
        public byte[] Picture(double scale)
        {
            var (width, height) = ((int)(Width * scale), (int)(Height * scale));
            if (Format == ".avif")
            {
                return Samples.Avif(width, height);
            }

            using var photo = Samples.Photo(width, height);
            return photo.WriteToBuffer(Format);
        }
    }
}
