using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Cranes of the quay and of the building site.</summary>
public static class Crane
{
    /// <summary>A level-luffing quay crane on its portal; about 440 units tall at scale 1.</summary>
    /// <param name="scale">Negative reaches to the left.</param>
    public static void Quay(Pen pen, double x, double y, double scale, Colour body, Colour shade)
    {
        using var at = pen.At(x, y, scale);
        Lattice(pen, shade, 5, -64, 0, -38, -196, 64, 0, 38, -196, 3);
        pen.Stroke(body, 11, $"M-64 0L-38 -196M64 0L38 -196");
        pen.Stroke(body, 8, $"M-72 0L-48 0M48 0L72 0M-56 -62L56 -62M-46 -132L46 -132");
        pen.Stroke(shade, 2, $"M-60 -36L-50 -108M60 -36L50 -108");
        pen.Path(Ramp.Across(body.Light(0.12), body, body.Dark(0.25)), $"M-62 -196H62L56 -212H-56Z");
        pen.Path(Ramp.Across(body.Light(0.15), body, body.Dark(0.3)), $"M-96 -268H48V-212H-96Z");
        pen.Rect(-88, -258, 22, 20, shade.Dark(0.4));
        pen.Rect(-58, -258, 22, 20, shade.Dark(0.4));
        pen.Path("#263238", $"M30 -262H52L58 -226H30Z");
        pen.Stroke(body, 9, $"M-60 -268L-16 -428L24 -268");
        pen.Stroke(body.Dark(0.1), 4, $"M-48 -310L14 -310M-34 -360L2 -360M-48 -310L2 -360M14 -310L-34 -360");
        // The jib: two chords that meet at its head, and the lacing between them.
        pen.Stroke(body, 7, $"M40 -248L372 -470M28 -296L372 -470");
        var lacing = new Marks();
        for (var i = 0; i < 14; i++)
        {
            double t = i / 14.0;
            double u = (i + 0.5) / 14.0;
            lacing.Draw(
                $"M{40 + (332 * t)} {-248 - (222 * t)}L{28 + (344 * u)} {-296 - (174 * u)}L{40 + (332 * (t + 0.07))} {-248 - (222 * (t + 0.07))}"
            );
        }

        pen.Stroke(body.Dark(0.12), 2.4, lacing);
        pen.Stroke(shade.Dark(0.2), 1.8, $"M-16 -428L372 -470M-16 -428L200 -383M-16 -428L-92 -268M-16 -428L-120 -262");
        pen.Path(body.Dark(0.3), $"M-138 -262H-92V-214H-138Z");
        pen.Stroke(shade.Dark(0.3), 1.6, $"M370 -468V-190M366 -468V-190");
        pen.Path(shade.Dark(0.4), $"M360 -190H377V-172H372Q374 -158 366 -158Q360 -160 362 -166");
    }

    private static void Lattice(
        Pen pen,
        Colour colour,
        int steps,
        double x1,
        double y1,
        double x2,
        double y2,
        double x3,
        double y3,
        double x4,
        double y4,
        double thick
    )
    {
        var marks = new Marks();
        for (var i = 0; i < steps; i++)
        {
            double a = i / (double)steps;
            double b = (i + 1) / (double)steps;
            marks.Draw(
                $"M{x1 + ((x2 - x1) * a)} {y1 + ((y2 - y1) * a)}L{x3 + ((x4 - x3) * b)} {y3 + ((y4 - y3) * b)}M{x3 + ((x4 - x3) * a)} {y3 + ((y4 - y3) * a)}L{x1 + ((x2 - x1) * b)} {y1 + ((y2 - y1) * b)}"
            );
        }

        pen.Stroke(colour, thick, marks);
    }

    /// <summary>A tower crane; <paramref name="tall"/> is its height, <paramref name="reach"/> its jib (negative: to the left).</summary>
    public static void Tower(Pen pen, double x, double y, double tall, double reach, Colour colour)
    {
        double w = tall * 0.022;
        double top = y - tall;
        int side = Math.Sign(reach);
        var lacing = new Marks();
        int steps = (int)(tall / (w * 2.2));
        for (var i = 0; i < steps; i++)
        {
            double a = top + (tall * i / steps);
            double b = top + (tall * (i + 1) / steps);
            lacing.Draw($"M{x - w} {a}L{x + w} {b}M{x + w} {a}L{x - w} {b}");
        }

        int bays = (int)(Math.Abs(reach) / (w * 2));
        for (var i = 0; i < bays; i++)
        {
            double a = x + (reach * i / bays);
            double b = x + (reach * (i + 1) / bays);
            lacing.Draw($"M{a} {top}L{(a + b) / 2} {top - (w * 1.5)}L{b} {top}");
        }

        pen.Stroke(colour, Math.Max(0.8, w * 0.18), lacing);
        pen.Stroke(
            colour,
            Math.Max(1, w * 0.36),
            $"M{x - w} {y}V{top}M{x + w} {y}V{top}M{x - (reach * 0.3)} {top}H{x + reach}M{x} {top - (w * 1.5)}H{x + (reach * 0.97)}L{x + reach} {top}"
        );
        pen.Stroke(
            colour,
            Math.Max(0.8, w * 0.2),
            $"M{x} {top - (tall * 0.14)}L{x + (reach * 0.72)} {top - (w * 1.5)}M{x} {top - (tall * 0.14)}L{x - (reach * 0.28)} {top}"
        );
        pen.Poly(colour, x - w, top, x, top - (tall * 0.145), x + w, top);
        pen.Rect(x - (reach * 0.3) - (w * 1.4), top - (w * 0.4), w * 2.8, w * 3.2, colour);
        pen.Rect(x + (side * w) - (w * 0.8), top + (w * 0.2), w * 1.6, w * 2, colour);
        pen.Stroke(colour, Math.Max(0.6, w * 0.12), $"M{x + (reach * 0.62)} {top}V{top + (tall * 0.34)}");
        pen.Rect(x + (reach * 0.62) - (w * 0.5), top + (tall * 0.34), w, w * 1.2, colour);
    }
}
