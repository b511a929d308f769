using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;

namespace Archive.Modules.MediaLibrary.Sheets;

/// <summary>A row of a table that somebody sent.</summary>
/// <param name="Number">As the program that made it counts.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>A table that somebody sent, or why it cannot be read.</summary>
/// <param name="Encoding">How its letters were read; empty for what is no text.</param>
internal sealed record SheetFile(IReadOnlyList<SheetRow> Rows, string Encoding, string? Problem)
{
    /// <summary>Most rows of one table.</summary>
    public const int MostRows = 20_000;

    private const int MostColumns = 200;
    private const long MostUnpacked = 300L << 20;

    private static readonly System.Text.Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly System.Text.Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <param name="bytes">A workbook, or a text in UTF-8, UTF-16 or GBK.</param>
    public static SheetFile Read(byte[] bytes)
    {
        return bytes.AsSpan() switch
        {
            [] => Bad("这个文件是空的。"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Bad("这是旧的 .xls 文件。请在 Excel 里另存为 .xlsx 再传。"),
            [(byte)'P', (byte)'K', ..] => Workbook(bytes),
            _ => Text(bytes),
        };
    }

    private static SheetFile Workbook(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                {
                    return Bad("这个工作簿展开后太大。请只留要改的行再传。");
                }
            }

            stream.Position = 0;
            var rows = new List<SheetRow>();
            var number = 0;
            foreach (IDictionary<string, object?> row in MiniExcel.Query(stream, excelType: ExcelType.XLSX))
            {
                number++;
                var cells = row.Values.Take(MostColumns).Select(Cell).ToList();
                if (cells.Exists(cell => cell.Length > 0))
                {
                    rows.Add(new(number, cells));
                }

                if (rows.Count > MostRows + 1)
                {
                    return TooLong();
                }
            }

            return new(rows, "", null);
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or System.Xml.XmlException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentException
                        or FormatException
                        or NullReferenceException
            )
        {
            return Bad("这个文件打不开，可能不是 Excel 工作簿，或者坏了。请在 Excel 里打开看看，另存为 .xlsx 再传。");
        }
    }

    private static SheetFile Text(byte[] bytes)
    {
        if (Decode(bytes) is not var (text, encoding) || text.Contains('\0'))
        {
            return Bad("这不是表格。请传 .xlsx 工作簿，或者 UTF-8、GBK 编码的 CSV。");
        }

        var rows = CsvText.Read(text).Take(MostRows + 2).Select(row => new SheetRow(row.Number, row.Cells)).ToList();
        return rows.Count > MostRows + 1 ? TooLong() : new(rows, encoding, null);
    }

    private static (string Text, string Encoding)? Decode(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan() switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => (Strict.GetString(rest), "UTF-8"),
                [0xFF, 0xFE, .. var rest] => (System.Text.Encoding.Unicode.GetString(rest), "UTF-16"),
                var all => (Strict.GetString(all), "UTF-8"),
            };
        }
        catch (DecoderFallbackException)
        {
            return Legacy(bytes);
        }
    }

    private static (string Text, string Encoding)? Legacy(byte[] bytes)
    {
        try
        {
            return (Chinese.GetString(bytes), "GBK");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Excel makes dates and numbers of what looks like them.
    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static SheetFile TooLong() => Bad($"表格最多 {MostRows} 行。请分成几份传。");

    private static SheetFile Bad(string problem) => new([], "", problem);
}
