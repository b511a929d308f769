using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Houses and towers far away.</summary>
public static class City
{
    /// <summary>A row of towers of one tone.</summary>
    public static void Skyline(
        Pen pen,
        double baseline,
        double tall,
        Colour colour,
        double left = -20,
        double right = 0,
        double gap = 10
    )
    {
        var marks = new Marks();
        var dice = pen.Dice;
        double end = right == 0 ? pen.W + 20 : right;
        for (var x = left; x < end; )
        {
            double w = dice.Between(0.16, 0.5) * tall;
            double h = tall * Math.Pow(dice.Roll(), 1.4) * 0.8 + (tall * 0.2);
            marks.Rect(x, baseline - h, w, h);
            switch ((int)(dice.Roll() * 7))
            {
                case 0:
                    marks.Rect(x + (w * 0.2), baseline - h - (tall * 0.1), w * 0.6, tall * 0.1);
                    break;
                case 1:
                    marks.Rect(x + (w * 0.48), baseline - h - (tall * 0.22), Math.Max(1.2, w * 0.04), tall * 0.22);
                    break;
                case 2:
                    marks.Poly(x, baseline - h, x + w, baseline - h, x + w, baseline - h - (tall * 0.09));
                    break;
                case 3:
                    marks.Poly(x, baseline - h, x + (w / 2), baseline - h - (tall * 0.12), x + w, baseline - h);
                    break;
                default:
                    break;
            }

            x += w + dice.Between(-3, gap);
        }

        pen.Fill(colour, marks);
    }

    /// <summary>The three tall towers and the pearls across the river, as every resident knows them.</summary>
    public static void Lujiazui(Pen pen, double x, double baseline, double tall, Paint colour)
    {
        var marks = new Marks();
        double t = tall;
        marks.Draw(
            $"M{x} {baseline}L{x + (t * 0.03)} {baseline - (t * 0.93)}Q{x + (t * 0.07)} {baseline - (t * 1.02)} {x + (t * 0.13)} {baseline - (t * 0.97)}L{x + (t * 0.2)} {baseline}Z"
        );
        marks.Draw(
            $"M{x + (t * 0.25)} {baseline}L{x + (t * 0.27)} {baseline - (t * 0.77)}L{x + (t * 0.285)} {baseline - (t * 0.77)}L{x + (t * 0.29)} {baseline - (t * 0.7)}L{x + (t * 0.34)} {baseline - (t * 0.7)}L{x + (t * 0.345)} {baseline - (t * 0.77)}L{x + (t * 0.36)} {baseline - (t * 0.77)}L{x + (t * 0.4)} {baseline}Z"
        );
        for (var i = 0; i < 6; i++)
        {
            double w = t * (0.15 - (i * 0.02));
            marks.Rect(x - (t * 0.14) - (w / 2), baseline - (t * (0.2 + (i * 0.085))), w, t * 0.22);
        }

        marks.Poly(
            x - (t * 0.16),
            baseline - (t * 0.6),
            x - (t * 0.14),
            baseline - (t * 0.72),
            x - (t * 0.12),
            baseline - (t * 0.6)
        );
        double p = x - (t * 0.5);
        marks.Rect(p - (t * 0.012), baseline - (t * 0.74), t * 0.024, t * 0.74);
        marks.Oval(p, baseline - (t * 0.22), t * 0.055, t * 0.055);
        marks.Oval(p, baseline - (t * 0.46), t * 0.045, t * 0.045);
        marks.Oval(p, baseline - (t * 0.56), t * 0.016, t * 0.016);
        marks.Poly(
            p - (t * 0.1),
            baseline,
            p - (t * 0.085),
            baseline,
            p,
            baseline - (t * 0.2),
            p + (t * 0.085),
            baseline,
            p + (t * 0.1),
            baseline,
            p,
            baseline - (t * 0.25)
        );
        pen.Fill(colour, marks);
    }

    /// <summary>A tower block near enough to count its floors.</summary>
    public static void Block(
        Pen pen,
        double x,
        double baseline,
        double w,
        double h,
        Colour wall,
        Colour window,
        double lit,
        Colour lamp
    )
    {
        pen.Rect(x, baseline - h, w, h, Ramp.Across(wall.Light(0.08), wall, wall.Dark(0.15)));
        var dark = new Marks();
        var bright = new Marks();
        int columns = Math.Max(2, (int)(w / 13));
        int floors = Math.Max(3, (int)(h / 15));
        for (var r = 1; r < floors; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                (pen.Dice.Chance(lit) ? bright : dark).Rect(
                    x + ((c + 0.25) * w / columns),
                    baseline - h + (r * h / floors),
                    w / columns * 0.5,
                    h / floors * 0.5
                );
            }
        }

        pen.Fill(window, dark);
        pen.Fill(lamp, bright);
    }

    /// <summary>Chimney of brick or concrete, tapering, with rings.</summary>
    public static void Chimney(Pen pen, double x, double baseline, double tall, double w, Colour colour, Colour ring)
    {
        pen.Path(
            Ramp.Across(colour.Light(0.16), colour, colour.Dark(0.35)),
            $"M{x - (w / 2)} {baseline}L{x - (w * 0.31)} {baseline - tall}L{x + (w * 0.31)} {baseline - tall}L{x + (w / 2)} {baseline}Z"
        );
        foreach (var t in new[] { 0.03, 0.16, 0.29 })
        {
            double half = w * (0.31 + (t * 0.19));
            pen.Rect(
                x - half,
                baseline - tall + (tall * t),
                half * 2,
                tall * 0.045,
                Ramp.Across(ring.Light(0.15), ring, ring.Dark(0.4))
            );
        }
    }
}
