using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Small things that live in a lane.</summary>
public static class Things
{
    /// <summary>A cat sitting, looking right; 60 units tall at scale 1.</summary>
    public static void SittingCat(Pen pen, double x, double y, double scale, Colour fur, Colour light)
    {
        using var at = pen.At(x, y, scale);
        pen.Stroke(fur, 7, $"M-16 -4Q-40 -2 -44 -18Q-45 -28 -38 -30");
        pen.Path(Ramp.Across(fur, fur.Mix(light, 0.5)), $"M-22 0C-28 -24 -14 -38 -4 -44L12 -42C20 -30 20 -14 20 0Z");
        pen.Path(
            Ramp.Across(fur, fur.Mix(light, 0.6)),
            $"M-8 -46Q-10 -60 -5 -72L4 -63Q10 -65 15 -63L24 -71Q27 -60 24 -50Q18 -38 7 -39Q-4 -40 -8 -46Z"
        );
        pen.Stroke(light, 1.4, $"M24 -58Q24 -48 18 -43M20 -36Q23 -18 20 -2");
    }

    /// <summary>A cat walking to the right; 34 units tall at scale 1.</summary>
    public static void WalkingCat(Pen pen, double x, double y, double scale, Colour fur)
    {
        using var at = pen.At(x, y, scale);
        pen.Stroke(fur, 5, $"M-38 -24Q-56 -30 -54 -48Q-52 -54 -48 -52");
        pen.Path(
            fur,
            $"M-42 -24Q-30 -38 0 -32Q20 -30 30 -38L33 -50L40 -44L48 -50L50 -40Q56 -30 44 -26Q34 -20 30 -14L34 0H28L20 -14Q0 -8 -22 -14L-20 0H-27L-34 -14L-46 -1L-51 -4Z"
        );
        pen.Stroke(fur, 5, $"M18 -14L10 -1M-34 -14L-28 -2");
    }

    public static void Umbrella(Pen pen, double x, double y, double radius, Colour cloth, double tilt = 0)
    {
        using var at = pen.At(x, y, 1, 1, tilt);
        double r = radius;
        pen.Path(
            Ramp.Across(cloth.Light(0.14), cloth, cloth.Dark(0.35)),
            $"M{-r} 0C{-r * 0.9} {-r * 0.86} {r * 0.9} {-r * 0.86} {r} 0Q{r * 0.76} {-r * 0.16} {r * 0.5} 0Q{r * 0.25} {-r * 0.16} 0 0Q{-r * 0.25} {-r * 0.16} {-r * 0.5} 0Q{-r * 0.76} {-r * 0.16} {-r} 0Z"
        );
        pen.Stroke(
            cloth.Dark(0.3),
            Math.Max(1, r * 0.02),
            $"M0 {-r * 0.66}Q{-r * 0.4} {-r * 0.5} {-r * 0.5} 0M0 {-r * 0.66}Q{r * 0.4} {-r * 0.5} {r * 0.5} 0M0 {-r * 0.74}V{-r * 0.64}"
        );
        pen.Stroke("#20262a", Math.Max(1.4, r * 0.03), $"M0 {-r * 0.1}V{r * 0.86}");
    }

    /// <summary>A pot with a leafy or flowering plant; 60 units tall at scale 1.</summary>
    public static void Pot(Pen pen, double x, double y, double scale, Colour pot, Colour leaf, Colour? flower = null)
    {
        using var at = pen.At(x, y, scale);
        var back = new Marks();
        var front = new Marks();
        var blooms = new Marks();
        for (var i = 0; i < 34; i++)
        {
            double a = pen.Dice.Between(-1.5, 1.5);
            double r = pen.Dice.Between(8, 38);
            (i % 2 == 0 ? back : front).Leaf(
                Math.Sin(a) * r * 0.8,
                -24 - (Math.Cos(a) * r),
                pen.Dice.Between(10, 20),
                5,
                a + 1.2
            );
            if (i % 3 == 0)
            {
                blooms.Patch(pen.Dice, Math.Sin(a) * r * 0.9, -28 - (Math.Cos(a) * r * 1.05), 4.6, 4.2, 6);
            }
        }

        pen.Fill(leaf.Dark(0.3), back);
        pen.Path(Ramp.Across(pot.Light(0.2), pot, pot.Dark(0.4)), $"M-17 -24H17L12 0H-12Z");
        pen.Rect(-19, -28, 38, 7, pot.Dark(0.08));
        pen.Fill(leaf, front);
        if (flower is { } colour)
        {
            pen.Fill(colour, blooms);
        }
    }

    /// <summary>A bamboo armchair, seen from the side; 90 units tall at scale 1.</summary>
    public static void BambooChair(Pen pen, double x, double y, double scale, Colour cane)
    {
        using var at = pen.At(x, y, scale);
        pen.Stroke(cane.Dark(0.25), 4, $"M-22 0L-26 -42L-40 -88M26 0L24 -42");
        pen.Stroke(cane, 4.6, $"M-30 -40H30M-16 0L-22 -40M30 -66H-34M28 -66V0M-24 -18H26");
        pen.Stroke(cane.Light(0.15), 2, $"M-28 -46L-38 -84M-24 -46L-34 -86M-26 -37H28");
    }

    /// <summary>An enamel basin with a blue rim, seen slightly from above; 100 units across at scale 1.</summary>
    public static void Basin(Pen pen, double x, double y, double scale, Colour water)
    {
        using var at = pen.At(x, y, scale);
        pen.Path(Ramp.Across("#f6f3ea", "#dcdcd6", "#9aa3a6"), $"M-50 -24Q-44 0 -26 2H26Q44 0 50 -24Z");
        pen.Oval(0, -24, 51, 14, "#2e5f9a");
        pen.Oval(0, -24, 47, 12, "#f4f1e8");
        pen.Oval(0, -22, 43, 10, Ramp.Down(water.Dark(0.25), water));
        pen.Path("#ffffffa0", $"M-30 -24Q-10 -30 12 -27Q-10 -26 -24 -20Z");
        pen.Path("#c9502f", $"M-8 -12Q0 -20 8 -12Q4 -4 0 -3Q-4 -4 -8 -12Z");
    }
}
