using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>The river seen from the bank.</summary>
public static class Water
{
    /// <param name="calm">1 is a mirror, 0 is choppy.</param>
    public static void Draw(
        Pen pen,
        double top,
        double bottom,
        Colour far,
        Colour near,
        Colour gleam,
        Colour deep,
        double calm = 0.5
    )
    {
        pen.Rect(0, top, pen.W, bottom - top, Ramp.Down((0, far), (0.25, far.Mix(near, 0.45)), (1, near)));
        Ripples(pen, top, bottom, deep.Thin(0.16), 150, calm);
        Ripples(pen, top, bottom, gleam.Thin(0.2), 130, calm);
        Ripples(pen, top, bottom, deep.Thin(0.12), 60, calm - 0.2);
        Ripples(pen, top, bottom, gleam.Thin(0.28), 50, calm + 0.3);
    }

    public static void Ripples(
        Pen pen,
        double top,
        double bottom,
        Colour colour,
        int count,
        double calm,
        double left = -50,
        double right = 0
    )
    {
        var marks = new Marks();
        double tall = bottom - top;
        double end = right == 0 ? pen.W + 50 : right;
        for (var i = 0; i < count; i++)
        {
            double depth = Math.Pow(pen.Dice.Roll(), 1.7);
            double length = pen.Dice.Between(14, 110) * (0.25 + (depth * (1.9 - calm)));
            marks.Leaf(
                pen.Dice.Between(left, end),
                top + (depth * tall),
                length,
                (0.6 + (depth * 6.5)) * (1.3 - calm),
                pen.Dice.About(0, 0.02)
            );
        }

        pen.Fill(colour, marks);
    }

    /// <summary>The path of light below the sun, the moon or a lamp.</summary>
    public static void Glitter(
        Pen pen,
        double x,
        double top,
        double bottom,
        Colour colour,
        double breadth,
        int count = 160
    )
    {
        var bright = new Marks();
        var soft = new Marks();
        double tall = bottom - top;
        for (var i = 0; i < count; i++)
        {
            double depth = Math.Pow(pen.Dice.Roll(), 1.25);
            double spread = breadth * (0.35 + (depth * 0.9));
            (i % 2 == 0 ? bright : soft).Leaf(
                x + (pen.Dice.About(0, spread) * pen.Dice.Roll()),
                top + (depth * tall),
                (8 + (depth * 60)) * pen.Dice.Between(0.4, 1.2),
                0.8 + (depth * 4.4)
            );
        }

        pen.Fill(colour.Thin(0.34), soft);
        pen.Fill(colour.Thin(0.85), bright);
    }

    /// <summary>Broken stripes in which a post, a mast or a lit window stands on its head.</summary>
    public static void Streak(Pen pen, double x, double top, double length, double breadth, Colour colour)
    {
        var marks = new Marks();
        int pieces = Math.Max(4, (int)(length / 7));
        for (var i = 0; i < pieces; i++)
        {
            double t = (i + pen.Dice.Roll()) / pieces;
            marks.Leaf(
                x + pen.Dice.About(0, breadth * (0.2 + t)),
                top + (t * length),
                breadth * pen.Dice.Between(0.9, 2.2) * (1.1 - (t * 0.5)),
                1.2 + (t * 2.4)
            );
        }

        pen.Fill(colour, marks);
    }
}
