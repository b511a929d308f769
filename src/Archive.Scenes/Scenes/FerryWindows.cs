using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The river through the three windows of the ferry.</summary>
public static class FerryWindows
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#7fb3c8"), (0.4, "#d3e4e0"), (0.56, "#f4ecd2"), (1, "#9fc0c0")));
        Air.Cloud(pen, 380, 300, 150, "#ffffff", "#d3e2e6");
        Air.Cloud(pen, 1180, 260, 120, "#ffffff", "#d3e2e6");
        Bridge.Tower(pen, 860, 560, 500, 360, 560, 700, "#5b7884", "#9db4b8", "#6d8a94", 6);
        Bridge.Deck(pen, 492, 500, 494, 9, "#5b7884", "#dfe9e6");
        City.Skyline(pen, 560, 90, "#a3bcc0", gap: 20);
        Water.Draw(pen, 556, 800, "#cfe0d8", "#5f9094", "#ffffff", "#3f7076", 0.4);
        Boat.Tug(pen, 240, 606, 0.9, "#34464c", "#f2ece0", "#c8432a");
        Air.Birds(pen, 700, 250, 90, 22, "#fbfdfb", 3);
        Frame(pen);
        Riders(pen);
        Air.Vignette(pen, 0.45);
    }

    private static void Frame(Pen pen)
    {
        const string Panes =
            "M70 190Q70 150 110 150H440Q480 150 480 190V640Q480 680 440 680H110Q70 680 70 640ZM550 190Q550 150 590 150H920Q960 150 960 190V640Q960 680 920 680H590Q550 680 550 640ZM1030 190Q1030 150 1070 150H1400Q1440 150 1440 190V640Q1440 680 1400 680H1070Q1030 680 1030 640Z";
        pen.Path(Ramp.Down("#16343c", "#24505a", "#1c3d46", "#0f2228"), $"M0 0V1000H1500V0Z{Panes}");
        pen.Stroke("#6fa0a6", 7, $"{Panes}");
        pen.Stroke(
            "#0c1c22",
            5,
            $"M76 192Q76 156 110 156H440Q474 156 474 192M556 192Q556 156 590 156H920Q954 156 954 192M1036 192Q1036 156 1070 156H1400Q1434 156 1434 192"
        );
        foreach (var x in new[] { 60.0, 540, 1020 })
        {
            pen.Path("#ffffff2a", $"M{x + 60} 160H{x + 150}L{x + 50} 660H{x + 14}V420Z");
        }

        pen.Rect(0, 60, 1500, 16, Ramp.Down("#c9a24a", "#7a5a24"));
        for (var x = 90; x < 1500; x += 120)
        {
            pen.Stroke("#d9b76a", 5, $"M{x} 76V104");
            pen.Path("#efe4c8", $"M{x - 17} 136L{x} 104L{x + 17} 136Z");
            pen.Path("#1a3a42", $"M{x - 9} 131L{x} 114L{x + 9} 131Z");
        }

        pen.Path(Ramp.Along(0, 720, 0, 1000, "#c9a878", "#7d5f42", "#2b211c"), $"M0 900H1500V1000H0Z");
        pen.Path("#f4e6c070", $"M180 900H520L640 1000H240ZM660 900H1000L1160 1000H760Z");
    }

    private static void Riders(Pen pen)
    {
        const string Ink = "#0f1d22";
        Cycle.Draw(pen, 300, 966, 470, "#142a30", Ink);
        Figure.Draw(pen, 420, 966, -560, Pose.Bend, new("#1c343c", Ink, "#5d4238", "#0b1216", Headwear: Headwear.Cap));
        pen.Rect(590, 824, 420, 22, Ramp.Down("#8a6a44", "#4d3a28"));
        pen.Stroke("#3a2c20", 12, $"M620 840V960M980 840V960");
        Figure.Draw(
            pen,
            700,
            960,
            500,
            Pose.Sit with
            {
                NearArm = (50, 100),
                FarArm = (54, 104),
            },
            new("#5a2f2a", Ink, "#6d4a3c", "#120f10", Headwear: Headwear.Bun)
        );
        pen.Poly("#e6e0cc", 800, 690, 900, 660, 906, 750, 806, 784);
        Figure.Draw(
            pen,
            900,
            960,
            -330,
            Pose.Sit with
            {
                Hip = 36,
            },
            new("#b5562c", "#223a44", "#7a5444", "#14100f", Head: 1.3)
        );
        Figure.Draw(
            pen,
            1250,
            970,
            580,
            Pose.Photograph,
            new("#20363c", Ink, "#5d4238", "#0b1216", Headwear: Headwear.Loose)
        );
    }
}
