using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Tulips before the glass hall at the wharf.</summary>
public static class TulipField
{
    public static void Draw(Pen pen)
    {
        const double Line = 420;
        pen.Wash(Ramp.Down((0, "#3f93c9"), (0.3, "#9fd0e2"), (0.47, "#e9f3ea"), (1, "#e9f3ea")));
        Air.Cloud(pen, 260, 210, 150, "#ffffff", "#d3e6ee");
        Air.Cloud(pen, 1350, 150, 120, "#ffffff", "#d3e6ee");
        City.Skyline(pen, Line, 80, "#b9d3da", gap: 26);
        FishHall(pen, Line);
        Bridge.Tower(pen, 250, Line, 356, 250, 300, 420, "#7d9aa6", "#a9c0c6", "#8fabb5", 4);
        Bridge.Deck(pen, 352, 358, 352, 6, "#7d9aa6", "#e9f3f0");
        pen.Rect(0, Line - 6, 1600, 30, Ramp.Down("#9cc4cc", "#6f9fa8"));
        pen.Rect(0, Line + 18, 1600, 480, Ramp.Down("#8fb45a", "#3f6b32"));
        pen.Path(
            "#e9dfc4",
            $"M900 {Line + 18}H960L1300 640Q1340 700 1180 760L980 900H1560Q1640 760 1600 640L1010 {Line + 18}Z"
        );
        Tulips.Bed(pen, Line + 26, 560, "#d8342a", "#4d7a38", 520, -20, 900);
        Tulips.Bed(pen, Line + 30, 600, "#e8b23c", "#4d7a38", 160, 1240, 1620);
        Visitors(pen);
        Tulips.Bed(pen, 560, 700, "#d02c26", "#3f6b32", 330, -30, 1060);
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 13 - row; i++)
            {
                double x = -20 + (i * (92 + (row * 26))) + pen.Dice.About(0, 34);
                if (x < 1120 - (row * 30) || row == 2)
                {
                    Tulips.One(
                        pen,
                        x,
                        800 + (row * 88) + pen.Dice.About(0, 24),
                        1.7 + (row * 0.85) + pen.Dice.About(0, 0.24),
                        pen.Dice.Pick<Colour>("#d8261f", "#e0382a", "#c81f22"),
                        "#fdf3ea",
                        "#4d8038",
                        pen.Dice.About(0, 7)
                    );
                }
            }
        }

        Air.Glow(pen, 1250, 60, 520, "#fff6d8a0");
        Air.Vignette(pen, 0.24);
    }

    // The glass hall at the fishermen's wharf: a hull-shaped shell on the bank.
    private static void FishHall(Pen pen, double line)
    {
        pen.Path(
            Ramp.Along(1000, 0, 1500, 0, "#dcebec", "#8fb9c6", "#4f8296"),
            $"M980 {line}C1000 {line - 150} 1160 {line - 230} 1330 {line - 220}C1450 {line - 212} 1520 {line - 130} 1540 {line}Z"
        );
        var ribs = new Marks();
        for (var i = 1; i < 13; i++)
        {
            double x = 990 + (i * 42);
            ribs.Draw($"M{x} {line}Q{x + 20} {line - 140} {1150 + (i * 22)} {line - 232}");
        }

        using (
            pen.Within(
                $"M980 {line}C1000 {line - 150} 1160 {line - 230} 1330 {line - 220}C1450 {line - 212} 1520 {line - 130} 1540 {line}Z"
            )
        )
        {
            pen.Stroke("#f4faf8b0", 2, ribs);
            pen.Stroke(
                "#f4faf890",
                1.6,
                $"M960 {line - 60}Q1250 {line - 96} 1560 {line - 50}M980 {line - 116}Q1250 {line - 156} 1560 {line - 104}M1000 {line - 170}Q1250 {line - 206} 1560 {line - 160}"
            );
            pen.Path(
                "#ffffff70",
                $"M1080 {line}Q1110 {line - 140} 1230 {line - 226}H1290Q1170 {line - 120} 1150 {line}Z"
            );
        }
    }

    private static void Visitors(Pen pen)
    {
        Figure.Draw(
            pen,
            1090,
            520,
            96,
            Pose.Stroll,
            new("#f2efe6", "#3f6a8a", "#c08a68", "#2a2220", Garment.Skirt, Headwear.Straw)
        );
        Figure.Draw(pen, 1130, 522, 60, Pose.Run, new("#f0b23c", "#3a5a78", "#c89470", "#2a2220", Head: 1.35));
        var look = new Look("#2f6f8a", "#e9e2d0", "#c08a68", "#231c1a", Garment.Skirt, Headwear.Loose);
        using (pen.Fallen(1340, 700, 0.6, 0.2))
        {
            Figure.Draw(pen, 0, 0, -270, Pose.Photograph, Look.Shadow("#bfb396"));
        }

        var (near, _) = Figure.Draw(pen, 1340, 700, -270, Pose.Photograph, look);
        pen.Path(
            "#22282c",
            $"M{near.X - 12} {near.Y - 18}L{near.X - 2} {near.Y - 20}L{near.X + 2} {near.Y + 4}L{near.X - 8} {near.Y + 6}Z"
        );
    }
}
