using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The spinning hall under its skylights.</summary>
public static class Mill
{
    public static void Draw(Pen pen)
    {
        var camera = new Camera(new(-1.2, 1.9, 0), 760, 640, 500);
        pen.Wash("#3a3f42");
        var (_, horizon) = camera.See(0, 1.9, 999);
        Roof(pen, camera);
        camera.Face(
            pen,
            Ramp.Along(0, horizon, 0, 1000, "#c9bfa9", "#7d7264", "#3b342f"),
            new Spot(-14, 0, 0.4),
            new(14, 0, 0.4),
            new(14, 0, 70),
            new(-14, 0, 70)
        );
        camera.Face(pen, "#e6dfcc", new Spot(-14, 0, 70), new(14, 0, 70), new(14, 6, 70), new(-14, 6, 70));
        Air.Glow(pen, 640, horizon - 30, 330, "#fff6dcc0");
        Shafts(pen, camera);
        for (var z = 52.0; z >= 4; z -= 4)
        {
            using var veil = pen.Veil("#d9d2c0", Math.Min(0.75, z / 70));
            Column(pen, camera, -6.4, z);
            Column(pen, camera, 4.6, z);
            if (z < 6)
            {
                continue;
            }

            Frame(pen, camera, -12.6, -7.2, z - 1.6);
            Frame(pen, camera, 5.4, 11.4, z - 1.6);
            Frame(pen, camera, -5.6, -2.8, z - 1.6);
            Frame(pen, camera, 1.2, 3.8, z - 1.6);
        }

        foreach (var (x, z, pose) in new[] { (-1.1, 17.0, Pose.Walk), (-1.3, 5.4, Pose.Push) })
        {
            var (px, py) = camera.See(x, 0, z);
            double s = camera.ScaleAt(new(x, 0, z)) * 1.62;
            using (pen.Fallen(px, py, 0.5, 0.4))
            {
                Figure.Draw(pen, 0, 0, s, pose, Look.Shadow("#5b5248"));
            }

            Figure.Draw(
                pen,
                px,
                py,
                s,
                pose,
                new("#f1eee4", "#3a5a78", "#a67a60", "#f6f3ea", Garment.Coat, Headwear.Cap)
            );
        }

        Cart(pen, camera);
        Air.Vignette(pen, 0.42);
    }

