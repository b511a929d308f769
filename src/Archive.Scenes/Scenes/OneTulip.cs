using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>One tulip very near.</summary>
public static class OneTulip
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Along(0, 0, 1500, 1000, "#9fd0dc", "#d9e8b0", "#6d9a4a"));
        for (var i = 0; i < 70; i++)
        {
            double r = pen.Dice.Between(30, 130);
            double y = pen.Dice.Between(120, 1000);
            Colour c =
                y > 420
                    ? pen.Dice.Pick<Colour>("#e0382a", "#f06a5a", "#7fae4a", "#fbe3da", "#c8201f")
                    : pen.Dice.Pick<Colour>("#fff6d8", "#cfe6d8", "#a9d08a");
            pen.Disc(
                pen.Dice.Between(-40, 1540),
                y,
                r,
                Ramp.Round((0, c.Thin(0.3)), (0.84, c.Thin(0.42)), (1, c.Thin(0)))
            );
        }

        Tulips.One(pen, 230, 1180, 6.4, "#cf2620", "#fbeee6", "#3f7a38", -9);
        Tulips.One(pen, 1290, 1230, 6.8, "#d8302a", "#fbeee6", "#3f7a38", 8);
        Tulips.One(pen, 760, 1130, 10.2, "#e02a22", "#fffaf4", "#4d8a3c", 3);
        var dew = new Marks();
        var shine = new Marks();
        for (var i = 0; i < 26; i++)
        {
            double x = 810 + pen.Dice.About(0, 120);
            double y = 350 + pen.Dice.About(0, 170);
            double r = pen.Dice.Between(4, 11);
            dew.Oval(x, y, r, r);
            shine.Oval(x - (r * 0.3), y - (r * 0.35), r * 0.34, r * 0.3);
        }

        pen.Fill("#ffd8cc70", dew);
        pen.Fill("#ffffff", shine);
        Bee(pen, 1090, 190);
        Air.Glow(pen, 300, 80, 560, "#fffbe0c0");
        Air.Vignette(pen, 0.26);
    }

    private static void Bee(Pen pen, double x, double y)
    {
        using var at = pen.At(x, y, 1.5, 1.5, -16);
        pen.Oval(-4, -26, 12, 26, "#ffffffa0", -28);
        pen.Oval(14, -24, 11, 24, "#ffffffa0", 18);
        pen.Oval(0, 0, 30, 18, Ramp.Down("#f4c23c", "#c98a1f"));
        pen.Stroke("#2b211a", 6, $"M-10 -15V15M4 -17V17M17 -13V13");
        pen.Disc(-30, -2, 12, "#3a2c20");
        pen.Stroke("#3a2c20", 2, $"M-36 -12Q-46 -24 -52 -22M-32 -13Q-38 -28 -44 -28");
    }
}
