using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A street under the trees in the morning.</summary>
public static class PlaneStreet
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#9fc09a", "#dfe8b8", "#fbf4cf", "#f0e2b4"));
        Air.Glow(pen, 720, 500, 520, "#fffbe0");
        var camera = new Camera(new(-0.6, 1.6, 0), 900, 720, 560);
        camera.Face(
            pen,
            Ramp.Along(0, 570, 0, 1000, "#f4e6b8", "#a5a08c", "#5b5d58"),
            new Spot(-40, 0, 0.5),
            new(40, 0, 0.5),
            new(40, 0, 200),
            new(-40, 0, 200)
        );
        foreach (var x in new[] { -7.4, 6.0 })
        {
            camera.Face(
                pen,
                Ramp.Along(0, 570, 0, 1000, "#f2e4bd", "#b3a88f", "#7d7668"),
                new Spot(x < 0 ? -40 : x, 0, 0.5),
                new(x < 0 ? x : 40, 0, 0.5),
                new(x < 0 ? x : 40, 0, 200),
                new(x < 0 ? -40 : x, 0, 200)
            );
        }

        Walls(pen, camera);
        Dapple(pen, camera);
        for (var z = 60.0; z >= 7; z *= 0.61)
        {
            double haze = Math.Clamp((z - 4) / 56, 0, 0.75);
            var leaves = Foliage.Spring.Veiled("#eaf0bc", haze);
            PlaneTree.Plant(pen, camera, -5.6, z, leaves, 1.1);
            PlaneTree.Plant(pen, camera, 5.2, z * 0.94, leaves, -1.1);
        }

        for (var i = 0; i < 5; i++)
        {
            pen.Path(
                Ramp.Along(0, 60, 0, 900, "#fffbd840", "#fffbd800"),
                $"M{520 + (i * 90)} 0H{570 + (i * 104)}L{300 + (i * 240)} 940H{160 + (i * 230)}Z"
            );
        }

        Rider(pen, camera);
        Air.Vignette(pen, 0.34);
    }

    private static void Walls(Pen pen, Camera camera)
    {
        camera.Face(
            pen,
            Ramp.Along(0, 0, 720, 0, "#a9805f", "#e0cf9f"),
            new Spot(-11, 0, 0.5),
            new(-11, 0, 120),
            new(-11, 3.4, 120),
            new(-11, 3.4, 0.5)
        );
        camera.Face(
            pen,
            Ramp.Along(1500, 0, 720, 0, "#b58d66", "#ecdcaa"),
            new Spot(10, 0, 0.5),
            new(10, 0, 120),
            new(10, 3.4, 120),
            new(10, 3.4, 0.5)
        );
    }

    private static void Dapple(Pen pen, Camera camera)
    {
        var shade = new Marks();
        var sun = new Marks();
        for (var i = 0; i < 620; i++)
        {
            double z = 3.4 + (Math.Pow(pen.Dice.Roll(), 1.8) * 50);
            var (x, y) = camera.See(pen.Dice.About(-0.6, 8), 0, z);
            double s = camera.ScaleAt(new(0, 0, z));
            (i % 3 == 0 ? sun : shade).Patch(
                pen.Dice,
                x,
                y,
                s * pen.Dice.Between(0.1, 0.5),
                s * pen.Dice.Between(0.02, 0.09),
                9
            );
        }

        pen.Fill("#4b4f4850", shade);
        pen.Fill("#fff2bf80", sun);
    }

    private static void Rider(Pen pen, Camera camera)
    {
        foreach (var (x, z, flip) in new[] { (-2.3, 17.0, 1), (0.6, 9.4, 1) })
        {
            var (px, py) = camera.See(x, 0, z);
            double s = camera.ScaleAt(new(x, 0, z)) * 1.68 * flip;
            using (pen.Fallen(px, py, -0.4, 0.3))
            {
                Cycle.Ridden(pen, 0, 0, s, Look.Shadow("#6a675c"), "#6a675c", "#6a675c");
            }

            Cycle.Ridden(
                pen,
                px,
                py,
                s,
                z < 12
                    ? new("#f2efe6", "#3f6a80", "#a87a5e", "#2a2220", Garment.Skirt, Headwear.Loose)
                    : new("#c9502f", "#39424a", "#a87a5e", "#2a2220"),
                "#2f5c52",
                "#22282a"
            );
        }
    }
}
