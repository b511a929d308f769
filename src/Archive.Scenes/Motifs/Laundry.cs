using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Washing on a pole or a line.</summary>
public static class Laundry
{
    private static readonly Colour[] Cloths =
    [
        "#e9e6dc",
        "#c9502f",
        "#3f7486",
        "#8fa45c",
        "#f0c66a",
        "#d7dfe2",
        "#5b6f96",
        "#b98a9a",
        "#f4efe2",
        "#2f4c5e",
    ];

    /// <param name="size">Units of the picture for one metre.</param>
    /// <param name="glow">How strongly light shines through from behind.</param>
    public static void Hang(
        Pen pen,
        double x1,
        double y1,
        double x2,
        double y2,
        double size,
        double sag = 0,
        double glow = 0
    )
    {
        var dice = pen.Dice;
        double length = Math.Abs(x2 - x1);
        for (var x = size * 0.15; x < length - (size * 0.5); )
        {
            double t = x / length;
            double px = x1 + ((x2 - x1) * t);
            double py = y1 + ((y2 - y1) * t) + (sag * 4 * t * (1 - t));
            Colour colour = dice.Pick<Colour>(Cloths);
            colour = colour.Light(glow * 0.3);
            var fold = Ramp.Across(
                colour.Dark(0.1),
                colour.Light(0.12),
                colour.Dark(0.2),
                colour.Light(0.05),
                colour.Dark(0.22)
            );
            x += Item(pen, px, py, size, fold) + (size * dice.Between(0.06, 0.2));
        }

        pen.Stroke(
            "#5d4c3b",
            Math.Max(1.2, size * 0.035),
            $"M{x1} {y1}Q{(x1 + x2) / 2} {((y1 + y2) / 2) + (sag * 2)} {x2} {y2}"
        );
    }

    private static double Item(Pen pen, double x, double y, double s, Paint paint)
    {
        double sway = pen.Dice.About(0, s * 0.06);
        switch ((int)(pen.Dice.Roll() * 5))
        {
            case 0:
                pen.Path(
                    paint,
                    $"M{x} {y}H{x + (s * 0.62)}L{x + (s * 0.98)} {y + (s * 0.3)}L{x + (s * 0.84)} {y + (s * 0.42)}L{x + (s * 0.64)} {y + (s * 0.26)}L{x + (s * 0.66) + sway} {y + (s * 0.78)}Q{x + (s * 0.36) + sway} {y + (s * 0.84)} {x + (s * 0.06) + sway} {y + (s * 0.78)}L{x} {y + (s * 0.26)}L{x - (s * 0.2)} {y + (s * 0.42)}L{x - (s * 0.34)} {y + (s * 0.3)}Z"
                );
                return s * 0.9;
            case 1:
                pen.Path(
                    paint,
                    $"M{x} {y}H{x + (s * 0.46)}L{x + (s * 0.5) + sway} {y + (s * 1.05)}H{x + (s * 0.29) + sway}L{x + (s * 0.24)} {y + (s * 0.4)}L{x + (s * 0.2) + sway} {y + (s * 1.05)}H{x - (s * 0.03) + sway}Z"
                );
                return s * 0.52;
            case 2:
                pen.Path(
                    paint,
                    $"M{x} {y}H{x + (s * 1.15)}Q{x + (s * 1.12) + sway} {y + (s * 0.7)} {x + (s * 1.16) + sway} {y + (s * 1.2)}Q{x + (s * 0.6)} {y + (s * 1.3)} {x + sway} {y + (s * 1.2)}Q{x + (s * 0.04)} {y + (s * 0.6)} {x} {y}Z"
                );
                return s * 1.2;
            case 3:
                pen.Path(paint, $"M{x} {y}H{x + (s * 0.4)}L{x + (s * 0.4) + sway} {y + (s * 0.66)}H{x + sway}Z");
                return s * 0.42;
            default:
                pen.Path(
                    paint,
                    $"M{x + (s * 0.1)} {y}H{x + (s * 0.42)}L{x + (s * 0.44)} {y + (s * 0.3)}L{x + (s * 0.62) + sway} {y + (s * 0.92)}Q{x + (s * 0.26)} {y + s} {x - (s * 0.1) + sway} {y + (s * 0.92)}L{x + (s * 0.08)} {y + (s * 0.3)}Z"
                );
                return s * 0.58;
        }
    }
}
