using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Autumn, and someone sweeping it together.</summary>
public static class Sweeping
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#c9b98c", "#f3dfa6", "#fff2cc", "#f4d893"));
        Air.Glow(pen, 980, 470, 620, "#fff6d8");
        var camera = new Camera(new(0, 1.5, 0), 900, 960, 500);
        camera.Face(
            pen,
            Ramp.Along(0, 500, 0, 1000, "#fbe9b0", "#d9a94f", "#8f5f22"),
            new Spot(-60, 0, 0.5),
            new(60, 0, 0.5),
            new(60, 0, 200),
            new(-60, 0, 200)
        );
        for (var z = 50.0; z >= 7; z *= 0.62)
        {
            var leaves = Foliage.Autumn.Veiled("#fbe9b4", Math.Clamp((z - 6) / 44, 0, 0.78));
            PlaneTree.Plant(pen, camera, -6.2, z, leaves, 0.8);
            PlaneTree.Plant(pen, camera, 5.6, z * 1.06, leaves, -0.9);
        }

        Carpet(pen, camera);
        var (x, y) = camera.See(-2.4, 0, 6.2);
        double s = camera.ScaleAt(new(-2.4, 0, 6.2)) * 1.66;
        using (pen.Fallen(x, y, -1.0, 0.45))
        {
            Figure.Draw(pen, 0, 0, s, Pose.Sweep, Look.Shadow("#8a5a20"));
        }

        var (near, far) = Figure.Draw(
            pen,
            x,
            y,
            s,
            Pose.Sweep,
            new("#e8652c", "#33434d", "#9c6c50", "#d9bd7a", Headwear: Headwear.Straw)
        );
        pen.Line("#6b4a26", 5, near.X - 40, near.Y - 60, far.X + 66, y - 26);
        pen.Path(
            "#8a6a34",
            $"M{far.X + 60} {y - 40}L{far.X + 130} {y + 8}Q{far.X + 90} {y + 20} {far.X + 40} {y + 12}Z"
        );
        Drift(pen);
        Air.Vignette(pen, 0.32);
    }

    private static void Carpet(Pen pen, Camera camera)
    {
        foreach (var colour in new[] { "#a8661c", "#d99a2e", "#f3cf63", "#c97a24" })
        {
            var marks = new Marks();
            for (var i = 0; i < 300; i++)
            {
                double z = 2.2 + (Math.Pow(pen.Dice.Roll(), 2.2) * 40);
                var (x, y) = camera.See(pen.Dice.About(-1.5, 11), 0, z);
                double s = camera.ScaleAt(new(0, 0, z)) * 0.11;
                marks.Leaf(
                    x,
                    y,
                    s * pen.Dice.Between(0.7, 1.5),
                    s * pen.Dice.Between(0.16, 0.36),
                    pen.Dice.Between(-0.5, 0.5)
                );
            }

            pen.Fill(colour, marks);
        }
    }

    private static void Drift(Pen pen)
    {
        var marks = new Marks();
        for (var i = 0; i < 34; i++)
        {
            double s = pen.Dice.Between(8, 24);
            marks.Leaf(pen.Dice.Between(0, 1500), pen.Dice.Between(60, 900), s, s * 0.32, pen.Dice.Between(0, 3));
        }

        pen.Fill("#e6ac3c", marks);
    }
}
