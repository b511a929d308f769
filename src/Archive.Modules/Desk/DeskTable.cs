using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Archive.Modules.Desk;

/// <summary>A column of a list that leaves as a table.</summary>
/// <param name="Width">In letters.</param>
public sealed record DeskColumn<T>(string Title, int Width, Func<T, object?> Value);

/// <summary>A list of the desk as an .xlsx table to take along. Titles of columns stay 简体 in every language: they are a format.</summary>
public static class DeskTable
{
    /// <summary>Of an .xlsx file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // More than this nobody reads through, and a sheet of Excel has 1,048,576 lines.
    private const int Most = 100_000;

    /// <param name="name">Of the file, without its end.</param>
    public static async Task<FileStreamResult> Xlsx<T>(
        string name,
        IEnumerable<T> rows,
        IReadOnlyList<DeskColumn<T>> columns,
        CancellationToken cancellationToken
    )
    {
        var file = await Written(file =>
            file.SaveAsAsync(
                Lines(rows, columns),
                sheetName: name,
                configuration: new OpenXmlConfiguration
                {
                    DynamicColumns =
                    [
                        .. columns.Select(column => new DynamicExcelColumn(column.Title)
                        {
                            Name = column.Title,
                            Width = column.Width,
                        }),
                    ],
                },
                cancellationToken: cancellationToken
            )
        );
        return new(file, MediaType) { FileDownloadName = $"{name}.xlsx" };
    }

    /// <summary>A file on the disk that is gone when it is closed: written, and ready to be read from its beginning.</summary>
    public static async Task<FileStream> Written(Func<FileStream, Task> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>All rows of a list that is read by pages.</summary>
    /// <param name="page">Reads one, the first being 1; an empty one ends it.</param>
    public static async Task<IReadOnlyList<T>> All<T>(Func<int, Task<IReadOnlyList<T>>> page)
    {
        var all = new List<T>();
        for (var number = 1; all.Count < Most; number++)
        {
            var some = await page(number);
            if (some.Count == 0)
            {
                break;
            }

            all.AddRange(some);
        }

        return all;
    }

    /// <summary>What a cell begins with must not become a formula in somebody's table.</summary>
    public static string Safe(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    // An empty list is a table with titles all the same.
    private static IEnumerable<Dictionary<string, object?>> Lines<T>(
        IEnumerable<T> rows,
        IReadOnlyList<DeskColumn<T>> columns
    )
    {
        var any = false;
        foreach (var row in rows)
        {
            any = true;
            yield return columns.ToDictionary(
                column => column.Title,
                column => Cell(column.Value(row)),
                StringComparer.Ordinal
            );
        }

        if (!any)
        {
            yield return columns.ToDictionary(column => column.Title, _ => (object?)null, StringComparer.Ordinal);
        }
    }

    private static object? Cell(object? value) => value is string text ? Safe(text) : value;
}
