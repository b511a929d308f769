using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A court from straight above, its players mostly shadow.</summary>
public static class Court
{
    public static void Draw(Pen pen)
    {
        pen.Wash("#2f7f86");
        using (pen.At(750, 750, 1, 1, -17))
        {
            pen.Rect(-1100, -1100, 2200, 2200, "#2f7f86");
            pen.Rect(-900, -470, 1800, 940, Ramp.Across("#e8764c", "#dd6540", "#cf5634"));
            pen.Rect(-900, -150, 330, 300, "#24656f");
            pen.Rect(570, -150, 330, 300, "#24656f");
            const string White = "#f6efe0";
            pen.Stroke(
                White,
                9,
                $"M-900 -470H900V470H-900ZM0 -470V470M-900 -150H-570V150H-900M900 -150H570V150H900",
                blunt: true
            );
            pen.Stroke(White, 9, new Marks().Oval(0, 0, 150, 150));
            pen.Stroke(White, 9, new Marks().Oval(-570, 0, 120, 150).Oval(570, 0, 120, 150));
            pen.Stroke(White, 9, $"M-900 -400H-760A430 430 0 0 1 -760 400H-900M900 -400H760A430 430 0 0 0 760 400H900");
            pen.Rect(-880, -60, 16, 120, "#f4f4ee");
            pen.Rect(864, -60, 16, 120, "#f4f4ee");
            pen.Stroke("#f0b23c", 8, new Marks().Oval(-840, 0, 26, 26).Oval(840, 0, 26, 26));
        }

        (double X, double Y, double Turn, Colour Shirt)[] players =
        [
            (430, 420, 60, "#f6f2e6"),
            (610, 690, 200, "#223a52"),
            (820, 560, -40, "#f6f2e6"),
            (960, 860, 120, "#223a52"),
            (1130, 640, -110, "#f6f2e6"),
            (700, 960, 20, "#223a52"),
            (1240, 470, 220, "#223a52"),
        ];
        foreach (var (x, y, _, _) in players)
        {
            using (pen.Fallen(x, y, -1.15, 0.9))
            {
                Figure.Draw(
                    pen,
                    0,
                    0,
                    330,
                    pen.Dice.Pick(Pose.Run, Pose.Sprint, Pose.DanceLeft, Pose.Reach),
                    Look.Shadow("#5d2c28")
                );
            }
        }

        foreach (var (x, y, turn, shirt) in players)
        {
            Overhead.Person(pen, x, y, turn, shirt, "#221c1a", 0.62, shadow: false);
        }

        pen.Oval(920, 720, 20, 16, "#5d2c28");
        pen.Disc(905, 640, 19, Ramp.Round((0, "#ffb35c"), (1, "#d9701f")));
        pen.Stroke("#7a3a12", 2, $"M887 640H923M905 621V659");
        foreach (
            var (x, y, r) in new[]
            {
                (60.0, 90.0, 150.0),
                (1440, 1380, 190),
                (1290, 70, 120),
                (90, 1330, 150),
                (1470, 1100, 110),
            }
        )
        {
            Overhead.Tree(pen, x, y, r, Foliage.Summer, -r * 0.7, r * 0.6);
        }

        Air.Vignette(pen, 0.26);
    }
}
