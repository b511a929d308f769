using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A photographer on the roof he came back to for six years.</summary>
public static class PhotographerOnTheRoof
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#5d88a6"), (0.35, "#e0b9a0"), (0.52, "#f9d29c"), (1, "#f9d29c")));
        Air.Streaks(pen, 60, 380, "#ffd9b050", 18);
        Air.Glow(pen, 1020, 520, 520, "#fff0c4");
        City.Skyline(pen, 640, 190, "#dcae92", gap: 30);
        City.Chimney(pen, 640, 680, 440, 70, "#8a5a4a", "#e0cdb0");
        var camera = new Camera(new(0, 14.5, 0), 900, 700, 520, 0, -5);
        using (pen.Veil("#f0b884", 0.16))
        {
            for (var row = 8; row >= 0; row--)
            {
                double z = 22 + (row * 10);
                Terrace.Row(pen, camera, z, -4 + (row * 1.4), Terrace.State.Lived);
            }
        }

        pen.Path(Ramp.Along(0, 860, 0, 1000, "#4a3a38", "#211a1b"), $"M0 880L1500 850V1000H0Z");
        pen.Line("#ffd6a0", 3, 0, 879, 1500, 849);
        Photographer(pen);
        Air.Birds(pen, 380, 260, 150, 13, "#5d5560", 7);
        Air.Vignette(pen, 0.34);
    }

    private static void Photographer(Pen pen)
    {
        const string Ink = "#2a2024";
        pen.Fill(
            Ink,
            new Marks().Bar(1070, 540, 8, 1000, 872, 7).Bar(1070, 540, 8, 1075, 876, 7).Bar(1070, 540, 8, 1140, 868, 7)
        );
        pen.Fill(Ink, new Marks().Bar(1030, 700, 4, 1112, 698, 4));
        pen.Path(
            Ramp.Down("#4a3a3a", Ink),
            $"M1030 478H1120V540H1030ZM1000 492H1030V528H1000ZM1060 464H1096V478H1060Z"
        );
        pen.Path(Ink, $"M960 486H1002V534H960Z");
        Figure.Draw(
            pen,
            1210,
            872,
            -460,
            Pose.Stand with
            {
                Lean = 7,
                NearArm = (48, 100),
                FarArm = (54, 104),
                Nod = 8,
            },
            new("#4a5a6a", "#2b2a30", "#8d6250", "#1f191b", Headwear: Headwear.Cap)
        );
        pen.Path("#8a4a34", $"M1290 800Q1290 760 1330 760H1380Q1412 762 1412 800V868H1290Z");
        pen.Stroke("#5d2f22", 5, $"M1310 762Q1350 720 1390 762M1300 800H1402");
        pen.Stroke("#ffd9a480", 3, $"M1160 470Q1170 430 1200 426");
    }
}
