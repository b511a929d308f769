using System.Globalization;

namespace Archive.Modules.Places;

/// <summary>Finds room for names on a drawing: right of the dot, left, above or below; else none.</summary>
internal sealed class PlanLabels(int width, int height, IReadOnlyList<(double X, double Y)> dots)
{
    /// <summary>Height of the letters, in units of the drawing; the stylesheet sets the same.</summary>
    private const double Size = 42;

    private const double Gap = 22;
    private const double DotRadius = 12;

    // The arrow to the north and the bar below are there already.
    private readonly List<Box> taken = [new(0, 0, 90, 90), new(0, height - 110, 230, height)];

    public PlanLabel? Place(string name, double x, double y)
    {
        var length = name.Sum(letter => letter > 0x2E80 ? Size : Size * 0.56);
        (double X, double Y, string Anchor, Box Box)[] candidates =
        [
            Beside(x + Gap, y, "start", x + Gap),
            Beside(x - Gap, y, "end", x - Gap - length),
            Over(x, y - Gap - (Size * 0.1)),
            Over(x, y + Gap + (Size * 0.85)),
        ];
        foreach (var candidate in candidates)
        {
            if (IsFree(candidate.Box, x, y))
            {
                taken.Add(candidate.Box);
                return new(Number(candidate.X), Number(candidate.Y), candidate.Anchor);
            }
        }

        return null;

        (double, double, string, Box) Beside(double at, double centre, string anchor, double left) =>
            (
                at,
                centre + (Size * 0.36),
                anchor,
                new(left, centre - (Size * 0.5), left + length, centre + (Size * 0.5))
            );

        (double, double, string, Box) Over(double centre, double baseline) =>
            (
                centre,
                baseline,
                "middle",
                new(centre - (length / 2), baseline - (Size * 0.85), centre + (length / 2), baseline + (Size * 0.15))
            );
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private bool IsFree(Box box, double x, double y) =>
        box.Left >= 0
        && box.Top >= 0
        && box.Right <= width
        && box.Bottom <= height
        && taken.TrueForAll(other => !other.Meets(box))
        && dots.All(dot => dot == (x, y) || !box.Meets(Box.Around(dot.X, dot.Y, DotRadius)));

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Around(double x, double y, double radius) =>
            new(x - radius, y - radius, x + radius, y + radius);

        public bool Meets(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
