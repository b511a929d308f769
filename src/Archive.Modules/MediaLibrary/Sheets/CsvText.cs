using System.Buffers;
using System.Text;

namespace Archive.Modules.MediaLibrary.Sheets;

/// <summary>Comma-separated text as RFC 4180 and Excel have it.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\n\r;\t");

    public static string Line(IEnumerable<string> cells) =>
        string.Join(
            ',',
            cells.Select(cell =>
                cell.AsSpan().IndexOfAny(Quoted) < 0 && cell == cell.Trim()
                    ? cell
                    : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            )
        ) + "\r\n";

    /// <summary>The rows with their numbers as Excel counts them; empty ones are left out, but counted.</summary>
    public static IEnumerable<(int Number, IReadOnlyList<string> Cells)> Read(string text)
    {
        var between = Between(text);
        var (cells, cell, number, quoted) = (new List<string>(), new StringBuilder(), 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == between)
            {
                Close();
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                Close();
                if (cells.Exists(one => one.Length > 0))
                {
                    yield return (number, cells);
                }

                cells = [];
                number++;
            }
            else
            {
                cell.Append(letter);
            }
        }

        Close();
        if (cells.Exists(one => one.Length > 0))
        {
            yield return (number, cells);
        }

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    // Excel writes what the machine's own settings say.
    private static char Between(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs >= semicolons ? '\t'
            : semicolons > commas ? ';'
            : ',';
    }
}