    private static void Cart(Pen pen, Camera camera)
    {
        var (x, y) = camera.See(-0.3, 0, 5.4);
        double s = camera.ScaleAt(new(0, 0, 5.4));
        pen.Oval(x + (s * 0.5), y, s * 0.8, s * 0.08, "#2b262280");
        var cones = new Marks();
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 7 - row; i++)
            {
                double cx = x + (s * (0.02 + (i * 0.15) + (row * 0.07)));
                double cy = y - (s * (0.62 + (row * 0.2)));
                cones.Draw(
                    $"M{cx - (s * 0.07)} {cy}L{cx - (s * 0.025)} {cy - (s * 0.22)}H{cx + (s * 0.025)}L{cx + (s * 0.07)} {cy}Z"
                );
            }
        }

        pen.Fill("#f8f3e4", cones);
        pen.Rect(x - (s * 0.12), y - (s * 0.62), s * 1.16, s * 0.36, Ramp.Down("#8a5a36", "#5b3a24"));
        pen.Stroke("#3a2c22", s * 0.04, $"M{x - (s * 0.12)} {y - (s * 0.6)}L{x - (s * 0.36)} {y - (s * 0.98)}");
        foreach (var wheel in new[] { 0.06, 0.86 })
        {
            pen.Disc(x + (s * wheel), y - (s * 0.13), s * 0.13, "#1f1c1b");
            pen.Disc(x + (s * wheel), y - (s * 0.13), s * 0.05, "#8d8a84");
        }
    }

    private static void Roof(Pen pen, Camera camera)
    {
        for (var z = 68.0; z > -8; z -= 8)
        {
            using var veil = pen.Veil("#d9d5c6", Math.Clamp(z / 90, 0, 0.8));
            camera.Face(pen, "#6d6860", new Spot(-14, 5, z), new(14, 5, z), new(14, 8.4, z + 8), new(-14, 8.4, z + 8));
            camera.Face(
                pen,
                Ramp.Along(0, 0, 0, 480, "#f7fbf4", "#cfe3e6"),
                new Spot(-14, 5.2, z + 8),
                new(14, 5.2, z + 8),
                new(14, 8.2, z + 8),
                new(-14, 8.2, z + 8)
            );
            var bars = new Marks();
            for (var x = -14.0; x <= 14; x += 1.4)
            {
                camera.Face(
                    bars,
                    new Spot(x, 5.2, z + 8),
                    new(x + 0.1, 5.2, z + 8),
                    new(x + 0.1, 8.2, z + 8),
                    new(x, 8.2, z + 8)
                );
            }

            camera.Face(
                bars,
                new Spot(-14, 6.7, z + 8),
                new(14, 6.7, z + 8),
                new(14, 6.8, z + 8),
                new(-14, 6.8, z + 8)
            );
            pen.Fill("#42504f", bars);
            camera.Face(pen, "#33322f", new Spot(-14, 4.7, z), new(14, 4.7, z), new(14, 5.25, z), new(-14, 5.25, z));
        }
    }

    private static void Shafts(Pen pen, Camera camera)
    {
        for (var z = 40.0; z > 2; z -= 8)
        {
            var (x1, y1) = camera.See(-14, 7, z);
            var (x2, _) = camera.See(10, 7, z);
            var (fx1, fy) = camera.See(-8, 0, z - 1);
            var (fx2, _) = camera.See(14, 0, z - 1);
            pen.Path(Ramp.Along(0, y1, 0, fy, "#fffbe63a", "#fff4d000"), $"M{x1} {y1}H{x2}L{fx2} {fy}H{fx1}Z");
        }
    }

    private static void Column(Pen pen, Camera camera, double x, double z)
    {
        camera.Face(
            pen,
            Ramp.Across("#8d9a94", "#5b6763", "#37403e"),
            new Spot(x, 0, z),
            new(x + 0.3, 0, z),
            new(x + 0.3, 5, z),
            new(x, 5, z)
        );
        camera.Face(
            pen,
            "#6b7773",
            new Spot(x - 0.3, 4.5, z),
            new(x + 0.6, 4.5, z),
            new(x + 0.6, 4.8, z),
            new(x - 0.3, 4.8, z)
        );
    }

    // A spinning frame: green iron, rows of white bobbins.
    private static void Frame(Pen pen, Camera camera, double left, double right, double z)
    {
        camera.Face(pen, "#3c5f52", new Spot(left, 0, z), new(right, 0, z), new(right, 1.0, z), new(left, 1.0, z));
        camera.Face(
            pen,
            "#2c483f",
            new Spot(left < 0 ? right : left, 0, z),
            new(left < 0 ? right : left, 0, z + 1.4),
            new(left < 0 ? right : left, 1.0, z + 1.4),
            new(left < 0 ? right : left, 1.0, z)
        );
        camera.Face(
            pen,
            "#79988a",
            new Spot(left, 1.0, z),
            new(right, 1.0, z),
            new(right, 1.0, z + 1.4),
            new(left, 1.0, z + 1.4)
        );
        var bobbins = new Marks();
        var tops = new Marks();
        double step = z < 12 ? 0.24 : 0.5;
        for (var x = left + 0.1; x < right - 0.1; x += step)
        {
            camera.Face(
                bobbins,
                new Spot(x, 1.0, z),
                new(x + (step * 0.6), 1.0, z),
                new(x + (step * 0.45), 1.42, z),
                new(x + (step * 0.15), 1.42, z)
            );
            camera.Face(
                tops,
                new Spot(x, 0.5, z),
                new(x + (step * 0.6), 0.5, z),
                new(x + (step * 0.6), 0.62, z),
                new(x, 0.62, z)
            );
        }

        pen.Fill("#f6f1e2", bobbins);
        pen.Fill("#c9a24a", tops);
    }
}
