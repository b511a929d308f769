using System.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.Csv;

namespace Archive.Modules.Audit;

/// <summary>GET /desk/audit/export?as=xlsx: the rows of the filter as a table to take along.</summary>
public static class ExportTrail
{
    // A sheet of Excel has 1,048,576 lines.
    private const int Most = 1_000_000;

    // Excel takes a file without a mark for one in the machine's own code page.
    private static readonly CsvConfiguration Marked = new()
    {
        StreamWriterFunc = stream => new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true),
    };

    public static async Task<IResult> Handle(
        HttpContext context,
        ReadTrail trail,
        DeskTime time,
        CancellationToken cancellationToken
    )
    {
        var query = context.Request.Query;
        var csv = query["as"] == "csv";
        var acts = await trail.All(TrailFilter.Read(name => query[name]), Most, cancellationToken);
        var lines = acts.Select(act => Line.Of(act, time));
        var file = await DeskTable.Written(file =>
            file.SaveAsAsync(
                lines,
                sheetName: "操作记录",
                excelType: csv ? ExcelType.CSV : ExcelType.XLSX,
                configuration: csv ? Marked : null,
                cancellationToken: cancellationToken
            )
        );

        context.Response.Headers.CacheControl = "no-store";
        return csv
            ? TypedResults.Stream(file, "text/csv; charset=utf-8", "audit.csv")
            : TypedResults.Stream(file, DeskTable.MediaType, "audit.xlsx");
    }

    private sealed class Line
    {
        [ExcelColumn(Name = "号", Width = 8)]
        public required long Number { get; init; }

        [ExcelColumn(Name = "时间", Width = 26)]
        public required string At { get; init; }

        [ExcelColumn(Name = "谁", Width = 14)]
        public required string Who { get; init; }

        [ExcelColumn(Name = "做了什么", Width = 14)]
        public required string What { get; init; }

        [ExcelColumn(Name = "类别", Width = 10)]
        public required string Kind { get; init; }

        [ExcelColumn(Name = "名称", Width = 30)]
        public required string Title { get; init; }

        [ExcelColumn(Name = "编号", Width = 30)]
        public required string Subject { get; init; }

        [ExcelColumn(Name = "说明", Width = 20)]
        public required string Detail { get; init; }

        [ExcelColumn(Name = "来自", Width = 16)]
        public required string Address { get; init; }

        [ExcelColumn(Name = "之前的摘要", Width = 20)]
        public required string Before { get; init; }

        [ExcelColumn(Name = "之后的摘要", Width = 20)]
        public required string After { get; init; }

        [ExcelColumn(Name = "前一行的摘要", Width = 20)]
        public required string Previous { get; init; }

        [ExcelColumn(Name = "本行的摘要", Width = 20)]
        public required string Digest { get; init; }

        public static Line Of(ListedAct act, DeskTime time) =>
            new()
            {
                Number = act.Row.Number,
                At = time.Exactly(act.Row.At),
                Who = DeskTable.Safe(act.Who),
                What = act.What,
                Kind = act.Kind,
                Title = DeskTable.Safe(act.Row.Title),
                Subject = DeskTable.Safe(act.Row.Subject),
                Detail = DeskTable.Safe(act.Detail),
                Address = act.Row.Address,
                Before = act.Row.Before,
                After = act.Row.After,
                Previous = act.Row.Previous,
                Digest = act.Row.Digest,
            };
    }
}
