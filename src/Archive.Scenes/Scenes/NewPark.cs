using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The last frame: new houses, the kept one, and a path where the lane was.</summary>
internal static class NewPark
{
    public static void Draw(Pen pen, Camera camera, Func<double, double> lane)
    {
        pen.Reseed(23);
        House(pen, camera, -62, 92, 22, 14, 34, "#c98a68");
        House(pen, camera, -34, 100, 20, 14, 28, "#b9776a");
        House(pen, camera, -8, 108, 20, 14, 22, "#d0a080");
        House(pen, camera, 18, 96, 14, 14, 20, "#b98068");
        Lawn(pen, camera, lane);
        foreach (
            var (x, z) in new[]
            {
                (-40.0, 82.0),
                (-26, 86),
                (4, 84),
                (20, 82),
                (-46, 70),
                (16, 66),
                (-34, 62),
                (24, 58),
            }
        )
        {
            Tree(pen, camera, x, z, 8);
        }

        Terrace.Kept(pen, camera, lane(42), wrapped: false, restored: true);
        Terraces(pen, camera, lane);
        foreach (
            var (x, z, tall) in new[]
            {
                (8.0, 46.0, 7.5),
                (14, 36, 7),
                (-30, 40, 8),
                (-36, 30, 7.5),
                (2.6, 30, 5.6),
                (10, 24, 5.6),
                (-16, 24, 6),
            }
        )
        {
            Tree(pen, camera, x, z, tall);
        }

        People(pen, camera, lane);
    }

    private static void House(Pen pen, Camera camera, double x, double z, double w, double d, double tall, Colour brick)
    {
        camera.Face(
            pen,
            brick.Dark(0.25),
            new Spot(x + w, 0, z),
            new(x + w, 0, z + d),
            new(x + w, tall, z + d),
            new(x + w, tall, z)
        );
        camera.Face(
            pen,
            Ramp.Along(0, 100, 0, 520, brick.Light(0.14), brick),
            new Spot(x, 0, z),
            new(x + w, 0, z),
            new(x + w, tall, z),
            new(x, tall, z)
        );
        var glass = new Marks();
        var bright = new Marks();
        for (var floor = 1.0; floor < tall - 2; floor += 3.1)
        {
            for (var u = 0.9; u < w - 1.6; u += 2.5)
            {
                camera.Face(
                    pen.Dice.Chance(0.25) ? bright : glass,
                    new Spot(x + u, floor, z),
                    new(x + u + 1.6, floor, z),
                    new(x + u + 1.6, floor + 2, z),
                    new(x + u, floor + 2, z)
                );
            }
        }

        pen.Fill("#5d8aa0", glass);
        pen.Fill("#e3f2f4", bright);
        camera.Face(
            pen,
            "#f0e6d6",
            new Spot(x - 0.3, tall, z - 0.3),
            new(x + w + 0.3, tall, z - 0.3),
            new(x + w + 0.3, tall + 0.8, z - 0.3),
            new(x - 0.3, tall + 0.8, z - 0.3)
        );
    }

    private static void Lawn(Pen pen, Camera camera, Func<double, double> lane)
    {
        var light = new Marks();
        for (var i = 0; i < 120; i++)
        {
            double z = pen.Dice.Between(20, 90);
            var (x, y) = camera.See(pen.Dice.Between(-50, 26), 0, z);
            double s = camera.ScaleAt(new(0, 0, z));
            light.Patch(pen.Dice, x, y, s * pen.Dice.Between(0.8, 3), s * pen.Dice.Between(0.12, 0.5), 9);
        }

        pen.Fill("#a9cc7a", light);
        var edge = new Marks();
        var path = new Marks();
        var track = new Marks();
        for (var z = 18.0; z < 92; z += 1)
        {
            Strip(edge, z, 3.2);
            Strip(path, z, 2.8);
            Strip(track, z, 0.8);
        }

        pen.Fill("#7d9a5a", edge);
        pen.Fill("#e6dcc3", path);
        pen.Fill("#cf6a48", track);

        void Strip(Marks marks, double z, double half) =>
            camera.Face(
                marks,
                new Spot(lane(z) - half, 0.05, z),
                new(lane(z) + half, 0.05, z),
                new(lane(z + 1.1) + half, 0.05, z + 1.1),
                new(lane(z + 1.1) - half, 0.05, z + 1.1)
            );
    }

    private static void Tree(Pen pen, Camera camera, double x, double z, double tall)
    {
        var (px, py) = camera.See(x, 0, z);
        double s = camera.ScaleAt(new(x, 0, z));
        pen.Oval(px + (s * 1.8), py, s * 3, s * 0.5, "#4a7a3c90");
        PlaneTree.Draw(pen, px, py, tall * s, Foliage.Spring.Veiled("#cfe3c4", Math.Clamp((z - 20) / 160, 0, 0.5)));
    }

    // Tables before the kept house.
    private static void Terraces(Pen pen, Camera camera, Func<double, double> lane)
    {
        double x0 = lane(42) - 19;
        camera.Face(
            pen,
            "#d6c6a6",
            new Spot(x0, 0.05, 36),
            new(x0 + 17, 0.05, 36),
            new(x0 + 17, 0.05, 41.8),
            new(x0, 0.05, 41.8)
        );
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = camera.See(x0 + 2.4 + (i * 4), 0, 38.4);
            double s = camera.ScaleAt(new(0, 0, 38.4));
            pen.Line("#4a4a48", 2, x, y, x, y - (s * 2.4));
            pen.Path(
                Ramp.Across("#fdf6e6", "#e0cfae"),
                $"M{x - (s * 1.5)} {y - (s * 2.1)}L{x} {y - (s * 2.9)}L{x + (s * 1.5)} {y - (s * 2.1)}Z"
            );
            pen.Oval(x, y - (s * 0.7), s * 0.7, s * 0.18, "#8a5a3a");
            Figure.Draw(
                pen,
                x - (s * 1.1),
                y,
                s * 1.62,
                Pose.Sit,
                new(pen.Dice.Pick<Colour>("#c8432a", "#2f6a86", "#e8b23c"), "#2f3a44", "#b5835f", "#241c1a")
            );
        }
    }

    private static void People(Pen pen, Camera camera, Func<double, double> lane)
    {
        foreach (
            var (z, off, tall, pose, look) in new[]
            {
                (60.0, 0.4, 1.7, Pose.Run, new Look("#f2f4f0", "#27343f", "#a87556", "#1f1b1a")),
                (
                    48,
                    -1.2,
                    1.66,
                    Pose.Walk,
                    new("#c8432a", "#2f3a44", "#b5835f", "#241c1a", Garment.Skirt, Headwear.Loose)
                ),
                (36, 0.9, -1.7, Pose.Run, new("#2f6a86", "#20262d", "#a87556", "#1f1b1a")),
                (27, -1.6, 1.6, Pose.Stroll, new("#8a8a70", "#3a4048", "#b5835f", "#d9d6d0")),
                (26.6, -0.7, 1.1, Pose.Run, new("#f0b23c", "#3a5f80", "#c89470", "#241c1a", Head: 1.3)),
            }
        )
        {
            var (x, y) = camera.See(lane(z) + off, 0, z);
            double s = camera.ScaleAt(new(0, 0, z));
            using (pen.Fallen(x, y, 0.8, 0.2))
            {
                Figure.Draw(pen, 0, 0, tall * s, pose, Look.Shadow("#b5a98c"));
            }

            Figure.Draw(pen, x, y, tall * s, pose, look);
        }
    }
}
