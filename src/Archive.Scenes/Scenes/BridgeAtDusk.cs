using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The picture above the exhibition: it must hold both wide and cut to a tall strip about the tower.</summary>
public static class BridgeAtDusk
{
    public static void Draw(Pen pen)
    {
        const double Water = 640;
        const double X = 985;
        pen.Wash(
            Ramp.Down(
                (0, "#20364f"),
                (0.22, "#3f5a72"),
                (0.42, "#8d8b93"),
                (0.56, "#d9a27c"),
                (0.66, "#f4c48b"),
                (0.72, "#fbdca6"),
                (1, "#fbdca6")
            )
        );
        Air.Glow(pen, 560, 610, 620, "#ffd08fb0");
        Air.Glow(pen, 560, 610, 200, "#fff0c8");
        Air.Streaks(pen, 150, 430, "#f0a67a30", 20);
        Air.Streaks(pen, 330, 520, "#ffd9a038", 16);
        pen.Disc(560, 596, 36, "#fff3d2");
        City.Skyline(pen, Water, 90, "#d9a17f", gap: 26);
        City.Lujiazui(pen, 300, Water, 190, "#c48f77");
        City.Skyline(pen, Water, 62, "#a97a6d", gap: 20);
        Bridge.Tower(pen, X, Water + 6, 528, 560, 1010, 900, "#1a2530", "#6a4f49", "#22303bd0", 30);
        Bridge.Deck(pen, 496, 524, 505, 17, "#17222c", "#f2bb86");
        Piers(pen, Water);
        Reflections(pen, Water);
        Barges(pen);
        Air.Birds(pen, 740, 300, 150, 11, "#1d2a35", 7);
        Air.Vignette(pen, 0.34);
    }

    private static void Piers(Pen pen, double water)
    {
        foreach (var x in new[] { 40.0, 220, 1545 })
        {
            pen.Path(Ramp.Across("#54433f", "#1b2731"), $"M{x - 9} 512H{x + 9}L{x + 7} {water + 4}H{x - 7}Z");
        }

        var lamps = new Marks();
        for (var x = 20.0; x < pen.W; x += 52)
        {
            lamps.Oval(x, 500 + (Math.Sin(x / pen.W * Math.PI) * 16), 1.7, 1.7);
        }

        pen.Fill("#ffe6b8", lamps);
    }

    private static void Reflections(Pen pen, double top)
    {
        pen.Rect(
            0,
            top,
            pen.W,
            pen.H - top,
            Ramp.Down((0, "#e9b383"), (0.12, "#c8957a"), (0.45, "#6a6a74"), (1, "#1d2d3d"))
        );
        Water.Ripples(pen, top, pen.H, "#1b2a39".Thin(0.2), 190, 0.5);
        Water.Ripples(pen, top, pen.H, "#ffcf9a".Thin(0.22), 90, 0.5);
        Water.Streak(pen, 985, top + 4, 230, 34, "#1a253090");
        Water.Streak(pen, 930, top + 4, 90, 13, "#1a253080");
        Water.Streak(pen, 1040, top + 4, 90, 13, "#1a253080");
        Water.Glitter(pen, 560, top + 2, pen.H, "#ffe0ae", 90);
    }

    private static void Barges(Pen pen)
    {
        Boat.Tug(pen, 700, 716, 0.62, "#182029", "#3a3d44", "#7a3a28");
        Boat.Barge(pen, 838, 714, 0.5, "#1b242d", "#4b423f", "#33383f");
        pen.Stroke("#1b242d", 1, $"M744 704Q760 710 748 704");
        Water.Ripples(pen, 716, 730, "#f0b88c70", 24, 0.6, 600, 940);
    }
}
