using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The sawtooth roofs of the mill from above.</summary>
public static class Sawteeth
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#3b7fae", "#9cc6d6", "#e6e9d8"));
        Air.Cloud(pen, 1180, 150, 120, "#ffffff", "#cfe0e6");
        var camera = new Camera(new(34, 17, -15), 960, 760, 400, -33, -15);
        Ground(pen, camera);
        City.Chimney(pen, 1330, 360, 330, 46, "#a5573c", "#e9ddc6");
        Yard(pen, camera);
        for (var i = 9; i >= 0; i--)
        {
            Tooth(pen, camera, 6 + (i * 7.5), i);
        }

        Racks(pen, camera);
        var (x, y) = camera.See(19.5, 0, 7);
        double s = camera.ScaleAt(new(19.5, 0, 7));
        using (pen.Fallen(x, y, 0.8, 0.4))
        {
            Figure.Draw(pen, 0, 0, 1.7 * s, Pose.Walk, Look.Shadow("#5b3029"));
        }

        Figure.Draw(
            pen,
            x,
            y,
            1.7 * s,
            Pose.Walk,
            new("#2f5c86", "#2b3c50", "#a87a5e", "#f2efe2", Headwear: Headwear.Cap)
        );
        Air.Vignette(pen, 0.28);
    }

    private static void Ground(Pen pen, Camera camera)
    {
        camera.Face(pen, "#a9b79a", new Spot(-900, 0, -60), new(400, 0, -60), new(400, 0, 900), new(-900, 0, 900));
        var (_, far) = camera.See(0, 0, 900);
        using (pen.Veil("#cfdccf", 0.5))
        {
            City.Skyline(pen, far + 40, 110, "#7b929a", gap: 26);
        }
    }

    // The bicycles of the shift, along the wall, and those who come late.
    private static void Racks(Pen pen, Camera camera)
    {
        var grass = new Marks();
        for (var i = 0; i < 90; i++)
        {
            var (gx, gy) = camera.See(pen.Dice.Between(-60, 15), 0, pen.Dice.Between(-9, 4));
            grass.Patch(pen.Dice, gx, gy, pen.Dice.Between(10, 60), pen.Dice.Between(3, 12), 9);
        }

        pen.Fill("#bccb9f".Thin(0.6), grass);
        camera.Face(pen, "#c9bd9c", new Spot(-90, 0, 2.4), new(16, 0, 2.4), new(16, 0, 5.9), new(-90, 0, 5.9));
        for (var x = -44.0; x < 14; x += 1.9)
        {
            var (bx, by) = camera.See(x, 0, 4.6);
            double tall = 1.7 * camera.ScaleAt(new(x, 0, 4.6));
            using (pen.Fallen(bx, by, 0.8, 0.3))
            {
                pen.Rect(-tall * 0.4, -tall * 0.4, tall * 0.8, tall * 0.4, "#8f8a70");
            }

            Cycle.Draw(pen, bx, by, tall, pen.Dice.Pick<Colour>("#22303a", "#2f5a56", "#7a2f22", "#3a3a3c"), "#1b1f21");
        }

        foreach (var (x, z) in new[] { (-12.0, 2.8), (-2.0, 1.2), (8.0, 2.4) })
        {
            var (px, py) = camera.See(x, 0, z);
            Cycle.Ridden(
                pen,
                px,
                py,
                1.7 * camera.ScaleAt(new(x, 0, z)),
                new("#2f5c86", "#2b3c50", "#a87a5e", "#f2efe2", Headwear: Headwear.Cap),
                "#22303a",
                "#1b1f21"
            );
        }
    }

    private static void Yard(Pen pen, Camera camera)
    {
        camera.Face(pen, "#c9bd9c", new Spot(16, 0, -60), new(26, 0, -60), new(26, 0, 300), new(16, 0, 300));
        camera.Face(pen, "#7d7563", new Spot(16, 0, -60), new(19, 0, -60), new(19, 0, 300), new(16, 0, 300));
        for (var z = 90.0; z > -4; z -= 9)
        {
            var (x, y) = camera.See(30, 0, z);
            double s = camera.ScaleAt(new(30, 0, z));
            using (pen.Fallen(x, y, 0.7, 0.3))
            {
                pen.Oval(0, -s * 5, s * 2.6, s * 3.4, "#6d7f5c");
            }

            PlaneTree.Draw(pen, x, y, s * 8, Foliage.Summer, 1, 1);
        }
    }

    // One bay: a wall of glass to the north and a slope of tiles to the south.
    private static void Tooth(Pen pen, Camera camera, double z, int i)
    {
        const double Left = -60;
        const double Right = 16;
        using var veil = pen.Veil("#d9ddcc", i * 0.055);
        camera.Face(
            pen,
            "#b0563c",
            new Spot(Right, 0, z),
            new(Right, 0, z + 7.5),
            new(Right, 7, z + 7.5),
            new(Right, 11.4, z)
        );
        camera.Face(
            pen,
            "#3d5560",
            new Spot(Right, 2.4, z + 1.6),
            new(Right, 2.4, z + 5.6),
            new(Right, 6, z + 5.6),
            new(Right, 6, z + 1.6)
        );
        camera.Face(pen, "#8f4430", new Spot(Left, 0, z), new(Right, 0, z), new(Right, 7, z), new(Left, 7, z));
        camera.Face(
            pen,
            Ramp.Along(0, 0, 1500, 0, "#5d8fa3", "#b9dbe0", "#7fb0c0"),
            new Spot(Left, 7.4, z),
            new(Right, 7.4, z),
            new(Right, 11.2, z),
            new(Left, 11.2, z)
        );
        var bars = new Marks();
        for (var x = Left; x <= Right; x += 1.5)
        {
            camera.Face(bars, new Spot(x, 7.4, z), new(x + 0.14, 7.4, z), new(x + 0.14, 11.2, z), new(x, 11.2, z));
        }

        camera.Face(bars, new Spot(Left, 9.2, z), new(Right, 9.2, z), new(Right, 9.36, z), new(Left, 9.36, z));
        pen.Fill("#2c4650", bars);
        var shine = new Marks();
        for (var k = 0; k < 16; k++)
        {
            double x = Left + 0.14 + (1.5 * (int)pen.Dice.Between(0, 50));
            camera.Face(shine, new Spot(x, 9.4, z), new(x + 1.36, 9.4, z), new(x + 1.36, 11.1, z), new(x, 11.1, z));
        }

        pen.Fill("#ffffff8c", shine);
        camera.Face(
            pen,
            "#7a3a2b",
            new Spot(Left, 6.6, z - 0.1),
            new(Right, 6.6, z - 0.1),
            new(Right, 7.4, z),
            new(Left, 7.4, z)
        );
        camera.Face(
            pen,
            Ramp.Along(0, 200, 0, 1000, "#d98a64", "#c4633f", "#8f3f2b"),
            new Spot(Left, 11.4, z),
            new(Right, 11.4, z),
            new(Right, 7, z + 7.4),
            new(Left, 7, z + 7.4)
        );
        camera.Face(
            pen,
            "#f4d9b4",
            new Spot(Left, 11.2, z - 0.1),
            new(Right, 11.2, z - 0.1),
            new(Right, 11.5, z),
            new(Left, 11.5, z)
        );
    }
}
