using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A trunk close up and the bicycle leaning at it.</summary>
public static class Trunk
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#6f8f6a", "#b9c68f", "#e6deb4", "#9a8d72"));
        for (var i = 0; i < 70; i++)
        {
            double r = pen.Dice.Between(24, 90);
            Colour c = pen.Dice.Pick<Colour>("#f4f0b8", "#a9c46a", "#5d8a4a", "#fff6d0", "#d9d98a");
            pen.Disc(
                pen.Dice.Between(300, 1040),
                pen.Dice.Between(-20, 880),
                r,
                Ramp.Round((0, c.Thin(0.22)), (0.86, c.Thin(0.32)), (1, c.Thin(0)))
            );
        }

        pen.Path(Ramp.Down("#cbbf9d", "#8b8069", "#4d473d"), $"M0 1090L1000 1040V1500H0Z");
        pen.Path("#3a352e60", $"M0 1330Q300 1240 1000 1290V1390Q400 1360 0 1450Z");
        Bark(pen);
        using (pen.Fallen(610, 1360, -0.9, 0.22))
        {
            Cycle.Draw(pen, 0, 0, 860, "#4a443a", "#4a443a");
        }

        Cycle.Draw(pen, 620, 1360, 860, "#1f5a5c", "#20211f");
        pen.Path(Ramp.Across("#a97a44", "#6b4a26"), $"M800 900H990L964 1050H826Z");
        var weave = new Marks();
        for (var i = 0; i < 7; i++)
        {
            weave.Draw($"M{804 + (i * 3)} {918 + (i * 20)}H{986 - (i * 3)}");
        }

        pen.Stroke("#4d341c90", 4, weave);
        var greens = new Marks();
        var pale = new Marks();
        for (var i = 0; i < 26; i++)
        {
            (i % 2 == 0 ? greens : pale).Leaf(
                830 + pen.Dice.Between(0, 130),
                890 - pen.Dice.Between(0, 90),
                110,
                24,
                pen.Dice.Between(-2.5, -0.7)
            );
        }

        pen.Fill("#3f6b39", greens);
        pen.Fill("#93b45a", pale);
        Air.Vignette(pen, 0.42);
    }

    private static void Bark(Pen pen)
    {
        const string Edge =
            "M60 0C80 300 70 700 20 1010C0 1130 -30 1200 -60 1260H470C420 1160 400 1040 396 900C390 600 440 300 470 0Z";
        pen.Path(Ramp.Across("#6d664f", "#a9a17f", "#8a8266", "#4a4434"), $"{Edge}");
        using var within = pen.Within($"{Edge}");
        foreach (
            var (colour, count, size) in new[]
            {
                ("#5b553f", 34, 56.0),
                ("#c9c29c", 40, 46),
                ("#8d9a6a", 26, 40),
                ("#e6e0bd", 26, 30),
                ("#746a50", 40, 22),
                ("#f2ecd0", 14, 18),
            }
        )
        {
            var marks = new Marks();
            for (var i = 0; i < count; i++)
            {
                double s = size * pen.Dice.Between(0.5, 1.2);
                marks.Patch(pen.Dice, pen.Dice.Between(20, 450), pen.Dice.Between(-20, 1280), s * 0.72, s * 1.35, 9);
            }

            pen.Fill(colour.Thin(0.82), marks);
        }

        pen.Rect(
            0,
            0,
            520,
            1300,
            Ramp.Across((0, "#1d1a1490"), (0.3, "#1d1a1400"), (0.62, "#1d1a1400"), (1, "#1d1a14d0"))
        );
        pen.Rect(0, 980, 520, 300, Ramp.Down("#1d1a1400", "#1d1a1490"));
    }
}
