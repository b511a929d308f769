using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Bamboo scaffolding and its people against the evening.</summary>
public static class Scaffolding
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#3d2b4a"), (0.3, "#a4505a"), (0.55, "#ee8a55"), (0.78, "#fbc877"), (1, "#fde6ae")));
        Air.Glow(pen, 300, 1130, 620, "#fff0c0");
        pen.Disc(300, 1130, 96, "#fff8de");
        Air.Streaks(pen, 300, 900, "#ffd08a40", 20);
        using (pen.Veil("#f2a566", 0.5))
        {
            Crane.Tower(pen, 160, 1500, 1010, 420, "#3a2430");
            City.Skyline(pen, 1500, 260, "#5b3440", gap: 20);
        }

        const string Ink = "#1d141c";
        pen.Path(Ramp.Across("#2a1b24", "#120b11"), $"M560 1500V330H1000V1500Z");
        for (var row = 0; row < 7; row++)
        {
            for (var i = 0; i < 3; i++)
            {
                pen.Rect(
                    612 + (i * 136),
                    400 + (row * 160),
                    84,
                    104,
                    row == 3 && i == 1 ? "#ffd58a" : Ramp.Down("#f0a06a", "#7a3a40")
                );
            }
        }

        var poles = new Marks();
        for (var i = 0; i < 6; i++)
        {
            double x = 400 + (i * 112) + pen.Dice.About(0, 8);
            poles.Bar(x, 1520, 11, x + pen.Dice.About(0, 10), pen.Dice.Between(130, 250), 7);
        }

        for (var row = 0; row < 8; row++)
        {
            poles.Bar(352, 300 + (row * 160), 8, 1010, 292 + (row * 160), 8);
        }

        for (var i = 0; i < 4; i++)
        {
            poles.Bar(400 + (i * 170), 1500 - (i * 200), 7, 620 + (i * 130), 900 - (i * 210), 6);
        }

        pen.Fill(Ink, poles);
        for (var row = 0; row < 7; row++)
        {
            pen.Rect(370, 452 + (row * 160), 640, 12, "#2b1d22");
        }

        Figure.Draw(pen, 470, 452, 132, Pose.Reach, Look.Shadow(Ink, headwear: Headwear.Helmet));
        Figure.Draw(pen, 690, 612, 134, Pose.Walk, Look.Shadow(Ink, headwear: Headwear.Helmet));
        pen.Fill(Ink, new Marks().Bar(620, 536, 9, 800, 510, 9));
        Figure.Draw(pen, 420, 772, -134, Pose.SitBack, Look.Shadow(Ink, headwear: Headwear.Helmet));
        pen.Rect(398, 740, 40, 34, Ink);
        Figure.Draw(pen, 860, 932, -134, Pose.Push, Look.Shadow(Ink, headwear: Headwear.Helmet));
        pen.Path(Ink, $"M700 890H790L776 926H722Z");
        pen.Disc(740, 926, 12, Ink);
        Figure.Draw(pen, 540, 1092, 134, Pose.Stand, Look.Shadow(Ink, headwear: Headwear.Helmet));
        Figure.Draw(pen, 600, 1092, -130, Pose.Cast, Look.Shadow(Ink, headwear: Headwear.Helmet));
        Air.Birds(pen, 190, 560, 120, 14, "#3a2430", 6);
        Air.Vignette(pen, 0.36);
    }
}
