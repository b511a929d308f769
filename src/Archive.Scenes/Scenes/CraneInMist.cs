using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The red quay crane at the island, two more fading behind it.</summary>
public static class CraneInMist
{
    public static void Draw(Pen pen)
    {
        const double Ground = 1290;
        pen.Wash(Ramp.Down((0, "#b9c9cb"), (0.45, "#e3e2d6"), (0.8, "#f3e3c8"), (1, "#e9d9c0")));
        Air.Glow(pen, 250, 560, 620, "#fff6dcd0");
        pen.Disc(250, 560, 64, "#fffaf0");
        City.Skyline(pen, 1180, 190, "#c9d0c9", gap: 40);
        using (pen.Veil("#dfe0d5", 0.78))
        {
            Crane.Quay(pen, 160, 1190, 0.78, "#8a4a35", "#5c4a44");
        }

        using (pen.Veil("#dcdcd0", 0.5))
        {
            Crane.Quay(pen, 830, 1215, -1.2, "#93462e", "#59453d");
        }

        Air.Mist(pen, 900, 1300, "#ece6d8", 0.9);
        pen.Rect(0, 1195, 1000, 110, Ramp.Down("#d9d8cc", "#a9b3ad"));
        Water.Ripples(pen, 1200, 1300, "#f7efdc90", 60, 0.5);
        Crane.Quay(pen, 330, Ground, 2.42, "#b8401c", "#6b3a2c");
        pen.Path(Ramp.Down((0, "#7f7d75"), (0.2, "#5f615d"), (1, "#23282a")), $"M0 {Ground - 14}H1000V1500H0Z");
        pen.Rect(0, Ground - 14, 1000, 5, "#d8cdb8");
        Puddles(pen, Ground);
        Rails(pen, Ground);
        Bollard(pen, 850, Ground + 40, 1.1);
        Figure.Draw(
            pen,
            640,
            Ground + 62,
            150,
            Pose.Walk,
            new("#2b4258", "#27333b", "#8d6a55", "#e0b13a", Headwear: Headwear.Helmet)
        );
        Cycle.Draw(pen, 700, Ground + 66, 150, "#22303a", "#1b2226");
        Air.Birds(pen, 700, 260, 190, 17, "#4c5a5c", 8);
        Air.Vignette(pen, 0.3);
    }

    private static void Puddles(Pen pen, double ground)
    {
        using var wet = pen.Within(
            $"M0 {ground + 96}Q220 {ground + 74} 480 {ground + 96}T960 {ground + 118}Q1010 {ground + 160} 700 {ground + 176}T160 {ground + 170}T0 {ground + 150}Z"
        );
        pen.Rect(0, ground + 70, 1000, 130, Ramp.Down("#c9c6b8", "#8b918d"));
        using var mirrored = pen.At(0, (2 * ground) + 60, 1, -1);
        using var dim = pen.Veil("#8b918d", 0.35);
        Crane.Quay(pen, 330, ground, 2.42, "#b8401c", "#6b3a2c");
    }

    private static void Rails(Pen pen, double ground)
    {
        pen.Line("#1a1e20", 7, -10, ground + 60, 1010, ground + 44);
        pen.Line("#c7b9a0", 1.6, -10, ground + 57, 1010, ground + 41);
        pen.Line("#1a1e20", 10, -10, ground + 200, 1010, ground + 172);
        pen.Line("#a89a84", 2, -10, ground + 195, 1010, ground + 167);
    }

    /// <summary>A mooring post; 80 units tall at scale 1.</summary>
    private static void Bollard(Pen pen, double x, double y, double scale)
    {
        using var at = pen.At(x, y, scale);
        pen.Path(
            Ramp.Across("#5a6164", "#2a3033", "#14181a"),
            $"M-30 0Q-24 -30 -26 -52H-36Q-44 -62 -34 -72Q0 -86 34 -72Q44 -62 36 -52H26Q24 -30 30 0Q0 10 -30 0Z"
        );
        pen.Oval(0, -68, 32, 9, "#6c7375");
    }
}
