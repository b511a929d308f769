using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The last ferry of the day.</summary>
public static class LastFerry
{
    public static void Draw(Pen pen)
    {
        const double Line = 500;
        pen.Wash(Ramp.Down((0, "#34486a"), (0.25, "#8a6f8a"), (0.42, "#e08f84"), (0.54, "#f9bd8c"), (1, "#f9bd8c")));
        Air.Streaks(pen, 60, 380, "#ffc2a048", 26);
        Air.Glow(pen, 420, Line - 20, 480, "#ffe0b0");
        pen.Disc(420, Line - 18, 66, "#fff0d0");
        City.Skyline(pen, Line, 130, "#d98f82", gap: 30);
        City.Lujiazui(pen, 260, Line, 250, "#bd7a7c");
        City.Skyline(pen, Line, 70, "#a3686f", gap: 16);
        Water.Draw(pen, Line, 900, "#f0a585", "#3a4260", "#ffd9b0", "#3a3a58", 0.4);
        Water.Glitter(pen, 420, Line, 900, "#ffe8bf", 150, 210);
        Water.Streak(pen, 1030, 712, 150, 330, "#2b2f4880");
        Boat.Ferry(pen, 1030, 690, 2.5, "#2f4f5a", "#efe2d0", "#4b3a4a", "#c8432a");
        Passengers(pen);
        Wake(pen);
        foreach (
            var (x, y, s) in new[]
            {
                (330.0, 250.0, 44.0),
                (520, 170, 30),
                (640, 330, 26),
                (180, 380, 24),
                (760, 120, 20),
            }
        )
        {
            Air.Birds(pen, x, y, 6, s, "#fbeee2", 1);
        }

        Air.Vignette(pen, 0.34);
    }

    private static void Passengers(Pen pen)
    {
        for (var i = 0; i < 15; i++)
        {
            double x = 740 + (i * 36) + pen.Dice.About(0, 12);
            Colour coat = pen.Dice.Pick<Colour>("#3b3a52", "#5a3b48", "#2f4656", "#7a4a4a");
            using var within = pen.Within($"M{x - 40} 470H{x + 40}V588H{x - 40}Z");
            Figure.Draw(
                pen,
                x,
                622,
                pen.Dice.Chance(0.5) ? 112 : -112,
                Pose.Stand,
                Look.Shadow(coat, headwear: pen.Dice.Pick(Headwear.Cropped, Headwear.Loose, Headwear.Bun))
            );
        }

        pen.Rect(690, 566, 640, 5, "#f6ead8");
        var bars = new Marks();
        for (var x = 694.0; x < 1330; x += 14)
        {
            bars.Rect(x, 566, 2, 24);
        }

        pen.Fill("#f6ead8", bars);
    }

    private static void Wake(Pen pen)
    {
        var foam = new Marks();
        for (var i = 0; i < 60; i++)
        {
            double t = pen.Dice.Roll();
            foam.Leaf(
                1390 + (t * 260),
                706 + (t * 40 * pen.Dice.Between(-0.2, 1)),
                pen.Dice.Between(20, 90),
                4,
                pen.Dice.About(0, 0.1)
            );
            foam.Leaf(680 + (pen.Dice.Roll() * 720), 712 + pen.Dice.About(0, 5), pen.Dice.Between(20, 70), 3);
        }

        pen.Fill("#fff0e0b0", foam);
    }
}
