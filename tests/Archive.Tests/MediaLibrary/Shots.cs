using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Tests.Imaging;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.MediaLibrary;

/// <summary>Photographs of a site, and what the archive says of them.</summary>
internal static class Shots
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Puts a record in, without a file; what is looked for is in words and not in pixels.</summary>
    public static Task<ContentId> Add(TestSite site, string name, MediaDescription? said = null, int day = 1) =>
        site.In(
            async (ArchiveDb db) =>
            {
                var asset = Make(name, day);
                asset.Describe(said ?? new());
                db.Add(asset);
                await db.SaveChangesAsync(Token);
                return asset.Id;
            }
        );

    /// <summary>Takes a whole file in.</summary>
    public static async Task<MediaAsset> TakeIn(TestSite site, byte[] bytes, string name)
    {
        var file = Path.Combine(site.Folder, name);
        await File.WriteAllBytesAsync(file, bytes, Token);
        var taken = await site.In((TakeIn takeIn) => takeIn.Handle(file, name, null, Token));
        Assert.Null(taken.Refused);
        return taken.Asset!;
    }

    /// <summary>A picture that says of itself when, where and by whom.</summary>
    public static byte[] Telling() =>
        Samples.WithSegments(
            Samples.Jpeg(),
            Samples.Exif(
                new TiffBytes()
                    .Directory(0x8769, new TiffBytes().Text(0x9003, "1998:05:01 09:30:00"))
                    .Directory(
                        0x8825,
                        new TiffBytes()
                            .Text(1, "N")
                            .Fractions(2, (31, 1), (15, 1), (30, 1))
                            .Text(3, "E")
                            .Fractions(4, (121, 1), (31, 1), (0, 1))
                    )
            ),
            Samples.Xmp(
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">码头的早晨</rdf:li></rdf:Alt></dc:description>"
                    + "<photoshop:Credit>示例署名</photoshop:Credit><photoshop:City>上海</photoshop:City>"
            )
        );

    public static Task<MediaAsset> Get(TestSite site, ContentId id) =>
        site.In((ArchiveDb db) => db.Set<MediaAsset>().AsNoTracking().SingleAsync(asset => asset.Id == id, Token));

    public static async Task<MediaDescription> Said(TestSite site, ContentId id) => (await Get(site, id)).Description();

    /// <summary>Somebody else writes.</summary>
    public static Task<int> Say(TestSite site, ContentId id, Func<MediaDescription, MediaDescription> change) =>
        site.In(
            async (ArchiveDb db) =>
            {
                var asset = await db.Set<MediaAsset>().SingleAsync(one => one.Id == id, Token);
                asset.Describe(change(asset.Description()));
                return await db.SaveChangesAsync(Token);
            }
        );

    /// <summary>So many more like the first, by the database itself.</summary>
    public static Task<int> Multiply(TestSite site, int count, int after = 0) =>
        site.In(
            (ArchiveDb db) =>
            {
                var columns = db
                    .Model.FindEntityType(typeof(MediaAsset))!
                    .GetProperties()
                    .Select(one => one.GetColumnName());
                var values = columns.Select(column =>
                    column switch
                    {
                        "id" => "a.id || '-' || n.i",
                        "created_utc" => "a.created_utc + n.i",
                        "words" => "a.words || ' ' || n.i",
                        _ => $"a.{column}",
                    }
                );
                var sql = $"""
                    with recursive n(i) as (select {after + 1} union all select i + 1 from n where i < {after + count})
                    insert into media_assets ({string.Join(", ", columns)})
                    select {string.Join(", ", values)}
                    from (select * from media_assets order by id limit 1) a cross join n
                    """;
                return db.Database.ExecuteSqlRawAsync(sql, Token);
            }
        );

    private static MediaAsset Make(string name, int day)
    {
        var at = new DateTimeOffset(2026, 10, day, 4, 0, 0, TimeSpan.Zero);
        return new()
        {
            Id = ContentId.New(at),
            Digest = new string('a', 64),
            Bytes = 3_400_000,
            MediaType = name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg",
            FileName = name,
            Width = 4000,
            Height = 3000,
            Orientation = 1,
            Metadata = "{}",
            Warnings = "[]",
            LocationPrecision = LocationPrecision.Hidden,
            FocalX = 0.5,
            FocalY = 0.5,
            ThumbHash = [1, 2, 3],
            DominantColour = "#446655",
            Palette = "#445566 #556677 #667788 #778899",
            TakenInBy = "admin",
            CreatedUtc = at,
        };
    }
}
