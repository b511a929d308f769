using System.Globalization;
using Archive.Kernel.Data;
using Archive.Kernel.Text;

namespace Archive.Modules.MediaLibrary.Sheets;

/// <summary>
/// Reads a table that came back and works out what it would change, row by row. A column that is missing leaves its field
/// as it is, an empty cell empties it; a row with a mistake changes nothing at all.
/// </summary>
public sealed class PlanSheet(ArchiveDb db, KeptPlans plans)
{
    private const int Chunk = 200;

    private static readonly string[] Broken = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"];

    /// <param name="name">Name of the file.</param>
    /// <returns>The kept plan, or why the table says nothing at all.</returns>
    public async Task<(ContentId? Plan, string? Problem)> Handle(
        byte[] bytes,
        string name,
        CancellationToken cancellationToken
    )
    {
        var sheet = SheetFile.Read(bytes);
        if (sheet.Problem is not null)
        {
            return (null, sheet.Problem);
        }

        if (sheet.Rows.Count < 2)
        {
            return (null, "表里没有行：第一行要是各栏的名称，下面每张照片一行。");
        }

        var columns = Columns.Of(sheet.Rows[0].Cells);
        if (columns.Problem is not null)
        {
            return (null, columns.Problem);
        }

        var (changes, remarks, same) = (new List<PlannedChange>(), new List<RowRemark>(), 0);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var chunk in sheet.Rows.Skip(1).Chunk(Chunk))
        {
            var ids = chunk
                .Select(row => ContentId.TryParse(columns.Id(row), out var id) ? id : default)
                .Where(id => !id.IsEmpty)
                .Distinct()
                .ToList();
            var assets = await PlanBulk.Described(db, ids, cancellationToken);
            foreach (var row in chunk)
            {
                same += Read(row, columns, assets, seen, changes, remarks);
            }
        }

        var plan = new ChangePlan
        {
            Source = name.Length > 0 ? name : "表格",
            Encoding = sheet.Encoding,
            Changes = changes,
            Same = same,
            Remarks = remarks,
            UnknownColumns = columns.Unknown,
        };
        return (await plans.Add(plan, cancellationToken), null);
    }

    /// <summary>1 for a row that says what is so already, 0 otherwise.</summary>
    private static int Read(
        SheetRow row,
        Columns columns,
        Dictionary<ContentId, DescribedAsset> assets,
        Dictionary<string, int> seen,
        List<PlannedChange> changes,
        List<RowRemark> remarks
    )
    {
        var written = columns.Id(row);
        if (written.Length == 0)
        {
            remarks.Add(new(RemarkKind.Mistake, row.Number, "", SheetColumns.Id, "没有写编号，不知道是哪一张。"));
            return 0;
        }

        if (!ContentId.TryParse(written, out var id) || !assets.TryGetValue(id, out var asset))
        {
            remarks.Add(new(RemarkKind.Unknown, row.Number, written, SheetColumns.Id, "档案里没有这个编号。"));
            return 0;
        }

        if (!seen.TryAdd(id.Value, row.Number))
        {
            remarks.Add(
                new(
                    RemarkKind.Mistake,
                    row.Number,
                    asset.FileName,
                    SheetColumns.Id,
                    string.Create(CultureInfo.InvariantCulture, $"和第 {seen[id.Value]} 行是同一张。只留一行。")
                )
            );
            return 0;
        }

        var readings = columns.Fields(row).ToList();
        var mistakes = readings.Where(reading => reading.Value.Problem is not null).ToList();
        if (mistakes.Count > 0)
        {
            remarks.AddRange(
                mistakes.Select(mistake => new RowRemark(
                    RemarkKind.Mistake,
                    row.Number,
                    asset.FileName,
                    DescriptionFields.Of(mistake.Key).Title,
                    mistake.Value.Problem!
                ))
            );
            return 0;
        }

        var fields = PlanBulk.Changes(asset.Said, readings);
        if (fields.Count == 0)
        {
            return 1;
        }

        if (columns.Revision(row) is { Length: > 0 } revision && revision != Written(asset.Revision))
        {
            remarks.Add(
                new(
                    RemarkKind.Stale,
                    row.Number,
                    asset.FileName,
                    "",
                    $"下载这张表以后有人改过这张照片的{string.Join("、", fields.Select(field => DescriptionFields.Of(field.Field).Title))}或别的栏，没有列入。"
                )
            );
            return 0;
        }

        changes.Add(new(id, asset.FileName, row.Number, fields));
        return 0;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Which column is what.</summary>
    private sealed record Columns(
        int IdAt,
        int RevisionAt,
        IReadOnlyList<(int At, DescriptionField Field)> FieldsAt,
        IReadOnlyList<string> Unknown,
        string? Problem
    )
    {
        public static Columns Of(IReadOnlyList<string> header)
        {
            var titles = header.Select(title => title.Trim()).ToList();
            var twice = titles
                .Where(title => title.Length > 0)
                .GroupBy(title => title, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(title => title.Count() > 1);
            List<(int At, DescriptionField Field)> fields =
            [
                .. from field in DescriptionFields.All
                let at = titles.FindIndex(title =>
                    title == field.Title || title.Equals(field.Key, StringComparison.OrdinalIgnoreCase)
                )
                where at >= 0
                select (at, field),
            ];
            var (id, revision) = (titles.IndexOf(SheetColumns.Id), titles.IndexOf(SheetColumns.Revision));
            var known = fields.Select(field => field.At).Append(id).Append(revision).ToHashSet();
            List<string> unknown =
            [
                .. titles.Where(
                    (title, at) =>
                        title.Length > 0
                        && !known.Contains(at)
                        && !SheetColumns.ReadOnly.Contains(title, StringComparer.Ordinal)
                ),
            ];
            var problem =
                id < 0
                    ? $"表里没有“{SheetColumns.Id}”这一栏，认不出哪一行是哪一张照片。请从照片库下载表格，在那上面改。"
                : twice is not null ? $"有两栏都叫“{twice.Key}”。请只留一栏。"
                : fields.Count == 0
                    ? $"表里没有可以改的栏。可以有：{string.Join("、", DescriptionFields.All.Select(field => field.Title))}。"
                : null;
            return new(id, revision, fields, unknown, problem);
        }

        public string Id(SheetRow row) => Cell(row, IdAt).Trim();

        public string Revision(SheetRow row) => RevisionAt < 0 ? "" : Cell(row, RevisionAt).Trim();

        public IEnumerable<KeyValuePair<string, FieldReading>> Fields(SheetRow row) =>
            FieldsAt.Select(column =>
            {
                var cell = Cell(row, column.At);
                return KeyValuePair.Create(
                    column.Field.Key,
                    Broken.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)
                        ? new(null, $"这一格的公式出了错（{cell.Trim()}）。")
                        : column.Field.Read(SheetColumns.Unguard(cell))
                );
            });

        private static string Cell(SheetRow row, int at) => at < row.Cells.Count ? row.Cells[at] : "";
    }
}
