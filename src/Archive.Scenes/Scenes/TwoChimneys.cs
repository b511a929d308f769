using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The power station at blue hour from the water.</summary>
public static class TwoChimneys
{
    public static void Draw(Pen pen)
    {
        const double Line = 1080;
        pen.Wash(
            Ramp.Down(
                (0, "#0f2740"),
                (0.34, "#315a7c"),
                (0.58, "#8fa3ae"),
                (0.68, "#e0b49a"),
                (0.73, "#eebf98"),
                (1, "#eebf98")
            )
        );
        pen.Disc(770, 230, 40, "#f2f0e0");
        Air.Glow(pen, 770, 230, 150, "#dfe8e870");
        Air.Streaks(pen, 560, 900, "#e6a58a50", 18);
        City.Skyline(pen, Line, 110, "#a98a86", gap: 30);
        City.Chimney(pen, 360, Line, 800, 104, "#3d4c58", "#8d3b2a");
        City.Chimney(pen, 560, Line, 720, 98, "#33424e", "#85382a");
        Air.Plume(pen, 360, 276, 210, 330, "#d9d4d6", 24);
        Air.Plume(pen, 560, 356, 190, 300, "#d0ccd0", 20);
        foreach (
            var (x, y) in new[]
            {
                (330.0, 300.0),
                (390, 300),
                (330, 540),
                (392, 540),
                (534, 372),
                (590, 372),
                (532, 600),
                (592, 600),
            }
        )
        {
            Air.Glow(pen, x, y, 20, "#ff6a4a");
            pen.Disc(x, y, 3.4, "#ffe0d0");
        }

        House(pen, Line);
        pen.Rect(0, Line, 1000, 420, Ramp.Down((0, "#c99a88"), (0.2, "#6d7680"), (1, "#0d1d2e")));
        Water.Streak(pen, 360, Line + 4, 400, 60, "#22313ea0");
        Water.Streak(pen, 560, Line + 4, 380, 56, "#22313ea0");
        for (var i = 0; i < 9; i++)
        {
            Water.Streak(pen, 190 + (i * 62), Line + 6, 150, 9, "#ffcf86c0");
        }

        Water.Ripples(pen, Line, 1500, "#0b1826".Thin(0.36), 170, 0.5);
        Water.Ripples(pen, Line, 1500, "#f0c6a4".Thin(0.22), 110, 0.5);
        Boat.Sampan(pen, 720, Line + 190, 1.5, "#0f1a24");
        Figure.Draw(pen, 672, Line + 186, 120, Pose.Cast, Look.Shadow("#0f1a24", headwear: Headwear.Straw));
        pen.Line("#0f1a24", 3, 716, Line + 100, 590, Line + 216);
        Air.Vignette(pen, 0.4);
    }

    private static void House(Pen pen, double line)
    {
        pen.Path(
            Ramp.Down("#22313c", "#121d26"),
            $"M150 {line}V{line - 190}H300V{line - 250}H690V{line - 150}H820V{line}Z"
        );
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 16; i++)
            {
                if (row < 2 || i is > 3 and < 13)
                {
                    pen.Rect(
                        176 + (i * 32) - (row == 2 ? 4 : 0),
                        line - 60 - (row * 66),
                        17,
                        36,
                        pen.Dice.Chance(0.55) ? "#ffd08a" : "#3d4a54"
                    );
                }
            }
        }

        pen.Stroke("#1a2832", 16, $"M690 {line - 130}L900 {line - 60}V{line}");
        pen.Stroke("#2f4250", 4, $"M690 {line - 138}L900 {line - 68}");
        Crane.Quay(pen, 900, line, -0.42, "#33434f", "#2a3944");
        pen.Rect(0, line - 12, 1000, 16, "#0f1820");
    }
}
