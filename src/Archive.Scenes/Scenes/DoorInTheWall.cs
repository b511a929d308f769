using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Where the wall was, a door.</summary>
public static class DoorInTheWall
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#8fc4d8", "#e3efe2"));
        for (var i = 0; i < 5; i++)
        {
            PlaneTree.Draw(pen, 120 + (i * 320), 640, 560 + (i % 2 * 60), Foliage.Spring.Veiled("#dcebc8", 0.35));
        }

        pen.Rect(0, 700, 1500, 300, Ramp.Down("#d9d0b8", "#a99c84"));
        // Beyond the door the path goes on between lawns.
        pen.Rect(560, 420, 400, 300, Ramp.Down("#bfe0a8", "#8fbf62"));
        pen.Path(Ramp.Down("#fff4d4", "#f0dcae"), $"M720 470H800L900 720H620Z");
        PlaneTree.Draw(pen, 640, 600, 330, Foliage.Spring);
        PlaneTree.Draw(pen, 890, 610, 350, Foliage.Spring);
        Figure.Draw(pen, 770, 600, 110, Pose.Walk, new("#e8b23c", "#3a5f80", "#b5835f", "#241c1a"));
        Wall(pen, 0, 560);
        Wall(pen, 960, 1500);
        Gate(pen);
        pen.Path("#fff4cc80", $"M580 720H940L1240 1000H420Z");
        Crossing(pen);
        Things.Pot(pen, 470, 790, 2, "#8a4a33", "#5d8a3d", "#e3563a");
        Things.Pot(pen, 1060, 792, 2.2, "#5d6a6c", "#6a9340", "#f2c45a");
        Air.Vignette(pen, 0.26);
    }

    private static void Wall(Pen pen, double left, double right)
    {
        pen.Rect(left, 300, right - left, 430, Ramp.Down("#c9c3b5", "#a9a294"));
        var dark = new Marks();
        var pale = new Marks();
        for (var y = 330.0; y < 726; y += 24)
        {
            for (var x = left + ((y % 48) / 2); x < right - 50; x += 58)
            {
                (pen.Dice.Chance(0.5) ? dark : pale).Rect(x, y, 54, 20);
            }
        }

        pen.Fill("#8d867850", dark);
        pen.Fill("#e0dacb60", pale);
        pen.Rect(left, 286, right - left, 26, "#8f8676");
        pen.Rect(left, 700, right - left, 34, "#7d7566");
        // Where the wall was opened the bricks still show.
        double edge = left == 0 ? right : left;
        int inward = left == 0 ? -1 : 1;
        var bricks = new Marks();
        for (var i = 0; i < 16; i++)
        {
            double w = 20 + (pen.Dice.Roll() * 34);
            bricks.Rect(inward < 0 ? edge - w : edge, 318 + (i * 24), w, 20);
        }

        pen.Fill("#b0553c", bricks);
        var ivy = new Marks();
        var bright = new Marks();
        for (var i = 0; i < 90; i++)
        {
            double x = pen.Dice.Between(left, right - 40);
            double y = 270 + (pen.Dice.Roll() * pen.Dice.Roll() * 220);
            (i % 3 == 0 ? bright : ivy).Leaf(x, y, 34, 11, pen.Dice.Between(0, 3));
        }

        pen.Fill("#4d7a3d", ivy);
        pen.Fill("#8fb45a", bright);
    }

    private static void Gate(Pen pen)
    {
        pen.Rect(540, 250, 34, 480, Ramp.Across("#f0e6d0", "#b9a886"));
        pen.Rect(946, 250, 34, 480, Ramp.Across("#f0e6d0", "#b9a886"));
        pen.Path(Ramp.Down("#c8532c", "#8f3a20"), $"M500 250L760 160L1020 250V276H500Z");
        pen.Path("#f4e6c8", $"M560 262L760 192L960 262Z");
        pen.Disc(760, 236, 20, "#c8532c");
        pen.Stroke("#2f5a56", 10, $"M574 300L690 340V760L574 728ZM946 300L1060 350V800L946 728Z");
        pen.Stroke("#2f5a56", 5, $"M603 310V735M632 320V744M661 330V752M974 312V745M1003 325V763M1032 338V781");
    }

    private static void Crossing(Pen pen)
    {
        foreach (
            var (x, y, tall, pose, look) in new[]
            {
                (
                    650.0,
                    800.0,
                    330.0,
                    Pose.Walk,
                    new Look("#c8432a", "#39424c", "#b5835f", "#d9d6d0", Headwear: Headwear.Bun)
                ),
                (880, 830, -350, Pose.Walk, new("#3f6f80", "#2b333b", "#b5835f", "#8d8a86")),
                (770, 870, 220, Pose.Run, new("#f0b23c", "#3a5f80", "#c89470", "#241c1a", Head: 1.3)),
                (1130, 880, -370, Pose.Push, new("#5a4a8a", "#2b333b", "#b5835f", "#241c1a", Headwear: Headwear.Loose)),
            }
        )
        {
            using (pen.Fallen(x, y, -0.8, 0.24))
            {
                Figure.Draw(pen, 0, 0, tall, pose, Look.Shadow("#8a7f68"));
            }

            Figure.Draw(pen, x, y, tall, pose, look);
        }

        pen.Stroke("#3a4448", 7, $"M1020 694L1000 820H900L880 760");
        pen.Path("#e8b8c4", $"M870 752Q930 700 990 752L976 812H896Z");
        pen.Stroke("#2b2b2a", 6, new Marks().Oval(906, 862, 20, 20).Oval(992, 862, 20, 20));
    }
}
