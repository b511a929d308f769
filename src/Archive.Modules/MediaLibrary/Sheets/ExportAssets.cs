using System.Data;
using System.Text;
using Archive.Kernel.Data;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Archive.Modules.MediaLibrary.Sheets;

/// <summary>GET /desk/media/export?as=xlsx: what was found as a table to work on elsewhere and bring back.</summary>
public static class ExportAssets
{
    // A sheet of Excel has 1,048,576 lines.
    private const int Most = 1_000_000;
    private static readonly int[] Widths = [30, 28, 40, 40, 14, 18, 18, 24, 20, 14, 16, 30, 8, 8, 8, 12, 24, 12, 8];

    public static async Task<IResult> Handle(
        HttpContext context,
        ArchiveDb db,
        DeskTime time,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var asked = context.Request.Query;
        var csv = asked["as"] == "csv";
        var query = AssetQuery.Read(name => asked[name]);
        // Read as they are written out.
        var lines = Rows(db, query.Ordered(query.Of(db, zone)).Take(Most))
            .Select(asset => SheetColumns.Line(asset, time));
        var file = await DeskTable.Written(file =>
            csv ? Csv(file, lines, cancellationToken) : Workbook(file, lines, cancellationToken)
        );

        context.Response.Headers.CacheControl = "no-store";
        return csv
            ? TypedResults.Stream(file, "text/csv; charset=utf-8", "照片.csv")
            : TypedResults.Stream(file, DeskTable.MediaType, "照片.xlsx");
    }

    private static async Task Csv(
        Stream file,
        IEnumerable<IReadOnlyList<string>> lines,
        CancellationToken cancellationToken
    )
    {
        // Excel takes a file without a mark for one in the machine's own code page.
        await using var writer = new StreamWriter(file, new UTF8Encoding(true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(SheetColumns.Titles).AsMemory(), cancellationToken);
        foreach (var line in lines)
        {
            await writer.WriteAsync(CsvText.Line(line).AsMemory(), cancellationToken);
        }
    }

    private static async Task Workbook(
        Stream file,
        IEnumerable<IReadOnlyList<string>> lines,
        CancellationToken cancellationToken
    )
    {
        using var empty = new DataTable();
        foreach (var title in SheetColumns.Titles)
        {
            empty.Columns.Add(title);
        }

        using var rows = lines.GetEnumerator();
        object sheet = rows.MoveNext() ? Dictionaries(rows) : empty;
        await MiniExcel.SaveAsAsync(
            file,
            sheet,
            sheetName: "照片",
            configuration: new OpenXmlConfiguration
            {
                DynamicColumns =
                [
                    .. SheetColumns.Titles.Zip(
                        Widths,
                        (title, width) => new DynamicExcelColumn(title) { Width = width, Name = title }
                    ),
                ],
            },
            cancellationToken: cancellationToken
        );
    }

    // The enumerator stands on the first already.
    private static IEnumerable<Dictionary<string, object>> Dictionaries(IEnumerator<IReadOnlyList<string>> rows)
    {
        do
        {
            yield return SheetColumns
                .Titles.Zip(rows.Current)
                .ToDictionary(cell => cell.First, cell => (object)cell.Second, StringComparer.Ordinal);
        } while (rows.MoveNext());
    }

    private static IEnumerable<SheetAsset> Rows(ArchiveDb db, IQueryable<MediaAsset> assets)
    {
        var uses =
            from use in db.Set<MediaUse>()
            join item in db.ContentItems on use.ContentItemId equals item.ContentItemId
            where item.RemovedUtc == null
            select use;
        return assets
            .Select(asset => new
            {
                asset.Id,
                asset.FileName,
                asset.Revision,
                asset.MediaType,
                asset.Bytes,
                asset.Width,
                asset.Height,
                asset.CreatedUtc,
                Used = uses.Any(use => use.AssetId == asset.Id),
                Public = uses.Any(use => use.AssetId == asset.Id && use.Published),
                Said = new MediaDescription
                {
                    Caption = asset.Caption,
                    AltText = asset.AltText,
                    Creator = asset.Creator,
                    Credit = asset.Credit,
                    Copyright = asset.Copyright,
                    RightsUrl = asset.RightsUrl,
                    Place = asset.Place,
                    Taken = asset.Taken,
                    TakenWords = asset.TakenWords,
                    Note = asset.Note,
                },
            })
            .AsEnumerable()
            .Select(asset => new SheetAsset(
                new(asset.Id, asset.FileName, asset.Revision, asset.Said),
                asset.MediaType,
                asset.Bytes,
                asset.Width,
                asset.Height,
                asset.CreatedUtc,
                asset.Public ? AssetUse.Public
                    : asset.Used ? AssetUse.Draft
                    : AssetUse.None
            ));
    }
}
