using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A lane from straight above: a game of mahjong and a basin.</summary>
public static class FromTheRoof
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Along(0, 0, 1500, 1500, "#cdbb98", "#b7a382", "#8d7d69"));
        Paving(pen);
        pen.Path("#3d3a4270", $"M0 0H620L360 1500H0Z");
        Table(pen, 830, 720);
        Yard(pen);
        Lines(pen);
        Tiles(pen, 0, 300, 40);
        Tiles(pen, 1270, 1500, -40);
        Air.Vignette(pen, 0.32);
    }

    private static void Paving(Pen pen)
    {
        var marks = new Marks();
        var pale = new Marks();
        for (var y = -20.0; y < 1500; y += 62)
        {
            for (var x = 200.0 + ((y % 124) / 2); x < 1400; x += 124)
            {
                (pen.Dice.Chance(0.5) ? marks : pale).Rect(x + 2, y + 2, 119, 57);
            }
        }

        pen.Fill("#8f7e6436", marks);
        pen.Fill("#f0e2c030", pale);
        pen.Rect(392, 0, 26, 1500, "#6d645788");
        for (var y = 10; y < 1500; y += 150)
        {
            pen.Rect(386, y, 38, 46, "#4e4a44");
        }
    }

    private static void Table(Pen pen, double x, double y)
    {
        pen.Path("#3d343070", $"M{x - 110} {y - 60}L{x + 190} {y - 60}L{x + 190} {y + 200}L{x - 60} {y + 200}Z");
        Overhead.Person(pen, x, y + 205, 0, "#e8e6dd", "#d8d5cf");
        Overhead.Person(pen, x - 205, y + 10, 90, "#3f6f80", "#2a2422");
        Overhead.Person(pen, x + 205, y, -90, "#b4503a", "#6d6a66");
        Overhead.Person(pen, x + 10, y - 205, 180, "#6d7f54", "#1f1b1a");
        Overhead.Person(pen, x + 330, y + 210, -48, "#d9b15a", "#2a2422", 0.95, "#d9bd7a");
        pen.Rect(x - 130, y - 130, 260, 260, Ramp.Across("#6a3f28", "#8a5636"));
        pen.Rect(x - 112, y - 112, 224, 224, Ramp.Along(x - 112, y - 112, x + 112, y + 112, "#2f7a5c", "#1f5a46"));
        for (var side = 0; side < 4; side++)
        {
            using var at = pen.At(x, y, 1, 1, side * 90);
            for (var i = 0; i < 9; i++)
            {
                pen.Rect(-72 + (i * 16), 62, 14, 21, "#f4efdf");
                pen.Rect(-72 + (i * 16), 80, 14, 4, "#7fae8a");
            }
        }

        for (var i = 0; i < 16; i++)
        {
            using var at = pen.At(x + pen.Dice.About(0, 46), y + pen.Dice.About(0, 46), 1, 1, pen.Dice.Between(0, 90));
            pen.Rect(-7, -10, 14, 21, "#f7f2e4");
            pen.Rect(-3, -5, 6, 10, pen.Dice.Chance(0.5) ? "#b8401c" : "#2c5a48");
        }
    }

    private static void Yard(Pen pen)
    {
        Overhead.Person(pen, 560, 1240, 150, "#c98a9a", "#26211f", 0.8);
        using (pen.At(560, 1110, 1.5, 1.5))
        {
            pen.Oval(14, 12, 62, 62, "#3d343070");
            pen.Disc(0, 0, 60, "#2e5f9a");
            pen.Disc(0, 0, 55, "#f6f3ea");
            pen.Disc(0, 0, 46, Ramp.Round((0, "#9fc6cf"), (1, "#6fa3b3")));
            pen.Path("#ffffffb0", $"M-30 -16Q-8 -34 22 -26Q-6 -22 -20 0Z");
            pen.Path("#d8573a", $"M-10 4Q10 -12 26 6Q30 26 4 24Q-14 22 -10 4Z");
        }

        foreach (
            var (px, py, s) in new[]
            {
                (480.0, 170.0, 1.0),
                (560, 110, 0.8),
                (470, 290, 0.9),
                (1180, 1330, 1.1),
                (1200, 1210, 0.8),
                (1120, 1420, 0.9),
            }
        )
        {
            pen.Oval(px + 26, py + 22, 52 * s, 52 * s, "#3d343060");
            pen.Disc(px, py, 46 * s, "#8a4a33");
            var leaves = new Marks();
            var light = new Marks();
            for (var i = 0; i < 44; i++)
            {
                var (sin, cos) = Math.SinCos(i * 2.4);
                double r = 62 * s * Math.Sqrt(pen.Dice.Roll());
                (i % 3 == 0 ? light : leaves).Leaf(px + (cos * r), py + (sin * r), 40 * s, 13 * s, i * 2.4);
            }

            pen.Fill("#3f6b39", leaves);
            pen.Fill("#86a956", light);
        }

        OpenUmbrella(pen, 1120, 220, 112);
        using var at = pen.At(1030, 1130, 1.5, 1.5, -30);
        Things.WalkingCat(pen, 0, 0, 1.3, "#2c2420");
    }

    // Left open on the ground to dry.
    private static void OpenUmbrella(Pen pen, double x, double y, double radius)
    {
        pen.Oval(x + 40, y + 36, radius, radius, "#3d343070");
        for (var i = 0; i < 8; i++)
        {
            double a = i * Math.PI / 4;
            double b = (i + 1) * Math.PI / 4;
            Colour panel = ((Colour)"#c9402a").Mix(
                i is 0 or 1 or 2 ? "#6d1d16" : "#f08a5c",
                i is 0 or 1 or 2 ? 0.45 : 0.12 * (8 - i)
            );
            pen.Poly(
                panel,
                x,
                y,
                x + (Math.Cos(a) * radius),
                y + (Math.Sin(a) * radius),
                x + (Math.Cos(b) * radius),
                y + (Math.Sin(b) * radius)
            );
        }

        pen.Disc(x, y, 6, "#2b2522");
    }

    private static void Lines(Pen pen)
    {
        foreach (var (y1, y2) in new[] { (330.0, 410.0), (990, 930) })
        {
            for (var i = 0; i < 7; i++)
            {
                double t = 0.1 + (i * 0.125);
                double x = 280 + (1010 * t);
                double y = y1 + ((y2 - y1) * t);
                if (y1 > 900 && i is 3 or 4)
                {
                    continue;
                }

                double w = pen.Dice.Between(60, 110);
                Colour c = pen.Dice.Pick<Colour>("#f2efe6", "#c9502f", "#3f7486", "#e8c264", "#dfe5e4", "#6c86a8");
                pen.Path("#3d343058", $"M{x + 50} {y + 60}h{w}l12 66h{-w}Z");
                pen.Path(Ramp.Down(c.Light(0.15), c, c.Dark(0.25)), $"M{x} {y - 16}h{w}l6 44q{-w / 2} 12 {-w} 0Z");
            }

            pen.Line("#d9c08a", 7, 270, y1, 1300, y2);
        }
    }

    private static void Tiles(Pen pen, double left, double right, double lean)
    {
        pen.Path("#2b252760", $"M{left} 0H{right + (lean * 1.4)}V1500H{left}Z");
        pen.Rect(
            left,
            0,
            right - left,
            1500,
            lean > 0 ? Ramp.Across("#4b3833", "#7a5a4a") : Ramp.Across("#8d6a54", "#5d463c")
        );
        var dark = new Marks();
        for (var y = 0.0; y < 1500; y += 27)
        {
            for (var x = left; x < right; x += 44)
            {
                dark.Draw($"M{x} {y}q22 16 44 0v5q-22 16 -44 0Z");
            }
        }

        pen.Fill("#241a1a80", dark);
        pen.Rect(lean > 0 ? right - 12 : left, 0, 12, 1500, "#2a2020");
    }
}
