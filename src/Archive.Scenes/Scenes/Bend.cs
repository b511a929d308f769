using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The track along the river from straight above.</summary>
public static class Bend
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Across("#5d8f52", "#7fae5c", "#8fba68"));
        Grass(pen);
        pen.Path(
            Ramp.Down("#3f7f8a", "#5d9c9f", "#37717d"),
            $"M720 0C640 240 900 470 880 760C860 1040 640 1200 700 1500H1000V0Z"
        );
        using (pen.Within($"M720 0C640 240 900 470 880 760C860 1040 640 1200 700 1500H1000V0Z"))
        {
            Water.Ripples(pen, -60, 1500, "#d9ece4".Thin(0.4), 160, 0.7, 640, 1040);
            Barge(pen);
        }

        pen.Stroke("#e6dcc0", 16, $"M720 -10C640 240 900 470 880 760C860 1040 640 1200 700 1510");
        const string Track = "M420 -30C330 220 640 400 600 690C560 960 220 1040 300 1290C330 1390 400 1440 420 1540";
        pen.Stroke(
            "#2f4f2e70",
            150,
            $"{PathText.Of($"M396 0C306 250 616 430 576 720C536 990 196 1070 276 1320C306 1420 376 1470 396 1570")}"
        );
        pen.Stroke("#e6d9b8", 150, $"{Track}");
        pen.Stroke("#c9583a", 116, $"{Track}");
        pen.Stroke("#d9704c", 60, $"{Track}");
        pen.Stroke("#f4e6cf", 3.4, $"{Track}");
        pen.Dashed("#f4e6cf", 118, 2, 150, Track);
        pen.Stroke("#c9583a", 108, $"{Track}");
        pen.Stroke("#f4e6cf", 3.4, $"{Track}");
        using (pen.At(-36, 6, 1))
        {
            pen.Stroke("#f4e6cf90", 2.6, $"{Track}");
        }

        Crowd(pen);
        foreach (
            var (x, y, r) in new[]
            {
                (120.0, 150.0, 110.0),
                (210, 330, 90),
                (90, 560, 130),
                (300, 620, 84),
                (140, 820, 110),
                (90, 1060, 90),
                (110, 1300, 120),
                (560, 1180, 96),
                (600, 1380, 120),
                (480, 1010, 74),
                (680, 300, 0),
                (740, 1000, 60),
                (560, 130, 80),
                (60, 380, 70),
            }
        )
        {
            if (r > 0)
            {
                Overhead.Tree(pen, x, y, r, r > 100 ? Foliage.Summer : Foliage.Spring, -r * 0.75, r * 0.65);
            }
        }

        Air.Vignette(pen, 0.28);
    }

    private static void Grass(Pen pen)
    {
        var light = new Marks();
        var dark = new Marks();
        for (var i = 0; i < 150; i++)
        {
            (i % 2 == 0 ? light : dark).Patch(
                pen.Dice,
                pen.Dice.Between(0, 760),
                pen.Dice.Between(0, 1500),
                pen.Dice.Between(20, 80),
                pen.Dice.Between(14, 60),
                9
            );
        }

        pen.Fill("#a3c878".Thin(0.35), light);
        pen.Fill("#3f7a48".Thin(0.3), dark);
    }

    private static void Barge(Pen pen)
    {
        using var at = pen.At(930, 380, 0.92, 0.92, 84);
        pen.Path("#1f4f5a70", $"M-170 60H180Q250 30 240 0L-160 10Z");
        pen.Path("#4a3a34", $"M-180 -44Q-196 0 -180 44H140Q210 30 240 0Q210 -30 140 -44Z");
        pen.Path("#d9b778", $"M-100 -30Q-112 0 -100 30H130Q170 16 190 0Q170 -16 130 -30Z");
        pen.Path("#f0e8d6", $"M-168 -26H-116V26H-168Z");
        pen.Path(
            "#e9f4ee90",
            $"M-190 -30Q-420 -60 -520 -90Q-400 -20 -190 -10ZM-190 30Q-420 60 -520 90Q-400 20 -190 10Z"
        );
    }

    private static void Crowd(Pen pen)
    {
        foreach (
            var (x, y, turn, c) in new[]
            {
                (468.0, 170.0, 150.0, "#f6f2e6"),
                (540, 330, 140, "#f0b23c"),
                (612, 560, 170, "#223a52"),
                (560, 820, 200, "#f6f2e6"),
                (540, 860, 200, "#d8e3e6"),
                (352, 1060, 215, "#3a5f80"),
                (290, 1210, 170, "#f0762c"),
                (350, 1360, 150, "#f6f2e6"),
            }
        )
        {
            using (pen.Fallen(x, y, -0.9, 0.76))
            {
                Figure.Draw(pen, 0, 0, 120, pen.Dice.Pick(Pose.Run, Pose.Walk), Look.Shadow("#5a2a20"));
            }

            Overhead.Person(pen, x, y, turn, c, "#221c1a", 0.24, shadow: false);
        }
    }
}
