using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>The building site between the old rows and the park.</summary>
public static class Site
{
    public static void Digger(Pen pen, Camera camera, double x, double z, int facing)
    {
        var (px, py) = camera.See(x, 0, z);
        double s = camera.ScaleAt(new(x, 0, z)) / 26;
        using var at = pen.At(px, py, s * facing, s);
        pen.Path("#2b2b2a", $"M-44 0Q-54 -14 -40 -20H40Q54 -14 44 0Z");
        pen.Path(Ramp.Down("#f2c23c", "#c98a1f"), $"M-40 -22H30V-52H-4L-14 -78H-40Z");
        pen.Path("#33454c", $"M-4 -52L-13 -74H-30V-52Z");
        pen.Stroke("#e0a82c", 13, $"M24 -40L80 -112L142 -66");
        pen.Path("#5d564c", $"M128 -76L160 -60L152 -20L120 -36Z");
    }

    public static void Pit(Pen pen, Camera camera)
    {
        var earth = Ramp.Along(0, 480, 0, 700, "#8a6a48", "#6d5238");
        camera.Face(pen, earth, new Spot(-52, 0, 54), new(22, 0, 54), new(24, 0, 104), new(-58, 0, 104));
        camera.Face(pen, "#a38a66", new Spot(-52, 0, 104), new(24, 0, 104), new(22, -4.5, 100), new(-50, -4.5, 100));
        camera.Face(pen, "#9d9a92", new Spot(22, 0, 54), new(24, 0, 104), new(22, -4.5, 100), new(20, -4.5, 58));
        camera.Face(pen, "#b5b0a4", new Spot(-52, 0, 54), new(-58, 0, 104), new(-50, -4.5, 100), new(-48, -4.5, 58));
        var slabs = new Marks();
        for (var x = -44.0; x < 18; x += 8)
        {
            camera.Face(slabs, new Spot(x, -3, 60), new(x + 3.6, -3, 60), new(x + 3.6, -3, 96), new(x, -3, 96));
        }

        pen.Fill("#b9b2a2", slabs);
        pen.Reseed(77);
        var bars = new Marks();
        for (var i = 0; i < 120; i++)
        {
            var (x, y) = camera.See(pen.Dice.Between(-46, 18), -3, pen.Dice.Between(58, 96));
            bars.Draw($"M{x} {y}V{y - pen.Dice.Between(8, 18)}");
        }

        pen.Stroke("#7a3f2a", 1.5, bars);
    }

    /// <summary>A concrete frame going up, in green netting, bars bristling from its top.</summary>
    public static void Core(Pen pen, Camera camera, double x, double z, double w, double d, double tall)
    {
        camera.Face(
            pen,
            "#8d948f",
            new Spot(x + w, 0, z),
            new(x + w, 0, z + d),
            new(x + w, tall, z + d),
            new(x + w, tall, z)
        );
        camera.Face(pen, "#b9b6aa", new Spot(x, 0, z), new(x + w, 0, z), new(x + w, tall, z), new(x, tall, z));
        var holes = new Marks();
        for (var floor = 0.8; floor < tall - 2; floor += 3.2)
        {
            for (var u = 0.8; u < w - 2; u += 3.4)
            {
                camera.Face(
                    holes,
                    new Spot(x + u, floor, z),
                    new(x + u + 2.6, floor, z),
                    new(x + u + 2.6, floor + 2.2, z),
                    new(x + u, floor + 2.2, z)
                );
            }
        }

        pen.Fill("#4d5350", holes);
        camera.Face(
            pen,
            "#3f9a6ad0",
            new Spot(x - 0.4, tall * 0.62, z - 0.4),
            new(x + w + 0.4, tall * 0.62, z - 0.4),
            new(x + w + 0.4, tall + 1.4, z - 0.4),
            new(x - 0.4, tall + 1.4, z - 0.4)
        );
        var bars = new Marks();
        for (var u = 0.4; u < w; u += 0.9)
        {
            var (bx, by) = camera.See(x + u, tall + 1.4, z);
            bars.Draw($"M{bx} {by}v{-camera.ScaleAt(new(x, tall, z)) * 1.6}");
        }

        pen.Stroke("#7a4a34", 1.4, bars);
    }

    public static void Tower(Pen pen, Camera camera, double x, double z, double tall, int side)
    {
        var (px, py) = camera.See(x, 0, z);
        double s = camera.ScaleAt(new(x, 0, z));
        Crane.Tower(pen, px, py, tall * s, 24 * s * side, "#e0a41f");
    }

