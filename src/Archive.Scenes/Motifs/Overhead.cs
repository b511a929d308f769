using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>People and trees seen from straight above.</summary>
public static class Overhead
{
    /// <summary>Head and shoulders, facing a direction (degrees; 0 is up the picture); 120 units across at scale 1.</summary>
    public static void Person(
        Pen pen,
        double x,
        double y,
        double turn,
        Colour shirt,
        Colour hair,
        double scale = 1,
        Colour? hat = null,
        bool shadow = true
    )
    {
        if (shadow)
        {
            pen.Oval(x + 42, y + 34, 66 * scale, 44 * scale, "#3d343060", turn);
        }

        using var at = pen.At(x, y, scale, scale, turn);
        pen.Fill(shirt.Dark(0.1), new Marks().Bar(-46, 0, 32, -30, -58, 24));
        pen.Fill(shirt.Dark(0.1), new Marks().Bar(46, 0, 32, 26, -62, 24));
        pen.Disc(-28, -66, 12, "#c08e6c");
        pen.Disc(24, -70, 12, "#c08e6c");
        pen.Path(
            Ramp.Across(shirt.Dark(0.2), shirt, shirt.Light(0.2)),
            $"M-62 6C-62 -34 62 -34 62 6C60 38 -60 38 -62 6Z"
        );
        pen.Oval(0, -6, 28, 31, "#b98463");
        pen.Oval(0, 0, 29, 29, Ramp.Across(hair.Dark(0.2), hair, hair.Light(0.25)));
        if (hat is { } straw)
        {
            pen.Disc(0, -2, 54, Ramp.Round((0, straw.Light(0.3)), (0.4, straw), (0.44, straw.Dark(0.2)), (1, straw)));
        }
    }

    public static void Tree(Pen pen, double x, double y, double radius, Foliage leaves, double shadowX, double shadowY)
    {
        pen.Oval(x + shadowX, y + shadowY, radius * 1.02, radius * 0.98, "#1d2a2460");
        foreach (
            var (colour, reach, leaf, count, shift) in new[]
            {
                (leaves.Deep, 1.0, 0.26, 60, 0.0),
                (leaves.Middle, 0.86, 0.2, 70, -0.08),
                (leaves.Bright, 0.7, 0.15, 46, -0.2),
                (leaves.Gleam, 0.5, 0.1, 22, -0.32),
            }
        )
        {
            var marks = new Marks();
            for (var i = 0; i < count; i++)
            {
                var (sin, cos) = Math.SinCos(pen.Dice.Roll() * Math.Tau);
                double far = Math.Sqrt(pen.Dice.Roll()) * reach * radius;
                marks.Patch(
                    pen.Dice,
                    x + (cos * far) + (shift * radius * Math.Sign(shadowX)),
                    y + (sin * far) + (shift * radius * Math.Sign(shadowY)),
                    radius * leaf,
                    radius * leaf * 0.9,
                    6
                );
            }

            pen.Fill(colour, marks);
        }
    }
}
