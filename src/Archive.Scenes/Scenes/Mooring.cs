using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A bollard, its rope, and the bow it holds.</summary>
public static class Mooring
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#8fb3b8", "#d3dccf", "#9fb8b0"));
        pen.Rect(0, 700, 1500, 800, Ramp.Down("#5f8a86", "#1f4a4c"));
        Water.Ripples(pen, 720, 1200, "#dfeae0".Thin(0.4), 120, 0.4);
        Water.Ripples(pen, 720, 1200, "#12383c".Thin(0.4), 120, 0.4);
        Bow(pen);
        pen.Path(Ramp.Along(0, 1120, 0, 1500, "#c9bda4", "#8a8272", "#3d3a36"), $"M0 1180L1500 1100V1500H0Z");
        pen.Path("#2b2a2a", $"M0 1180L1500 1100V1136L0 1220Z");
        var joints = new Marks();
        for (var x = 0.0; x < 1500; x += 230)
        {
            joints.Draw($"M{x} {1222 - (x * 0.055)}l7 -1L{x + 60} 1500h-12Z");
        }

        pen.Fill("#3a363280", joints);
        pen.Oval(700, 1400, 330, 60, "#1f1c1a80");
        using (pen.At(560, 1390, 4.6))
        {
            pen.Path(
                Ramp.Across("#7d8586", "#3d4648", "#15191b"),
                $"M-34 0Q-26 -34 -28 -62H-40Q-50 -74 -38 -84Q0 -100 38 -84Q50 -74 40 -62H28Q26 -34 34 0Q0 12 -34 0Z"
            );
            pen.Oval(0, -80, 36, 10, Ramp.Across("#a9b0ae", "#4d5658"));
            pen.Path("#b5562c70", $"M-30 -30Q-26 -10 -33 0Q-20 8 -8 6Q-18 -16 -16 -40Z");
        }

        Rope(pen, 34, "M420 1290C300 1210 -60 1150 -120 1120");
        Rope(pen, 40, "M690 1240C860 1120 1020 820 1150 520");
        Rope(pen, 40, "M430 1240Q560 1300 690 1232");
        Rope(pen, 40, "M426 1286Q560 1348 694 1280");
        Rope(pen, 40, "M424 1332Q560 1392 698 1326");
        Coil(pen);
        Air.Vignette(pen, 0.36);
    }

    // A laid rope: a dark edge, the fibre, and slanting strands.
    private static void Rope(Pen pen, double thick, string path)
    {
        pen.Stroke("#4a3922", thick + 6, $"{path}");
        pen.Stroke("#c9a468", thick, $"{path}");
        using (pen.At(-3, -5, 1))
        {
            pen.Stroke("#ecd29a", thick * 0.4, $"{path}");
        }

        pen.Dashed("#6d532e", thick * 0.94, 5, 15, path);
    }

    private static void Coil(Pen pen)
    {
        for (var i = 4; i >= 0; i--)
        {
            double r = 60 + (i * 38);
            Rope(
                pen,
                30,
                PathText.Of(
                    $"M{1180 - r} 1390A{r} {r * 0.34} 0 1 1 {1180 + r} 1390A{r} {r * 0.34} 0 1 1 {1180 - r} 1390"
                )
            );
        }
    }

    private static void Bow(Pen pen)
    {
        pen.Path(
            Ramp.Along(500, 0, 1500, 0, "#1a2a34", "#2f4a58", "#16222b"),
            $"M560 0H1500V1040Q1100 1060 900 960C780 880 640 420 560 0Z"
        );
        pen.Path(
            Ramp.Along(600, 0, 1500, 0, "#7a2a18", "#b8432a", "#6d2415"),
            $"M806 720C846 830 870 910 900 960Q1100 1060 1500 1040V740Q1100 780 806 720Z"
        );
        pen.Stroke("#e9e2d0", 9, $"M808 716Q1100 776 1500 738");
        pen.Stroke(
            "#0d161c80",
            4,
            $"M700 330Q1100 420 1500 380M636 150Q1060 220 1500 190M762 540Q1100 610 1500 570M1010 20V1000M1280 20V1010"
        );
        pen.Oval(1150, 505, 46, 32, "#0b1318");
        pen.Stroke("#4d6673", 9, new Marks().Oval(1150, 505, 50, 36));
        pen.Path("#0b1318", $"M930 240Q960 330 940 400L990 420Q1010 330 980 236Z");
        pen.Stroke("#3a4f5a", 18, $"M956 420V560M910 520Q956 610 1004 520");
        for (var i = 0; i < 5; i++)
        {
            pen.Path("#a9562c60", $"M{1080 + (i * 80)} {430 + (i % 3 * 60)}q8 90 -2 {150 + (i * 20)}q-16 -60 -8 -150Z");
        }
    }
}
