using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Five ladies pose, two runners fly past.</summary>
public static class QipaoGroup
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#7fb6c9"), (0.4, "#d3e6de"), (0.5, "#f4ecd0"), (1, "#f4ecd0")));
        Air.Cloud(pen, 1130, 190, 130, "#ffffff", "#d6e4e6");
        City.Skyline(pen, 480, 150, "#b3c9c9", gap: 24);
        Water.Draw(pen, 476, 600, "#cfe0d6", "#7da9ac", "#ffffff", "#5d8a8f", 0.5);
        Boat.Barge(pen, 1180, 540, 0.7, "#4a4a48", "#b8955f", "#dcd6c6");
        pen.Path("#4d5a5e", $"M0 556H1500V564H0Z");
        var bars = new Marks();
        for (var x = 0; x < 1500; x += 22)
        {
            bars.Rect(x, 560, 3, 90);
        }

        pen.Fill("#4d5a5e", bars);
        pen.Rect(0, 648, 1500, 352, Ramp.Down("#dcb98a", "#a8794d", "#6d4a30"));
        var boards = new Marks();
        for (var i = 0; i < 9; i++)
        {
            boards.Rect(0, 662 + (i * i * 4.4), 1500, 2 + (i * 0.4));
        }

        pen.Fill("#5d3f2a80", boards);
        Look[] ladies =
        [
            new("#b8283a", "#b8283a", "#d9a684", "#1d1718", Garment.Qipao, Headwear.Bun),
            new("#1f6f6a", "#1f6f6a", "#d9a684", "#4d4a4a", Garment.Qipao, Headwear.Bun),
            new("#e0a83c", "#e0a83c", "#d9a684", "#1d1718", Garment.Qipao, Headwear.Bun),
            new("#5a4a8a", "#5a4a8a", "#d9a684", "#8a8684", Garment.Qipao, Headwear.Bun),
            new("#d86a7a", "#d86a7a", "#d9a684", "#1d1718", Garment.Qipao, Headwear.Bun),
        ];
        for (var i = 0; i < ladies.Length; i++)
        {
            double x = 250 + (i * 158);
            double y = 800 + (i % 2 * 22);
            double face = i < 3 ? 360 : -360;
            using (pen.Fallen(x, y, 0.7, 0.22))
            {
                Figure.Draw(pen, 0, 0, face, Pose.Front, Look.Shadow("#5d4230", Garment.Qipao));
            }

            var pose =
                i == 2
                    ? Pose.Front with
                    {
                        NearArm = (-30, -150),
                        FarArm = (16, 20),
                    }
                    : Pose.Front with
                    {
                        NearArm = (-24, 60),
                        FarArm = (20, -40),
                    };
            var (near, _) = Figure.Draw(pen, x, y, face, pose, ladies[i]);
            Flowers(pen, x, y, face);
            if (i is 0 or 4)
            {
                Things.Umbrella(
                    pen,
                    x + (i == 0 ? -40 : 46),
                    y - 300,
                    120,
                    i == 0 ? "#f2e3c4" : "#8fc0b4",
                    i == 0 ? -22 : 22
                );
            }
            else if (i == 2)
            {
                pen.Path(
                    "#f4e6c8",
                    $"M{near.X} {near.Y}L{near.X - 62} {near.Y - 50}Q{near.X} {near.Y - 104} {near.X + 58} {near.Y - 54}Z"
                );
            }
        }

        Runner(pen, 1120, 930, 430, new("#f2f4f0", "#27343f", "#a87556", "#1f1b1a"), Pose.Sprint);
        Runner(pen, 1370, 960, 460, new("#e8582c", "#20262d", "#b07e5e", "#1f1b1a", Headwear: Headwear.Cap), Pose.Run);
        Air.Vignette(pen, 0.28);
    }

    // Embroidery: a few light dabs down the dress.
    private static void Flowers(Pen pen, double x, double y, double face)
    {
        var marks = new Marks();
        for (var i = 0; i < 9; i++)
        {
            marks.Patch(pen.Dice, x + pen.Dice.About(0, 18), y + (-0.76 * Math.Abs(face)) + (i * 20), 5, 5, 6);
        }

        pen.Fill("#fff0d890", marks);
    }

    private static void Runner(Pen pen, double x, double y, double tall, Look look, Pose pose)
    {
        using (pen.Fallen(x, y, 0.8, 0.2))
        {
            Figure.Draw(pen, 0, 0, tall, pose, Look.Shadow("#4d3626"));
        }

        for (var i = 0; i < 7; i++)
        {
            double h = y - (tall * (0.2 + (i * 0.11)));
            pen.Path(
                Ramp.Along(x - 330, 0, x - 30, 0, "#ffffff00", "#ffffff66"),
                $"M{x - 330 + (i * 18)} {h}L{x - 50} {h - 5}V{h + 5}Z"
            );
        }

        Figure.Draw(pen, x, y, tall, pose, look);
    }
}