    public static void Huts(Pen pen, Camera camera)
    {
        for (var i = 0; i < 5; i++)
        {
            double x = 6 + (i * 3.2);
            for (var floor = 0; floor < 2; floor++)
            {
                camera.Face(
                    pen,
                    floor == 0 ? "#e9eef0" : "#f4f6f4",
                    new Spot(x, floor * 2.7, 32),
                    new(x + 3.1, floor * 2.7, 32),
                    new(x + 3.1, (floor * 2.7) + 2.6, 32),
                    new(x, (floor * 2.7) + 2.6, 32)
                );
                camera.Face(
                    pen,
                    "#5d7d8a",
                    new Spot(x + 0.4, (floor * 2.7) + 1, 31.98),
                    new(x + 1.6, (floor * 2.7) + 1, 31.98),
                    new(x + 1.6, (floor * 2.7) + 2, 31.98),
                    new(x + 0.4, (floor * 2.7) + 2, 31.98)
                );
                camera.Face(
                    pen,
                    "#2f78b0",
                    new Spot(x, (floor * 2.7) + 2.4, 31.97),
                    new(x + 3.1, (floor * 2.7) + 2.4, 31.97),
                    new(x + 3.1, (floor * 2.7) + 2.65, 31.97),
                    new(x, (floor * 2.7) + 2.65, 31.97)
                );
            }
        }

        camera.Face(
            pen,
            "#2f6a98",
            new Spot(5.8, 5.4, 31.8),
            new(22.2, 5.4, 31.8),
            new(22.2, 5.9, 36),
            new(5.8, 5.9, 36)
        );
    }

    /// <summary>What lies about before the huts: sand, pipes, bundles of bars, and those who carry them.</summary>
    public static void Stores(Pen pen, Camera camera)
    {
        pen.Reseed(61);
        foreach (
            var (x, z, r, colour) in new[]
            {
                (-13.0, 27.0, 3.4, "#d9bd84"),
                (-8.4, 29.0, 2.6, "#a9a498"),
                (9.0, 24.0, 2.2, "#d0b27a"),
            }
        )
        {
            var (px, py) = camera.See(x, 0, z);
            double s = camera.ScaleAt(new(x, 0, z)) * r;
            Colour heap = colour;
            pen.Path(
                Ramp.Across(heap.Light(0.25), heap, heap.Dark(0.3)),
                $"M{px - s} {py}Q{px - (s * 0.4)} {py - (s * 0.1)} {px} {py - (s * 0.75)}Q{px + (s * 0.4)} {py - (s * 0.1)} {px + s} {py}Q{px} {py + (s * 0.16)} {px - s} {py}Z"
            );
        }

        for (var i = 0; i < 9; i++)
        {
            int row =
                i < 4 ? 0
                : i < 7 ? 1
                : 2;
            double u =
                (
                    i < 4 ? i
                    : i < 7 ? i - 3.5
                    : i - 6
                ) * 1.05;
            var (px, py) = camera.See(-17 + u, 0.5 + (row * 0.9), 22);
            double r = camera.ScaleAt(new(-17, 0.5, 22)) * 0.52;
            pen.Disc(px, py, r, "#8d8a82");
            pen.Disc(px, py, r * 0.74, "#3d3c3a");
        }

        for (var i = 0; i < 7; i++)
        {
            camera.Face(
                pen,
                i % 2 == 0 ? "#8a4a30" : "#a9603f",
                new Spot(4.4, 0.1 + (i * 0.08), 22 + (i * 0.36)),
                new(12.4, 0.1 + (i * 0.08), 22 + (i * 0.36)),
                new(12.4, 0.34 + (i * 0.08), 22.3 + (i * 0.36)),
                new(4.4, 0.34 + (i * 0.08), 22.3 + (i * 0.36))
            );
        }

        foreach (
            var (x, z, pose) in new[]
            {
                (-5.6, 24.0, Pose.Walk),
                (-1.4, 33.0, Pose.Push),
                (1.6, 23.0, Pose.Stand),
                (-3, 60, Pose.Walk),
            }
        )
        {
            var (px, py) = camera.See(x, 0, z);
            Figure.Draw(
                pen,
                px,
                py,
                1.7 * camera.ScaleAt(new(x, 0, z)),
                pose,
                new("#e8652c", "#2f4660", "#9c6c50", "#f2d23c", Headwear: Headwear.Helmet)
            );
        }
    }
}
