using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A welder under the stern of a ship.</summary>
public static class Welder
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Along(0, 0, 1500, 1500, "#0a121b", "#16232f", "#0a0f16"));
        Air.Glow(pen, 960, 900, 900, "#5aa6e060");
        pen.Path(
            Ramp.Along(200, 0, 1300, 900, "#12202c", "#2f5068", "#4f8ab0", "#1b2c3a"),
            $"M0 0H1500V420C1380 700 1220 830 1010 900C820 962 640 930 470 800C250 620 90 360 0 250Z"
        );
        for (var i = 0; i < 9; i++)
        {
            double t = i * 0.115;
            pen.Stroke(
                "#0b151e70",
                3,
                $"M{1500 - (t * 260)} {420 - (t * 420)}C{1380 - (t * 330)} {700 - (t * 640)} {1220 - (t * 420)} {830 - (t * 760)} {1010 - (t * 400)} {900 - (t * 840)}C{820 - (t * 300)} {962 - (t * 900)} {640 - (t * 240)} {930 - (t * 900)} {470 - (t * 250)} {800 - (t * 800)}"
            );
        }

        Rivets(pen);
        pen.Path(
            "#8a2f1f",
            $"M0 250C90 360 250 620 470 800C640 930 820 962 1010 900L1020 950C820 1020 620 990 430 850C220 690 70 440 0 330Z"
        );
        Propeller(pen, 430, 1130);
        pen.Rect(0, 1390, 1500, 110, Ramp.Down("#1d2a33", "#070b10"));
        Scaffold(pen);
        Figure.Draw(
            pen,
            800,
            1272,
            400,
            Pose.Squat with
            {
                NearArm = (70, 96),
                FarArm = (78, 100),
                Lean = 22,
            },
            new("#4a7390", "#35566d", "#6d8ba0", "#1d2f3d", Headwear: Headwear.Helmet, Build: 1.15)
        );
        pen.Path("#0c1218", $"M906 964L950 956L958 1020L914 1030Z");
        pen.Stroke("#9fdcff", 3.4, $"M900 962Q880 1000 890 1050M860 1010Q812 1060 800 1180");
        Sparks(pen, 1000, 1010);
        Air.Vignette(pen, 0.5);
    }

    private static void Rivets(Pen pen)
    {
        var marks = new Marks();
        for (var i = 0; i < 60; i++)
        {
            double t = i / 60.0;
            double x = 520 + (960 * t);
            marks.Oval(x, 760 - (520 * t * t), 4.4, 3.4);
            marks.Oval(x - 60, 560 - (460 * t * t), 4, 3);
        }

        pen.Fill("#8fc4e0a0", marks);
    }

    private static void Propeller(Pen pen, double x, double y)
    {
        for (var i = 0; i < 4; i++)
        {
            using var at = pen.At(x, y, 1, 1, (i * 90) - 28);
            pen.Path(
                Ramp.Along(-120, -300, 160, 0, "#f0c67a", "#b5793a", "#5b3419", "#2c1a12"),
                $"M-20 -40C-150 -120 -170 -300 -40 -350C70 -380 150 -260 120 -160C100 -90 60 -50 24 -30Z"
            );
            pen.Stroke("#ffe6b070", 3, $"M-20 -60C-110 -140 -120 -280 -34 -330");
        }

        pen.Disc(x, y, 66, Ramp.Round((0, "#e9bd74"), (0.5, "#a86c34"), (1, "#3a2216")));
        pen.Disc(x, y, 24, Ramp.Round((0, "#5b3419"), (1, "#2c1a12")));
    }

    private static void Scaffold(Pen pen)
    {
        pen.Rect(690, 1270, 560, 18, Ramp.Across("#3a2c22", "#9a7a54", "#54402e"));
        pen.Stroke("#1a2229", 14, $"M720 1290V1400M1210 1290V1400M720 1300L1210 1396");
        pen.Stroke("#6fa8cc80", 3, $"M726 1290V1400M1216 1290V1400");
    }

    private static void Sparks(Pen pen, double x, double y)
    {
        Air.Glow(pen, x, y, 420, "#7cc8ffb0");
        Air.Glow(pen, x, y, 190, "#e6f6ff");
        Air.Glow(pen, x, y, 70, "#ffffff");
        var thin = new Marks();
        var bright = new Marks();
        for (var i = 0; i < 130; i++)
        {
            double a = pen.Dice.About(0.7, 1.5);
            double r = pen.Dice.Between(40, 420) * pen.Dice.Between(0.4, 1);
            double ex = x + (Math.Cos(a) * r);
            double ey = y + (Math.Sin(a) * r) + (r * r * 0.0009);
            (i % 3 == 0 ? bright : thin).Draw(
                $"M{x + (Math.Cos(a) * r * 0.45)} {y + (Math.Sin(a) * r * 0.4)}Q{x + (Math.Cos(a) * r * 0.8)} {y + (Math.Sin(a) * r * 0.72)} {ex} {ey}"
            );
        }

        pen.Stroke("#ffb45c", 1.6, thin);
        pen.Stroke("#fff0c8", 2.4, bright);
        for (var i = 0; i < 4; i++)
        {
            pen.Path(
                "#d8f0ffc0",
                $"M{x} {y}L{x + (Math.Cos(i * 1.57 + 0.4) * 330)} {y + (Math.Sin(i * 1.57 + 0.4) * 330)}L{x + (Math.Cos(i * 1.57 + 1.9) * 8)} {y + (Math.Sin(i * 1.57 + 1.9) * 8)}Z"
            );
        }
    }
}
