using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Kites over the lawn.</summary>
public static class Kites
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#2f86c0"), (0.45, "#a3d3e4"), (0.72, "#f0f4e0"), (1, "#f0f4e0")));
        Air.Cloud(pen, 300, 420, 190, "#ffffff", "#d6e8ee");
        Air.Cloud(pen, 1150, 520, 150, "#ffffff", "#d6e8ee");
        Air.Cloud(pen, 820, 170, 100, "#ffffff", "#d6e8ee");
        City.Skyline(pen, 770, 90, "#b3cdd2", gap: 26);
        using (pen.Veil("#cfe0dc", 0.25))
        {
            Crane.Quay(pen, 1290, 790, -0.95, "#c8532c", "#8a4a34");
        }

        pen.Path(Ramp.Down("#a9cc6a", "#6fa044", "#4a7a34"), $"M0 800Q500 740 1500 786V1000H0Z");
        Kite(pen, 430, 240, 120, "#d8342a", "#f4c23c", 250, 880, -18);
        Kite(pen, 900, 330, 78, "#1f6f8a", "#f6f2e6", 700, 860, 12);
        Kite(pen, 690, 120, 58, "#f0b23c", "#d8342a", 560, 850, -6);
        Swallow(pen, 1090, 180, 1.25);
        pen.Stroke("#f6f2e690", 1.6, $"M1090 196Q1040 560 980 870");
        Group(pen);
        Air.Vignette(pen, 0.24);
    }

    private static void Kite(
        Pen pen,
        double x,
        double y,
        double size,
        Colour a,
        Colour b,
        double handX,
        double handY,
        double tilt
    )
    {
        pen.Stroke("#f6f2e6a0", 1.6, $"M{x} {y}Q{(x + handX) / 2} {((y + handY) / 2) + 90} {handX} {handY}");
        using var at = pen.At(x, y, 1, 1, tilt);
        pen.Poly(a, 0, -size, size * 0.62, -size * 0.1, 0, 0);
        pen.Poly(b, 0, -size, -size * 0.62, -size * 0.1, 0, 0);
        pen.Poly(a.Dark(0.12), -size * 0.62, -size * 0.1, 0, size * 0.9, 0, 0);
        pen.Poly(b.Dark(0.12), size * 0.62, -size * 0.1, 0, size * 0.9, 0, 0);
        pen.Stroke(a, size * 0.05, $"M0 {size * 0.9}q{size * 0.3} {size * 0.4} 0 {size * 0.8}t0 {size * 0.8}");
        for (var i = 1; i < 4; i++)
        {
            double ty = size * (0.9 + (i * 0.42));
            pen.Poly(
                b,
                -size * 0.14,
                ty - (size * 0.1),
                size * 0.14,
                ty + (size * 0.1),
                size * 0.14,
                ty - (size * 0.1),
                -size * 0.14,
                ty + (size * 0.1)
            );
        }
    }

    private static void Swallow(Pen pen, double x, double y, double scale)
    {
        using var at = pen.At(x, y, scale, scale, 8);
        pen.Path(
            "#1d2a3a",
            $"M0 -30C-40 -60 -120 -50 -150 -10C-110 -24 -60 -14 -26 10L-60 90L0 40L60 90L26 10C60 -14 110 -24 150 -10C120 -50 40 -60 0 -30Z"
        );
        pen.Path("#d8342a", $"M0 -20Q-16 10 0 34Q16 10 0 -20Z");
        pen.Path("#f6f2e6", $"M-120 -28Q-80 -40 -40 -16Q-80 -24 -120 -28ZM120 -28Q80 -40 40 -16Q80 -24 120 -28Z");
        pen.Disc(-10, -34, 5, "#f4c23c");
        pen.Disc(10, -34, 5, "#f4c23c");
    }

    private static void Group(Pen pen)
    {
        var up = Pose.Front with { NearArm = (150, 160), FarArm = (120, 150), Nod = -18 };
        foreach (
            var (x, y, tall, pose, look) in new[]
            {
                (250.0, 950.0, 150.0, up, new Look("#f0b23c", "#3a5f80", "#c89470", "#241c1a", Head: 1.3)),
                (180, 940, 240, Pose.Stand, new Look("#f6f2e6", "#33475a", "#b5835f", "#241c1a")),
                (700, 930, 210, up, new Look("#c8432a", "#2f4a5a", "#b5835f", "#8d8a86", Headwear: Headwear.Cap)),
                (
                    560,
                    904,
                    150,
                    up,
                    new Look("#4d9a8a", "#e9e2d0", "#c89470", "#241c1a", Garment.Skirt, Headwear.Loose)
                ),
                (980, 944, 220, up, new Look("#3f5f8a", "#3a3a3e", "#b5835f", "#d9d6d0")),
                (1150, 920, -130, Pose.Run, new Look("#e0563c", "#3a5f80", "#c89470", "#241c1a", Head: 1.35)),
            }
        )
        {
            using (pen.Fallen(x, y, 0.9, 0.18))
            {
                Figure.Draw(pen, 0, 0, tall, pose, Look.Shadow("#3f6a30"));
            }

            Figure.Draw(pen, x, y, tall, pose, look);
        }

        pen.Path("#e9dcc0", $"M1200 940L1380 930L1420 966L1220 978Z");
        Figure.Draw(
            pen,
            1300,
            956,
            190,
            Pose.SitBack with
            {
                Hip = 8,
            },
            new("#d86a7a", "#f2ece0", "#c89470", "#241c1a", Headwear: Headwear.Loose)
        );
        pen.Rect(1360, 926, 40, 26, "#c8432a");
    }
}
