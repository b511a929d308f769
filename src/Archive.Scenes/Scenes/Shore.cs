using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The whole bank in the morning, layer behind layer.</summary>
public static class Shore
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#6f93a3"), (0.3, "#c2cdc8"), (0.52, "#f4dfb8"), (0.66, "#f7cf98"), (1, "#f7cf98")));
        Air.Glow(pen, 420, 480, 520, "#fff1cbd0");
        pen.Disc(420, 470, 44, "#fffbe8");
        City.Skyline(pen, 560, 150, "#dcc9ac", gap: 30);
        City.Lujiazui(pen, 300, 560, 260, "#d3bfa6");
        Air.Mist(pen, 420, 600, "#f8e2bd", 0.75);
        using (pen.Veil("#e3c9a4", 0.42))
        {
            Bridge.Tower(pen, 1470, 580, 470, 330, 380, 600, "#33424a", "#5f5750", "#3d4b52", 10);
            Bridge.Deck(pen, 492, 478, 468, 8, "#33424a", "#f7dcae");
        }

        using (pen.Veil("#dcbf9b", 0.34))
        {
            City.Chimney(pen, 770, 580, 350, 34, "#4a4d50", "#9c4a32");
            City.Chimney(pen, 836, 580, 310, 32, "#4a4d50", "#9c4a32");
            Air.Plume(pen, 770, 230, 130, 160, "#fff3dd", 14);
            Works(pen, 580);
            Gasholder(pen, 1130, 580, 130, 190);
        }

        Air.Mist(pen, 520, 640, "#f6ddb4", 0.6);
        foreach (var (x, s) in new[] { (120.0, 0.62), (300, 0.7), (545, -0.66) })
        {
            Crane.Quay(pen, x, 618, s, "#5b3a2e", "#3c3330");
        }

        pen.Rect(0, 612, pen.W, 18, Ramp.Down("#3d3632", "#241f1e"));
        pen.Rect(0, 630, pen.W, 170, Ramp.Down((0, "#d9b486"), (0.4, "#a89a86"), (1, "#4c5a60")));
        Water.Streak(pen, 770, 632, 90, 24, "#5c4f4680");
        Water.Streak(pen, 836, 632, 90, 22, "#5c4f4680");
        Water.Ripples(pen, 632, 800, "#3d464a".Thin(0.22), 150, 0.5);
        Water.Ripples(pen, 632, 800, "#ffe7bd".Thin(0.4), 110, 0.5);
        Water.Glitter(pen, 420, 632, 800, "#fff2d0", 80, 90);
        Boat.Barge(pen, 1000, 716, 0.62, "#3a3431", "#75604a", "#4a4440");
        Boat.Sampan(pen, 1410, 690, 0.62, "#3a322d");
        Air.Birds(pen, 900, 180, 220, 13, "#4d5557", 9);
        Air.Vignette(pen, 0.28);
    }

    private static void Works(Pen pen, double y)
    {
        pen.Rect(640, y - 96, 330, 100, "#5a5550");
        var teeth = new Marks();
        for (var i = 0; i < 6; i++)
        {
            teeth.Poly(640 + (i * 55), y - 96, 640 + (i * 55), y - 134, 695 + (i * 55), y - 96);
        }

        pen.Fill("#4c4845", teeth);
    }

    /// <summary>A gasholder: the tank and the guide frame round it.</summary>
    private static void Gasholder(Pen pen, double x, double y, double radius, double tall)
    {
        pen.Path(
            Ramp.Across("#6f6a62", "#57534e", "#37373a"),
            $"M{x - radius} {y}V{y - (tall * 0.55)}Q{x} {y - (tall * 0.74)} {x + radius} {y - (tall * 0.55)}V{y}Z"
        );
        for (var i = 0; i <= 12; i++)
        {
            double px = x - (Math.Cos(i * Math.PI / 12) * radius * 1.03);
            pen.Line("#3b3a3b", 2.6, px, y, px, y - tall);
        }

        foreach (var t in new[] { 0.34, 0.68, 1.0 })
        {
            pen.Stroke(
                "#3b3a3b",
                2.4,
                $"M{x - (radius * 1.03)} {y - (tall * t)}Q{x} {y - (tall * t) - (radius * 0.1)} {x + (radius * 1.03)} {y - (tall * t)}"
            );
        }
    }
}
