using Archive.Kernel.Text;
using Archive.Modules.Pages;

namespace Archive.Modules.Places;

/// <summary>A place with its point, in WGS-84 degrees.</summary>
public sealed record PlacePoint(ContentCard Card, double Latitude, double Longitude);

/// <summary>A dot of the drawing, in its own units.</summary>
/// <param name="Label">Where its name stands; null where there is no room for it.</param>
public sealed record PlanDot(string Name, string Url, string X, string Y, PlanLabel? Label, bool Current);

/// <param name="Anchor">SVG's <c>text-anchor</c>.</param>
public sealed record PlanLabel(string X, string Y, string Anchor);

/// <summary>
/// Places drawn to scale on a plain ground, north above: no map is needed to see how they lie to each other, and none is
/// copied. Distances are true along both axes.
/// </summary>
/// <param name="Width">Of the drawing, in its own units.</param>
/// <param name="Scale">How long a bar of <paramref name="ScaleMetres"/> is, in the same units.</param>
public sealed record PlacePlan(int Width, int Height, IReadOnlyList<PlanDot> Dots, string Scale, int ScaleMetres)
{
    private const int DrawingWidth = 1000;
    private const int Margin = 110;
    private const int LeastHeight = 300;
    private const int MostHeight = 1100;
    private const double MetresPerDegree = 111_320;
    private static readonly int[] Bars = [100, 200, 500, 1000, 2000, 5000, 10_000];

    /// <summary>Null for fewer than two points: one alone lies nowhere.</summary>
    internal static PlacePlan? Of(IReadOnlyList<PlacePoint> points, ContentId? current)
    {
        if (points.Count < 2)
        {
            return null;
        }

        var middle = points.Average(point => point.Latitude);
        var flat = points
            .Select(point =>
                (
                    point.Card,
                    X: point.Longitude * MetresPerDegree * Math.Cos(middle * Math.PI / 180),
                    Y: -point.Latitude * MetresPerDegree
                )
            )
            .ToList();
        var (left, top) = (flat.Min(point => point.X), flat.Min(point => point.Y));
        var (across, down) = (flat.Max(point => point.X) - left, flat.Max(point => point.Y) - top);
        var unit = Math.Min(
            (DrawingWidth - (2 * Margin)) / Math.Max(across, 1),
            (MostHeight - (2 * Margin)) / Math.Max(down, 1)
        );
        var height = Math.Max(LeastHeight, (int)(down * unit) + (2 * Margin));
        var bar = Bars.LastOrDefault(metres => metres * unit <= DrawingWidth / 4.0, Bars[0]);
        var dots = flat.Select(point =>
                (point.Card, X: Margin + ((point.X - left) * unit), Y: Margin + ((point.Y - top) * unit))
            )
            // The place in question gets its name before the others.
            .OrderByDescending(dot => dot.Card.Id == current)
            .ThenBy(dot => dot.Y)
            .ToList();
        var labels = new PlanLabels(DrawingWidth, height, [.. dots.Select(dot => (dot.X, dot.Y))]);
        return new(
            DrawingWidth,
            height,
            [
                .. dots.Select(dot => new PlanDot(
                    dot.Card.Title,
                    dot.Card.Url,
                    PlanLabels.Number(dot.X),
                    PlanLabels.Number(dot.Y),
                    labels.Place(dot.Card.Title, dot.X, dot.Y),
                    dot.Card.Id == current
                )),
            ],
            PlanLabels.Number(bar * unit),
            bar
        );
    }
}
