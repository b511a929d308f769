using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The breakfast stall before it is light.</summary>
public static class Breakfast
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#2b4a66", "#6d8796", "#b9a898"));
        City.Skyline(pen, 560, 300, "#4d6a80", gap: 8);
        City.Skyline(pen, 560, 170, "#3d566a", gap: 4);
        pen.Rect(0, 560, 1500, 440, Ramp.Down("#5d666a", "#2f3a42"));
        Queue(pen);
        Stall(pen);
        Air.Plume(pen, 470, 470, 420, 150, "#fff0d8", 26);
        Air.Plume(pen, 620, 480, 340, 200, "#fff0d8", 20);
        Air.Plume(pen, 1010, 560, 240, -120, "#fff0d8", 14);
        Air.Glow(pen, 640, 240, 620, "#ffc878b0");
        Air.Glow(pen, 640, 214, 130, "#fff4d8");
        pen.Disc(640, 214, 20, "#fffbe8");
        Air.Vignette(pen, 0.4);
    }

    private static void Queue(Pen pen)
    {
        foreach (
            var (x, tall, pose, top, hat) in new[]
            {
                (1180.0, 470.0, Pose.Stand, "#3a4a58", Headwear.Cropped),
                (1300, 440, Pose.Front, "#5a3a40", Headwear.Loose),
                (1420, 480, Pose.Stand, "#2f4a4a", Headwear.Cap),
            }
        )
        {
            Figure.Draw(pen, x, 900, -tall, pose, new(top, "#222c36", "#a5765a", "#1c1a1c", Headwear: hat));
        }

        Figure.Draw(pen, 1060, 890, -300, Pose.Stand, new("#e0a83c", "#3a5068", "#c08a68", "#1c1a1c", Head: 1.3));
        Cycle.Draw(pen, 1390, 960, 470, "#27343f", "#14191d");
    }

    private static void Stall(Pen pen)
    {
        pen.Path(Ramp.Down("#d8472f", "#a8301f"), $"M120 150L1060 130L1150 270H40Z");
        for (var i = 0; i < 5; i++)
        {
            double x = 160 + (i * 200);
            pen.Path("#f4e6c8", $"M{x + 40} 148L{x + 130} 146L{x + 110 + (i * 8)} 270H{x - 16 + (i * 8)}Z");
        }

        pen.Path(
            "#8a2418",
            $"M40 270H1150L1140 296Q1080 280 1040 296T940 296T840 296T740 296T640 296T540 296T440 296T340 296T240 296T140 296T50 296Z"
        );
        pen.Stroke("#3a2c26", 14, $"M110 280V880M1080 280V880");
        Figure.Draw(
            pen,
            800,
            900,
            -520,
            Pose.Bend,
            new("#f4f1e6", "#33434d", "#b5835f", "#f4f1e6", Headwear: Headwear.Cap, Build: 1.1)
        );
        Figure.Draw(
            pen,
            290,
            900,
            500,
            Pose.Stand with
            {
                NearArm = (30, 80),
                FarArm = (36, 84),
            },
            new("#4d7a8a", "#33434d", "#c08a68", "#2a2220", Headwear: Headwear.Bun)
        );
        pen.Rect(70, 700, 1040, 40, Ramp.Down("#e0a868", "#a3703f"));
        pen.Rect(90, 740, 1000, 220, Ramp.Down("#6d4a33", "#3a2820"));
        for (var i = 0; i < 9; i++)
        {
            pen.Rect(96 + (i * 112), 744, 4, 214, "#2b1e1880");
        }

        foreach (var (x, stack) in new[] { (470.0, 4), (640, 3) })
        {
            for (var k = 0; k < stack; k++)
            {
                pen.Rect(x - 84, 646 - (k * 52), 168, 52, Ramp.Across("#e9c88a", "#c99a55", "#8a6234"));
                pen.Rect(x - 88, 642 - (k * 52), 176, 9, "#a3743a");
                pen.Rect(x - 88, 690 - (k * 52), 176, 6, "#8a6234");
            }

            double top = 646 - ((stack - 1) * 52);
            pen.Oval(x, top, 84, 17, "#8a6234");
            foreach (var dx in new[] { -46.0, 0, 46 })
            {
                pen.Path(
                    Ramp.Down("#fffaf0", "#e0d3bc"),
                    $"M{x + dx - 28} {top + 2}Q{x + dx - 24} {top - 26} {x + dx} {top - 28}Q{x + dx + 24} {top - 26} {x + dx + 28} {top + 2}Q{x + dx} {top + 12} {x + dx - 28} {top + 2}Z"
                );
            }
        }

        Wok(pen);
        for (var i = 0; i < 5; i++)
        {
            pen.Path(
                Ramp.Down("#f6f3ea", "#c9cfcf"),
                $"M{150 + (i * 44)} 664H{190 + (i * 44)}L{182 + (i * 44)} 700H{158 + (i * 44)}Z"
            );
            pen.Oval(170 + (i * 44), 664, 20, 5, i % 2 == 0 ? "#f4e9cc" : "#e0d0a8");
        }
    }

    private static void Wok(Pen pen)
    {
        pen.Path(Ramp.Across("#4a4f52", "#23282b"), $"M840 660H1060Q1040 716 950 716Q860 716 840 660Z");
        pen.Oval(950, 660, 112, 20, "#b5792c");
        pen.Oval(950, 660, 100, 15, "#d99a3c");
        foreach (var (x, y, turn) in new[] { (910.0, 654.0, -0.1), (960, 662, 0.1), (990, 652, -0.2) })
        {
            pen.Fill("#f0b85c", new Marks().Leaf(x, y, 90, 12, turn));
            pen.Fill("#c9852f", new Marks().Leaf(x, y + 3, 80, 4, turn));
        }

        pen.Stroke("#5d4028", 6, $"M880 560L944 654M896 552L960 650");
    }
}
