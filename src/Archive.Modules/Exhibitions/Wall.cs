using System.Globalization;
using Archive.Modules.Renditions;

namespace Archive.Modules.Exhibitions;

/// <summary>A work as it hangs: its picture and the label below it.</summary>
/// <param name="Number">With leading zeros, as on the wall: 05.</param>
/// <param name="Url">Address of its page.</param>
/// <param name="Picture">Its first photograph.</param>
/// <param name="Shape">Classes for its shape and how high it hangs: <c>tall high</c>.</param>
/// <param name="Sizes">How wide it is shown, for the browser to choose by.</param>
public sealed record HungWork(
    string Number,
    string Title,
    string Url,
    string Author,
    string Year,
    Picture Picture,
    string Shape,
    string Sizes
);

/// <summary>Works that hang side by side on a wide screen.</summary>
/// <param name="First">Number of the first of them.</param>
/// <param name="Lack">Class for the wall that stays empty in a last row; empty when it is full.</param>
public sealed record HungRow(int First, string Lack, IReadOnlyList<HungWork> Works);

/// <summary>One wall.</summary>
/// <param name="Anchor">By which the page's own links find it.</param>
public sealed record HungSection(string Name, string Place, string Anchor, IReadOnlyList<HungRow> Rows)
{
    /// <summary>Number of its first work.</summary>
    public string First => Rows[0].Works[0].Number;

    /// <summary>Number of its last work.</summary>
    public string Last => Rows[^1].Works[^1].Number;

    /// <summary>All works of the wall, in order.</summary>
    public IEnumerable<HungWork> Works => Rows.SelectMany(row => row.Works);
}

/// <summary>
/// Hangs works in rows. Heights differ, as in a room: of every three one hangs higher and one lower. A row is full when
/// the widths of its pictures come to some three and a half times a common height.
/// </summary>
internal static class Hanging
{
    private const double FullRow = 3.6;
    private const double NearlyFull = 2.9;
    private static readonly string[] Heights = ["high", "", "low", "", "high", "low", ""];
    private static readonly Dictionary<string, double> Breadths = new(StringComparer.Ordinal)
    {
        ["tall"] = 0.7,
        ["square"] = 1,
        ["four"] = 1.333,
        ["land"] = 1.5,
        ["wide"] = 1.778,
        ["pano"] = 2.1,
    };

    public static IReadOnlyList<HungRow> Rows(IReadOnlyList<(int Number, HungWork Work)> works)
    {
        var rows = new List<HungRow>();
        var row = new List<(int Number, HungWork Work, double Breadth)>();
        foreach (var (number, work) in works)
        {
            var height = Heights[number % Heights.Length];
            var breadth =
                Breadths[work.Picture.Shape]
                * (
                    height == "high" ? 1.15
                    : height == "low" ? 0.83
                    : 1
                );
            if (row.Count > 0 && row.Sum(hung => hung.Breadth) + breadth > FullRow + 0.5)
            {
                Finish(last: false);
            }

            row.Add((number, work with { Shape = $"{work.Picture.Shape} {height}".Trim() }, breadth));
            if (row.Sum(hung => hung.Breadth) >= FullRow)
            {
                Finish(last: false);
            }
        }

        Finish(last: true);
        return rows;

        void Finish(bool last)
        {
            if (row.Count == 0)
            {
                return;
            }

            var sum = row.Sum(hung => hung.Breadth);
            var lack = last && sum < NearlyFull ? Math.Clamp((int)Math.Round(FullRow - sum), 1, 3) : 0;
            rows.Add(
                new(
                    row[0].Number,
                    lack == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"lack-{lack}"),
                    [.. row.Select(hung => hung.Work with { Sizes = Sizes(hung.Breadth / (sum + lack)) })]
                )
            );
            row.Clear();
        }
    }

    private static string Sizes(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"(min-width: 60em) {Math.Ceiling(92 * share):0}vw, 100vw");
}
