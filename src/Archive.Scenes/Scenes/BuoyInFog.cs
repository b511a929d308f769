using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A buoy in fog.</summary>
public static class BuoyInFog
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#b5c3c6"), (0.4, "#d3dad7"), (0.62, "#e3e4dc"), (0.64, "#cfd6d2"), (1, "#8fa3a5")));
        Air.Glow(pen, 620, 380, 330, "#f7f4e6c0");
        pen.Disc(620, 380, 52, "#faf7ea");
        using (pen.Veil("#d6dcd8", 0.84))
        {
            Bridge.Tower(pen, 300, 960, 830, 640, 620, 900, "#4d6066", "#5d7076", "#5d7076", 8);
            Bridge.Deck(pen, 836, 828, 820, 12, "#4d6066", "#5d7076");
        }

        Air.Mist(pen, 640, 1080, "#e3e5df", 0.95);
        Water.Ripples(pen, 980, 1500, "#f4f5ee".Thin(0.5), 120, 0.7);
        Water.Ripples(pen, 980, 1500, "#5d7377".Thin(0.3), 120, 0.7);
        Water.Streak(pen, 560, 1206, 270, 70, "#8a3a2890");
        Buoy(pen);
        using (pen.Veil("#d3d9d5", 0.62))
        {
            Boat.Sampan(pen, 240, 1050, 1.1, "#3a4446");
            Figure.Draw(pen, 280, 1050, 92, Pose.Push, Look.Shadow("#3a4446", headwear: Headwear.Straw));
        }

        Air.Birds(pen, 660, 640, 90, 17, "#6d7f84", 4);
        Air.Mist(pen, 1150, 1500, "#dfe4e0", 0.35);
        Air.Vignette(pen, 0.24);
    }

    private static void Buoy(Pen pen)
    {
        using var at = pen.At(560, 1200, 1.9, 1.9, 7);
        pen.Stroke(
            "#5a2a1e",
            6,
            $"M-34 -30L-8 -190M34 -30L8 -190M-26 -80H26M-18 -130H18M-30 -36L22 -84M30 -36L-22 -84M-24 -86L16 -132"
        );
        pen.Path(Ramp.Across("#e0603c", "#b8401c", "#6d2212"), $"M-74 -30H74L62 14Q0 28 -62 14Z");
        pen.Oval(0, -30, 74, 12, "#d9714c");
        pen.Path(Ramp.Across("#d8573a", "#8a2c16"), $"M-20 -206H20V-188H-20Z");
        pen.Path("#ffe0d0", $"M-10 -232H10V-206H-10Z");
        Air.Glow(pen, 0, -220, 90, "#ff6a4ac0");
        pen.Path("#2b2a2a", $"M0 -262q-14 -2 -20 8q10 2 16 10l-6 12h16l2 -14q8 -4 8 -14Z");
    }
}
