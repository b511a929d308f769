using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>The colours of a tree's leaves, from shadow to light, and of its bark.</summary>
public sealed record Foliage(Colour Deep, Colour Middle, Colour Bright, Colour Gleam, Colour Bark, Colour BarkLight)
{
    public static readonly Foliage Summer = new("#2f4a26", "#4d6e31", "#7d9a45", "#b9c66c", "#6f6a55", "#c4bd9a");
    public static readonly Foliage Spring = new("#47632e", "#6d8c3d", "#9db757", "#d3dc8c", "#7a735c", "#cfc7a4");
    public static readonly Foliage Autumn = new("#6e4a1c", "#a8701f", "#d89b2c", "#f3cf63", "#6a5e4a", "#cbbb94");
    public static readonly Foliage Evening = new("#1f3230", "#2f4a3d", "#4c6648", "#86885a", "#3d3c37", "#7c745f");

    internal Foliage Veiled(Colour toward, double share) =>
        new(
            Deep.Mix(toward, share),
            Middle.Mix(toward, share),
            Bright.Mix(toward, share),
            Gleam.Mix(toward, share),
            Bark.Mix(toward, share),
            BarkLight.Mix(toward, share)
        );
}

/// <summary>梧桐: a short patched trunk, a few limbs that rise and spread, a wide crown.</summary>
public static class PlaneTree
{
    private sealed record Tips(List<(double X, double Y, double Reach)> At);

    /// <param name="leafy">0 is winter, 1 is full summer.</param>
    /// <param name="light">Direction light comes from: -1 left, 1 right.</param>
    /// <param name="lean">How far the crown leans over, as over a street.</param>
    public static void Draw(
        Pen pen,
        double x,
        double y,
        double tall,
        Foliage foliage,
        double leafy = 1,
        double light = -1,
        double lean = 0
    )
    {
        var dice = pen.Dice;
        var wood = new Marks();
        var edge = new Marks();
        var tips = new Tips([]);
        double thick = tall * 0.062;
        double forkX = x + (lean * tall * 0.05);
        double forkY = y - (tall * 0.3);
        double foot = thick * 0.95;
        wood.Draw(
            $"M{x - foot} {y}Q{x - (thick * 0.5)} {y - (thick * 0.5)} {x + (lean * tall * 0.02) - (thick * 0.5)} {y - (tall * 0.1)}H{x + (lean * tall * 0.02) + (thick * 0.5)}Q{x + (thick * 0.5)} {y - (thick * 0.5)} {x + foot} {y}Q{x} {y + (thick * 0.24)} {x - foot} {y}Z"
        );
        wood.Bar(x + (lean * tall * 0.02), y - (tall * 0.1), thick, forkX, forkY, thick * 0.92);
        int limbs = 4;
        for (var i = 0; i < limbs; i++)
        {
            double angle = ((i - 1.5) * 0.42) + (lean * 0.3) + dice.About(0, 0.12);
            Grow(wood, edge, tips, dice, forkX, forkY, angle, tall * 0.25, thick * 0.62, 0, light);
        }

        pen.Fill(Ramp.Across(foliage.Bark.Dark(0.2), foliage.Bark), wood);
        pen.Fill(foliage.BarkLight.Thin(0.6), edge);
        Patches(pen, x, y, forkX, forkY, thick, foliage);
        if (leafy > 0)
        {
            Leaves(pen, tips, tall, foliage, leafy, light);
        }
    }

    /// <summary>A tree of a street, nine and a half metres tall.</summary>
    public static void Plant(Pen pen, Camera camera, double x, double z, Foliage leaves, double lean)
    {
        var (px, py) = camera.See(x, 0, z);
        Draw(pen, px, py, camera.ScaleAt(new(x, 0, z)) * 9.5, leaves, 1, lean > 0 ? 1 : -1, lean);
    }

    private static void Grow(
        Marks wood,
        Marks edge,
        Tips tips,
        Dice dice,
        double x,
        double y,
        double angle,
        double length,
        double thick,
        int order,
        double light
    )
    {
        double ex = x + (Math.Sin(angle) * length);
        double ey = y - (Math.Cos(angle) * length);
        double mx = ((x + ex) / 2) + dice.About(0, length * 0.06);
        double my = ((y + ey) / 2) + dice.About(0, length * 0.06);
        wood.Bar(x, y, thick, mx, my, thick * 0.84);
        wood.Bar(mx, my, thick * 0.84, ex, ey, thick * 0.66);
        if (thick > 3)
        {
            edge.Bar(x + (light * thick * 0.3), y, thick * 0.16, mx + (light * thick * 0.26), my, thick * 0.14);
        }

        if (order >= 1)
        {
            tips.At.Add((ex, ey, length));
        }

        if (order == 3)
        {
            return;
        }

        var shoots = order == 0 ? 3 : 2;
        for (var i = 0; i < shoots; i++)
        {
            var bend = (i - ((shoots - 1) / 2.0)) * dice.Between(0.5, 0.85);
            Grow(
                wood,
                edge,
                tips,
                dice,
                ex,
                ey,
                (angle * 0.85) + bend,
                length * dice.Between(0.6, 0.78),
                thick * 0.6,
                order + 1,
                light
            );
        }
    }

    private static void Patches(Pen pen, double x, double y, double forkX, double forkY, double thick, Foliage foliage)
    {
        var pale = new Marks();
        var dark = new Marks();
        for (var i = 0; i < 26; i++)
        {
            double t = pen.Dice.Roll();
            double px = x + ((forkX - x) * t) + pen.Dice.About(0, thick * 0.36);
            double py = y + ((forkY - y) * t);
            (i % 3 == 0 ? dark : pale).Patch(
                pen.Dice,
                px,
                py,
                thick * pen.Dice.Between(0.05, 0.14),
                thick * pen.Dice.Between(0.1, 0.3)
            );
        }

        pen.Fill(foliage.Bark.Dark(0.35).Thin(0.7), dark);
        pen.Fill(foliage.BarkLight.Thin(0.75), pale);
    }

    private static void Leaves(Pen pen, Tips tips, double tall, Foliage foliage, double leafy, double light)
    {
        // Small trees need fewer and, against their size, larger leaves.
        double detail = Math.Clamp(tall / 1000, 0.14, 0.85);
        Layer(foliage.Deep, 0.095, 0.036, 7, 0.13);
        Layer(foliage.Middle, 0.085, 0.023, 10, 0);
        Layer(foliage.Bright, 0.07, 0.017, 8, -0.15);
        Layer(foliage.Gleam, 0.055, 0.0125, 5, -0.3);

        void Layer(Colour colour, double reach, double leaf, int each, double shift)
        {
            var marks = new Marks();
            foreach (var (x, y, _) in tips.At)
            {
                for (var i = 0; i < each * leafy * detail; i++)
                {
                    var (sin, cos) = Math.SinCos(pen.Dice.Roll() * Math.Tau);
                    var far = Math.Sqrt(pen.Dice.Roll()) * reach * tall;
                    double px = x + (cos * far) + (shift * light * 0.05 * tall);
                    double py = y + (sin * far * 0.75) + (shift * tall * 0.12);
                    if (px < -40 || px > pen.W + 40 || py < -40)
                    {
                        continue;
                    }

                    marks.Patch(
                        pen.Dice,
                        px,
                        py,
                        leaf * tall * pen.Dice.Between(0.5, 1) / Math.Sqrt(detail),
                        leaf * tall * pen.Dice.Between(0.35, 0.8) / Math.Sqrt(detail),
                        5
                    );
                }
            }

            pen.Fill(colour, marks);
        }
    }
}
