using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Tulips, red with a white edge.</summary>
public static class Tulips
{
    /// <summary>One flower on its stem; 100 units from ground to tip at scale 1.</summary>
    public static void One(
        Pen pen,
        double x,
        double y,
        double scale,
        Colour petal,
        Colour edge,
        Colour leaf,
        double lean = 0
    )
    {
        using var at = pen.At(x, y, scale, Math.Abs(scale), lean);
        pen.Path(leaf.Dark(0.12), $"M-2 0C-26 -20 -24 -50 -34 -66C-12 -56 -4 -30 2 0Z");
        pen.Stroke(leaf.Light(0.08), 4, $"M0 0Q2 -34 0 -62");
        pen.Path(Ramp.Across(leaf, leaf.Light(0.18)), $"M0 0C10 -24 22 -42 30 -50C28 -26 18 -6 4 0Z");
        pen.Path(petal.Dark(0.3), $"M-12 -92Q0 -104 12 -92L14 -64H-14Z");
        pen.Path(edge, $"M-19 -74C-20 -88 -15 -96 -11 -101C-4 -92 2 -80 2 -62C-10 -58 -18 -62 -19 -74Z");
        pen.Path(
            Ramp.Down(petal.Light(0.12), petal, petal.Dark(0.2)),
            $"M-17 -74C-18 -86 -14 -92 -11 -96C-5 -89 0 -78 0 -62C-10 -59 -16 -63 -17 -74Z"
        );
        pen.Path(edge, $"M19 -74C20 -88 15 -96 11 -101C4 -92 -2 -80 -2 -62C10 -58 18 -62 19 -74Z");
        pen.Path(
            Ramp.Down(petal.Light(0.06), petal.Dark(0.06), petal.Dark(0.28)),
            $"M17 -74C18 -86 14 -92 11 -96C5 -89 0 -78 0 -62C10 -59 16 -63 17 -74Z"
        );
        pen.Path(edge, $"M0 -100C9 -92 14 -82 13 -72C12 -62 6 -58 0 -58C-6 -58 -12 -62 -13 -72C-14 -82 -9 -92 0 -100Z");
        pen.Path(
            Ramp.Down(petal.Light(0.2), petal, petal.Dark(0.15)),
            $"M0 -95C7 -89 11.5 -81 10.6 -72C10 -63 5 -60 0 -60C-5 -60 -10 -63 -10.6 -72C-11.5 -81 -7 -89 0 -95Z"
        );
    }

    /// <summary>A bed far enough away that flowers are dabs.</summary>
    public static void Bed(
        Pen pen,
        double top,
        double bottom,
        Colour petal,
        Colour leaf,
        int count,
        double left,
        double right
    )
    {
        var greens = new Marks();
        var reds = new Marks();
        var bright = new Marks();
        for (var i = 0; i < count; i++)
        {
            double t = Math.Pow(pen.Dice.Roll(), 0.8);
            double x = pen.Dice.Between(left, right);
            double y = top + (t * (bottom - top));
            double s = 3 + (t * 9);
            greens.Leaf(x, y + s, s * 2.4, s * 0.3, 1.4 + pen.Dice.About(0, 0.4));
            reds.Patch(pen.Dice, x, y - (s * 0.4), s * 0.55, s * 0.75, 6);
            if (i % 2 == 0)
            {
                bright.Patch(pen.Dice, x - (s * 0.15), y - (s * 0.6), s * 0.22, s * 0.32, 5);
            }
        }

        pen.Fill(leaf, greens);
        pen.Fill(petal, reds);
        pen.Fill(petal.Light(0.4), bright);
    }
}
