using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>What fills the air: light, clouds, mist, rain, snow, smoke, birds.</summary>
public static class Air
{
    public static void Glow(Pen pen, double x, double y, double radius, Colour colour) =>
        pen.Disc(x, y, radius, Ramp.Glow(colour));

    /// <summary>A bank of mist that is thickest at its middle height.</summary>
    public static void Mist(Pen pen, double top, double bottom, Colour colour, double thick = 0.8) =>
        pen.Rect(
            0,
            top,
            pen.W,
            bottom - top,
            Ramp.Down((0, colour.Thin(0)), (0.5, colour.Thin(thick)), (1, colour.Thin(0)))
        );

    /// <summary>Darkens the corners a little, as a lens does.</summary>
    public static void Vignette(Pen pen, double strength = 0.3)
    {
        double reach = Math.Sqrt((pen.W * pen.W) + (pen.H * pen.H)) / 2;
        Colour black = "#05080c";
        pen.Rect(
            (pen.W / 2) - reach,
            (pen.H / 2) - reach,
            reach * 2,
            reach * 2,
            Ramp.Round((0.62, black.Thin(0)), (0.82, black.Thin(strength * 0.35)), (1, black.Thin(strength)))
        );
    }

    /// <summary>A heap of cloud with a lit and a shaded side.</summary>
    public static void Cloud(Pen pen, double x, double y, double size, Colour lit, Colour shade)
    {
        var dice = pen.Dice;
        var under = new Marks();
        var upper = new Marks();
        for (var i = 0; i < 16; i++)
        {
            double t = (i / 15.0) - 0.5;
            double swell = Math.Sqrt(Math.Max(0.05, 1 - (4 * t * t)));
            double r = size * dice.Between(0.1, 0.2) * (0.5 + swell);
            double cx = x + (t * size * 1.9);
            double cy = y - (swell * size * dice.Between(0.05, 0.38));
            under.Oval(cx, cy + (r * 0.25), r, r * 0.85);
            upper.Oval(cx - (r * 0.12), cy - (r * 0.1), r * 0.86, r * 0.7);
        }

        under.Draw(
            $"M{x - (size * 0.95)} {y}Q{x} {y - (size * 0.2)} {x + (size * 0.95)} {y}Q{x} {y + (size * 0.16)} {x - (size * 0.95)} {y}Z"
        );
        pen.Fill(shade, under);
        pen.Fill(lit, upper);
    }

    /// <summary>Thin clouds drawn out by the wind.</summary>
    public static void Streaks(Pen pen, double top, double bottom, Colour colour, int count = 26)
    {
        var marks = new Marks();
        for (var i = 0; i < count; i++)
        {
            double t = pen.Dice.Roll();
            marks.Leaf(
                pen.Dice.Between(-100, pen.W + 100),
                top + (t * (bottom - top)),
                pen.Dice.Between(160, 620),
                pen.Dice.Between(3, 15) * (1.2 - (t * 0.7)),
                pen.Dice.About(0, 0.03)
            );
        }

        pen.Fill(colour, marks);
    }

    public static void Rain(Pen pen, Colour colour, int count, double length, double slant = 0.18)
    {
        var fine = new Marks();
        var near = new Marks();
        for (var i = 0; i < count; i++)
        {
            double x = pen.Dice.Between(-60, pen.W + 60);
            double y = pen.Dice.Between(-60, pen.H);
            double l = length * pen.Dice.Between(0.5, 1.2);
            (i % 5 == 0 ? near : fine).Draw($"M{x} {y}L{x - (l * slant)} {y + l}");
        }

        pen.Stroke(colour.Thin(0.45), 0.8, fine);
        pen.Stroke(colour.Thin(0.6), 1.5, near);
    }

    public static void Snow(Pen pen, Colour colour, int count, double size)
    {
        var far = new Marks();
        var near = new Marks();
        for (var i = 0; i < count; i++)
        {
            double r = size * pen.Dice.Between(0.25, 0.6);
            far.Oval(pen.Dice.Between(0, pen.W), pen.Dice.Between(0, pen.H), r, r);
            if (i % 5 == 0)
            {
                near.Oval(
                    pen.Dice.Between(0, pen.W),
                    pen.Dice.Between(0, pen.H),
                    size * pen.Dice.Between(0.8, 1.5),
                    size * pen.Dice.Between(0.8, 1.5)
                );
            }
        }

        pen.Fill(colour.Thin(0.7), far);
        pen.Fill(colour.Thin(0.85), near);
    }

    /// <summary>Steam or smoke rising from a point and drifting.</summary>
    public static void Plume(Pen pen, double x, double y, double tall, double drift, Colour colour, int puffs = 22)
    {
        for (var i = 0; i < puffs; i++)
        {
            double t = i / (double)puffs;
            double r = tall * (0.05 + (t * 0.2)) * pen.Dice.Between(0.7, 1.2);
            pen.Disc(
                x + (drift * t * t) + pen.Dice.About(0, tall * 0.07 * (0.3 + t)),
                y - (t * tall),
                r,
                Ramp.Round(
                    (0, colour.Thin(0.42 * (1 - (t * 0.75)))),
                    (0.6, colour.Thin(0.2 * (1 - t))),
                    (1, colour.Thin(0))
                )
            );
        }
    }

    public static void Birds(Pen pen, double x, double y, double spread, double size, Colour colour, int count)
    {
        for (var i = 0; i < count; i++)
        {
            double s = size * pen.Dice.Between(0.6, 1.2);
            double bx = x + pen.Dice.About(0, spread);
            double by = y + pen.Dice.About(0, spread * 0.4);
            double lift = s * pen.Dice.Between(-0.1, 0.55);
            pen.Path(
                colour,
                $"M{bx - s} {by - lift}Q{bx - (s * 0.4)} {by - (lift * 1.2) - (s * 0.1)} {bx} {by}Q{bx + (s * 0.4)} {by - (lift * 1.2) - (s * 0.1)} {bx + s} {by - lift}Q{bx + (s * 0.4)} {by - (lift * 0.6)} {bx + (s * 0.1)} {by + (s * 0.16)}L{bx - (s * 0.1)} {by + (s * 0.16)}Q{bx - (s * 0.4)} {by - (lift * 0.6)} {bx - s} {by - lift}Z"
            );
        }
    }
}
