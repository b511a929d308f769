using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Chess under the lamp, and all who know better.</summary>
public static class ChessUnderTheLamp
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#0a1420", "#14263a", "#0d1824"));
        for (var i = 0; i < 3; i++)
        {
            PlaneTree.Draw(
                pen,
                120 + (i * 640),
                820,
                900,
                new("#0c1a22", "#10222a", "#152c32", "#1c363a", "#0a141b", "#12222a"),
                0.8
            );
        }

        pen.Rect(0, 800, 1500, 325, Ramp.Down("#1d2a33", "#0d141b"));
        pen.Path(Ramp.Along(0, 90, 0, 900, "#ffdf9a90", "#ffdf9a10"), $"M750 96L240 960H1260Z");
        pen.Oval(750, 950, 560, 110, Ramp.Round((0, "#f3d394"), (0.6, "#b08a5490"), (1, "#b08a5400")));
        pen.Stroke("#05090d", 14, $"M1240 1000V60Q1240 40 1210 40H770");
        pen.Path("#0a1016", $"M690 100Q750 20 810 100Z");
        Air.Glow(pen, 750, 108, 240, "#fff0c8");
        pen.Oval(750, 104, 40, 12, "#fffbe8");
        Onlookers(pen);
        Players(pen);
        Board(pen);
        var moths = new Marks();
        for (var i = 0; i < 26; i++)
        {
            moths.Leaf(750 + pen.Dice.About(0, 190), 150 + pen.Dice.About(60, 120), 9, 3, pen.Dice.Between(0, 3));
        }

        pen.Fill("#fff4d8c0", moths);
        Air.Vignette(pen, 0.5);
    }

    private static void Onlookers(Pen pen)
    {
        foreach (
            var (x, tall, top, hair, pose) in new[]
            {
                (560.0, 470.0, "#3f4f5c", "#c9c6c0", Pose.Stand),
                (690, 450, "#6d4a42", "#2a2422", Pose.Bend with { NearArm = (-30, -60), FarArm = (-20, -70) }),
                (830, -480, "#4d5a48", "#8d8a86", Pose.Stand with { NearArm = (20, 120), FarArm = (24, 100) }),
                (950, -440, "#8a8070", "#2a2422", Pose.Stand),
            }
        )
        {
            Figure.Draw(pen, x, 880, tall, pose, new(top, "#2b333c", "#d9a67c", hair));
        }

        Figure.Draw(pen, 470, 890, 300, Pose.Stand, new("#b8432a", "#2f4a5a", "#d9a67c", "#241c1a", Head: 1.3));
    }

    private static void Players(Pen pen)
    {
        pen.Stroke("#1a120d", 10, $"M410 870V960M500 870V960M1000 870V960M1090 870V960");
        pen.Rect(400, 856, 112, 16, "#5d3f28");
        pen.Rect(990, 856, 112, 16, "#5d3f28");
        Figure.Draw(
            pen,
            460,
            962,
            430,
            Pose.Sit with
            {
                NearArm = (52, 92),
                FarArm = (34, 60),
                Lean = 14,
                Nod = 12,
            },
            new("#f0ece0", "#3a444e", "#e0ae84", "#d9d6d0", Build: 1.1)
        );
        Figure.Draw(
            pen,
            1046,
            962,
            -430,
            Pose.Sit with
            {
                NearArm = (20, 130),
                FarArm = (30, 70),
                Lean = 10,
                Nod = 14,
            },
            new("#d9cfae", "#333b44", "#e0ae84", "#3a3634", Headwear: Headwear.Cap)
        );
        pen.Path("#e9d3a0", $"M1010 770Q1050 720 1080 746Q1092 780 1040 800Z");
    }

    private static void Board(Pen pen)
    {
        pen.Path("#2b1d14", $"M640 880H870L900 1010H880L850 900H660L630 1010H610Z");
        pen.Path(Ramp.Along(0, 820, 0, 880, "#f0d49a", "#c99a5c"), $"M600 842H910L950 884H560Z");
        pen.Path("#6d4526", $"M560 884H950V898H560Z");
        var lines = new Marks();
        for (var i = 0; i < 9; i++)
        {
            lines.Draw($"M{618 + (i * 34)} 846L{590 + (i * 41)} 880");
        }

        pen.Stroke("#7a5228", 1.6, lines);
        for (var i = 0; i < 13; i++)
        {
            double x = pen.Dice.Between(610, 900);
            double y = pen.Dice.Between(846, 876);
            pen.Oval(x, y, 13, 6.4, "#8a5a2c");
            pen.Oval(x, y - 4, 13, 6.4, "#f4dfae");
            pen.Oval(x, y - 4, 7, 3, i % 2 == 0 ? "#c8321f" : "#2b2a28");
        }

        pen.Path(Ramp.Across("#d9e4e4", "#8da3a8"), $"M930 820H962V884H930Z");
        pen.Rect(933, 834, 26, 46, "#9a6a2c");
    }
}
