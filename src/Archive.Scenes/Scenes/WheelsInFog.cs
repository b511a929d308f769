using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The morning shift by bicycle in the fog.</summary>
public static class WheelsInFog
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#a9b9bd"), (0.45, "#ead9bf"), (0.7, "#f0d3ac"), (1, "#b39a80")));
        Air.Glow(pen, 1120, 330, 600, "#fff6dcd8");
        pen.Disc(1120, 320, 52, "#fffdf2");
        for (var i = 0; i < 5; i++)
        {
            using var veil = pen.Veil("#ecd9bd", 0.66 - (i * 0.07));
            PlaneTree.Draw(
                pen,
                90 + (i * 390),
                560 + (i % 2 * 26),
                520 + (i % 2 * 40),
                new("#5d5a52", "#6d6a60", "#7d786c", "#8d8878", "#4a4540", "#6d675c"),
                0.1,
                1
            );
        }

        Air.Mist(pen, 380, 680, "#f4e4c9", 0.85);
        pen.Rect(0, 610, pen.W, 190, Ramp.Down("#d9c3a0", "#8a7763", "#4a4038"));
        Rank(pen, 9, 622, 118, 0.58, 175);
        Air.Mist(pen, 500, 680, "#f2dfc0", 0.5);
        Rank(pen, 6, 664, 190, 0.3, 265);
        Rank(pen, 5, 742, 320, 0, 380);
        Air.Vignette(pen, 0.34);
    }

    private static void Rank(Pen pen, int riders, double y, double tall, double haze, double apart)
    {
        for (var i = 0; i < riders; i++)
        {
            double x = 80 + (i * apart) + pen.Dice.About(0, apart * 0.2);
            double ground = y + pen.Dice.About(0, 8);
            using var veil = pen.Veil("#ecd6b4", haze);
            Colour coat = pen.Dice.Pick<Colour>("#2b3338", "#33302c", "#27353f", "#3a2d2a");
            using (pen.Fallen(x, ground, (x - 1120) / 900, 0.34))
            {
                Cycle.Ridden(pen, 0, 0, tall, Look.Shadow("#6d5c4a"), "#6d5c4a", "#6d5c4a");
            }

            Cycle.Ridden(
                pen,
                x,
                ground,
                tall,
                new(
                    coat,
                    coat.Dark(0.2),
                    "#4a352c",
                    "#1c1a1a",
                    pen.Dice.Chance(0.3) ? Garment.Coat : Garment.Trousers,
                    pen.Dice.Pick(Headwear.Cap, Headwear.Cropped, Headwear.Bun, Headwear.Loose)
                ),
                "#20211f",
                "#1a1a1a"
            );
            if (i % 3 == 1)
            {
                pen.Rect(x - (tall * 0.44), ground - (tall * 0.56), tall * 0.24, tall * 0.14, "#8a3a26");
            }
        }
    }
}
