using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The lights of the other bank and two on a bench.</summary>
public static class NightBank
{
    public static void Draw(Pen pen)
    {
        const double Line = 520;
        pen.Wash(Ramp.Down((0, "#060b16"), (0.3, "#101d33"), (0.5, "#2a3350"), (0.6, "#4d3f5c"), (1, "#4d3f5c")));
        Stars(pen);
        Air.Glow(pen, 1100, Line, 620, "#b56a8a50");
        City.Skyline(pen, Line, 210, "#1a2238", gap: 8);
        for (var x = -10.0; x < 1600; )
        {
            double w = pen.Dice.Between(46, 92);
            double h = pen.Dice.Between(90, 290);
            Colour tint = pen.Dice.Pick<Colour>("#16203a", "#1b1c34", "#121b30");
            City.Block(
                pen,
                x,
                Line,
                w,
                h,
                tint,
                tint.Light(0.06),
                0.42,
                pen.Dice.Pick<Colour>("#ffd08a", "#ffe3b0", "#a9d4e6", "#ff9f7a")
            );
            if (pen.Dice.Chance(0.3))
            {
                pen.Rect(x + 4, Line - h - 3, w - 8, 4, pen.Dice.Pick<Colour>("#ff5d7a", "#5de0e6", "#ffb35c"));
            }

            x += w + pen.Dice.Between(-6, 26);
        }

        Towers(pen, Line);
        pen.Rect(0, Line, 1600, 380, Ramp.Down((0, "#3a3352"), (0.3, "#1a2038"), (1, "#060a14")));
        for (var i = 0; i < 64; i++)
        {
            Colour c = pen.Dice.Pick<Colour>("#ffd08a", "#ff7a6a", "#6fd6e0", "#ffe3b0", "#c98ae0");
            Water.Streak(
                pen,
                pen.Dice.Between(0, 1600),
                Line + 4,
                pen.Dice.Between(60, 300),
                pen.Dice.Between(6, 18),
                c.Thin(pen.Dice.Between(0.25, 0.7))
            );
        }

        Water.Ripples(pen, Line, 860, "#05070f".Thin(0.4), 150, 0.6);
        Cruise(pen);
        Bench(pen);
        Air.Vignette(pen, 0.45);
    }

    private static void Stars(Pen pen)
    {
        var marks = new Marks();
        for (var i = 0; i < 60; i++)
        {
            double r = pen.Dice.Between(0.5, 1.5);
            marks.Oval(pen.Dice.Between(0, 1600), pen.Dice.Between(0, 220), r, r);
        }

        pen.Fill("#dfe6f4a0", marks);
    }

    private static void Towers(Pen pen, double line)
    {
        City.Lujiazui(pen, 1120, line, 430, Ramp.Down("#5d8ad0", "#b06ab0", "#ff9a7a"));
        foreach (var y in new[] { 0.22, 0.46 })
        {
            Air.Glow(pen, 1120 - 215, line - (430 * y), 60, "#ff6a9a");
            pen.Disc(1120 - 215, line - (430 * y), 20, Ramp.Round((0, "#ffd0dc"), (0.6, "#ff5d8a"), (1, "#8a2a5a")));
        }

        Water.Streak(pen, 905, line + 4, 250, 18, "#ff6a9ab0");
        Water.Streak(pen, 1180, line + 4, 340, 34, "#8aa0ffa0");
    }

    private static void Cruise(Pen pen)
    {
        Water.Streak(pen, 470, 634, 90, 150, "#ffd99070");
        Boat.Ferry(pen, 470, 620, 1.05, "#1c2438", "#ffcf86", "#fff4d0", "#ff6a5a");
        Air.Glow(pen, 470, 570, 220, "#ffcf8660");
    }

    private static void Bench(Pen pen)
    {
        Air.Glow(pen, 1300, 790, 330, "#ff9a7a58");
        pen.Path("#05080f", $"M0 850Q800 826 1600 846V900H0Z");
        pen.Stroke("#05080f", 9, $"M1180 850V776M1420 850V776M1150 778H1450M1150 730H1450");
        Figure.Draw(pen, 1270, 842, 190, Pose.Sit, Look.Shadow("#05080f"));
        Figure.Draw(pen, 1350, 842, -180, Pose.Sit, Look.Shadow("#05080f", headwear: Headwear.Loose));
        PlaneTree.Draw(
            pen,
            1560,
            880,
            760,
            new("#04070d", "#060a12", "#0a1120", "#131a2c", "#04060b", "#131a2c"),
            0.8,
            -1,
            -0.6
        );
        pen.Stroke("#ffb98a70", 2, $"M1150 727H1450");
    }
}
