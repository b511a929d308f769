using System.Text;

namespace Archive.Scenes.Drawing;

/// <summary>
/// Many small shapes that are painted in one go. Thousands of leaves or bricks of one colour cost little as one path and
/// a great deal as thousands of elements; where they overlap they do not darken each other. Paths of many thousand
/// shapes cost more than their share again, so they are kept in portions.
/// </summary>
public sealed class Marks
{
    private const int Portion = 1200;
    private readonly StringBuilder text = new();
    private readonly List<string> full = [];

    internal string Text => string.Concat(full) + text;

    /// <summary>For opaque paint, where it makes no difference that portions overlap.</summary>
    internal IEnumerable<string> Portions => text.Length > 0 ? full.Append(text.ToString()) : full;

    public Marks Draw(PathText path)
    {
        Divide(path.Text[0] == 'M');
        text.Append(path.Text);
        return this;
    }

    private void Divide(bool begins)
    {
        if (begins && text.Length > Portion)
        {
            full.Add(text.ToString());
            text.Clear();
        }
    }

    public Marks Rect(double x, double y, double width, double height) => Draw($"M{x} {y}h{width}v{height}h{-width}Z");

    /// <param name="points">x and y by turns.</param>
    public Marks Poly(params ReadOnlySpan<double> points)
    {
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            Draw($"{(i == 0 ? "M" : "L")}{points[i]} {points[i + 1]}");
        }

        text.Append('Z');
        return this;
    }

    public Marks Oval(double x, double y, double radiusX, double radiusY) =>
        Draw(
            $"M{x - radiusX} {y}a{radiusX} {radiusY} 0 1 1 {2 * radiusX} 0a{radiusX} {radiusY} 0 1 1 {-2 * radiusX} 0Z"
        );

    /// <summary>A pointed oval about a middle: a leaf, a ripple, a petal.</summary>
    public Marks Leaf(double x, double y, double length, double breadth, double turn = 0)
    {
        var (sin, cos) = Math.SinCos(turn);
        double dx = cos * length / 2;
        double dy = sin * length / 2;
        double bx = -sin * breadth;
        double by = cos * breadth;
        return Draw($"M{x - dx} {y - dy}Q{x + bx} {y + by} {x + dx} {y + dy}Q{x - bx} {y - by} {x - dx} {y - dy}Z");
    }

    /// <summary>A many-sided, slightly irregular patch.</summary>
    public Marks Patch(Dice dice, double x, double y, double radiusX, double radiusY, int corners = 7)
    {
        var start = dice.Roll() * Math.Tau;
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = Math.SinCos(start + (i * Math.Tau / corners));
            var reach = dice.Between(0.68, 1.15);
            Draw($"{(i == 0 ? "M" : "L")}{x + (cos * radiusX * reach)} {y + (sin * radiusY * reach)}");
        }

        text.Append('Z');
        return this;
    }

    /// <summary>A rounded bar that may taper: limbs, branches, posts.</summary>
    public Marks Bar(double x1, double y1, double width1, double x2, double y2, double width2)
    {
        var length = Math.Max(0.001, Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1))));
        var nx = -(y2 - y1) / length / 2;
        var ny = (x2 - x1) / length / 2;
        return Draw(
            $"M{x1 + (nx * width1)} {y1 + (ny * width1)}A{width1 / 2} {width1 / 2} 0 0 1 {x1 - (nx * width1)} {y1 - (ny * width1)}L{x2 - (nx * width2)} {y2 - (ny * width2)}A{width2 / 2} {width2 / 2} 0 0 1 {x2 + (nx * width2)} {y2 + (ny * width2)}Z"
        );
    }
}
