using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A tug and its barges from high above.</summary>
public static class BargeTrain
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#dfe6e2"), (0.2, "#cfdad6"), (0.55, "#a9bfbb"), (1, "#6f8f8d")));
        using (pen.Veil("#d9e1dc", 0.72))
        {
            City.Skyline(pen, 150, 110, "#6d8584", gap: 36);
        }

        Air.Mist(pen, 70, 260, "#e9eeea", 0.95);
        Water.Ripples(pen, 150, 800, "#eef4ef".Thin(0.5), 260, 0.55);
        Water.Ripples(pen, 150, 800, "#4d6f70".Thin(0.28), 240, 0.5);
        // From above and behind: hulls lie along a slow curve towards the far bank.
        for (var i = 0; i < 7; i++)
        {
            double t = i / 6.0;
            double x = 250 + (t * 900) + (t * t * 120);
            double y = 690 - (t * 420) - (t * (1 - t) * 130);
            double s = 1.15 - (t * 0.82);
            using var veil = pen.Veil("#c3d1cc", t * 0.5);
            if (i < 6)
            {
                Hull(pen, x, y, s, i);
            }
            else
            {
                Boat.Tug(pen, x - 20, y + 16, 0.5, "#2c3a3c", "#e6e0d0", "#c8432a");
            }
        }

        Wakes(pen);
        Air.Birds(pen, 520, 220, 200, 12, "#4d6062", 8);
        Air.Vignette(pen, 0.26);
    }

    private static void Hull(Pen pen, double x, double y, double s, int i)
    {
        using var at = pen.At(x, y, s, s, -24 - (i * 0.8));
        pen.Path("#3f605f60", $"M-150 44L150 44Q196 30 180 20L-160 20Z");
        pen.Path(Ramp.Down("#5b4a40", "#2e2624"), $"M-158 -30Q-172 0 -158 34H130Q176 26 196 2Q176 -22 130 -30Z");
        pen.Path("#8a7b69", $"M-146 -20Q-156 0 -146 22H126Q160 16 176 2Q160 -14 126 -20Z");
        Colour load =
            i % 3 == 0 ? "#d9b97c"
            : i % 3 == 1 ? "#6d6a66"
            : "#c9a066";
        pen.Path(
            Ramp.Down(load.Light(0.2), load, load.Dark(0.25)),
            $"M-84 -14Q-92 0 -84 16H112Q136 10 146 2Q136 -8 112 -14Z"
        );
        for (var k = 0; k < 4; k++)
        {
            pen.Path(
                load.Light(0.28).Thin(0.8),
                $"M{-74 + (k * 50)} 8Q{-52 + (k * 50)} -16 {-30 + (k * 50)} 8Q{-52 + (k * 50)} 2 {-74 + (k * 50)} 8Z"
            );
        }

        pen.Path("#e6e0d0", $"M-140 -12H-98V14H-140Z");
        pen.Path("#b9b4a6", $"M-140 6H-98V14H-140Z");
        pen.Rect(-132, -6, 10, 8, "#3a4a4c");
        pen.Rect(-114, -6, 10, 8, "#3a4a4c");
        pen.Line("#2e2624", 2, -90, -30, -90, -62);
        pen.Path("#d8432a", $"M-90 -62q16 4 26 -2q-4 10 -26 14Z");
    }

    private static void Wakes(Pen pen)
    {
        var marks = new Marks();
        for (var i = 0; i < 70; i++)
        {
            double t = pen.Dice.Roll();
            double y = 740 - (t * 420) + (t * (1 - t) * -130);
            double x = 200 + (t * 900) + (t * t * 120) + (pen.Dice.Chance(0.5) ? 200 * (1.1 - t) : -60 * (1.1 - t));
            marks.Leaf(
                x,
                y + pen.Dice.About(20, 24),
                pen.Dice.Between(30, 150) * (1.15 - t),
                3.4 * (1.2 - t),
                -0.3 + pen.Dice.About(0, 0.2)
            );
        }

        pen.Fill("#f6faf6a8", marks);
    }
}
