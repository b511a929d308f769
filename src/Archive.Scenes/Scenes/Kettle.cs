using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A kettle on a coal stove at the door.</summary>
public static class Kettle
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Across("#2c3a40", "#8d8474", "#f0d7a6", "#9a8468"));
        for (var i = 0; i < 26; i++)
        {
            double r = pen.Dice.Between(30, 110);
            Colour c = pen.Dice.Pick<Colour>("#ffe9b8", "#f4c988", "#d88f5f", "#8fa58a");
            pen.Disc(
                pen.Dice.Between(300, 1400),
                pen.Dice.Between(20, 560),
                r,
                Ramp.Round((0, c.Thin(0.2)), (0.85, c.Thin(0.32)), (1, c.Thin(0)))
            );
        }

        pen.Path(Ramp.Down("#4b3a30", "#2a211d"), $"M0 0H210L250 860H0Z");
        pen.Rect(0, 850, 1500, 275, Ramp.Down("#b09570", "#4d4034", "#2a2420"));
        pen.Oval(860, 985, 470, 60, "#1a151399");
        Stove(pen);
        Pot(pen);
        Air.Plume(pen, 470, 330, 300, -150, "#fff4dc", 20);
        Air.Plume(pen, 770, 170, 200, 120, "#fff4dc", 12);
        Fan(pen);
        Things.Basin(pen, 1230, 1020, 3.1, "#a9c4c4");
        Air.Vignette(pen, 0.42);
    }

    private static void Stove(Pen pen)
    {
        pen.Path(Ramp.Across("#c7a384", "#8d6b55", "#4d3a32", "#2b2220"), $"M570 640H1010L985 990Q790 1030 595 990Z");
        pen.Stroke("#3a3b3d", 10, $"M566 700Q790 736 1014 700M584 900Q790 936 996 900");
        pen.Oval(790, 640, 222, 44, Ramp.Across("#6b5a50", "#2c2523"));
        pen.Oval(790, 640, 180, 32, "#190f0c");
        Air.Glow(pen, 790, 640, 190, "#ff8a3cd0");
        var embers = new Marks();
        for (var i = 0; i < 12; i++)
        {
            var (sin, cos) = Math.SinCos(i * Math.Tau / 12);
            embers.Oval(790 + (cos * 128), 640 + (sin * 21), 15, 5);
        }

        pen.Fill("#ffd08a", embers);
        pen.Path("#160f0d", $"M720 880H860V960H720Z");
        pen.Path(Ramp.Down("#ff7a2c", "#8a2a10"), $"M728 890H852V930Q790 944 728 930Z");
        Air.Glow(pen, 790, 930, 170, "#ff8a3c70");
        pen.Stroke("#55565a", 8, $"M575 690C470 640 520 480 600 470");
    }

    private static void Pot(Pen pen)
    {
        pen.Path(Ramp.Across("#8f989a", "#dfe5e4"), $"M620 440L470 330L452 350L606 560Z");
        pen.Path(
            Ramp.Across(
                (0, "#7d878b"),
                (0.18, "#f4f6f2"),
                (0.3, "#b9c1c2"),
                (0.62, "#6a7478"),
                (0.85, "#3d464b"),
                (0.94, "#a9895f"),
                (1, "#5b5048")
            ),
            $"M600 618C570 470 640 330 790 326C940 330 1010 470 980 618Q790 660 600 618Z"
        );
        pen.Path("#ff9a4c70", $"M604 596Q790 650 976 596L980 618Q790 660 600 618Z");
        pen.Oval(790, 332, 104, 22, Ramp.Across("#e9eeec", "#6a7478"));
        pen.Path(Ramp.Across("#f4f6f2", "#59636a"), $"M690 326Q790 262 890 326Q790 344 690 326Z");
        pen.Oval(790, 284, 22, 18, Ramp.Across("#54392a", "#1f1512"));
        pen.Stroke("#2b2f31", 16, $"M640 380C620 140 960 140 940 380");
        pen.Stroke("#8d979a80", 4, $"M648 350C640 170 900 160 930 330");
        pen.Path("#ffffff90", $"M652 410Q668 350 720 342Q672 400 664 520Q646 470 652 410Z");
    }

    private static void Fan(Pen pen)
    {
        using var at = pen.At(330, 960, 1.5, 1.5, -24);
        pen.Path(
            Ramp.Across("#d9b873", "#a9803f"),
            $"M0 0C-90 -40 -110 -140 -30 -190C40 -220 110 -150 90 -60C80 -20 40 10 0 0Z"
        );
        var ribs = new Marks();
        for (var i = 0; i < 11; i++)
        {
            double a = -1.5 + (i * 0.23);
            ribs.Draw($"M0 0L{Math.Sin(a) * 150} {-Math.Cos(a) * 165}");
        }

        pen.Stroke("#7d5a2a90", 1.6, ribs);
        pen.Stroke("#6a4a24", 9, $"M0 -4L-14 70");
    }
}
