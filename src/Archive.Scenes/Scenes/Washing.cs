using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A lane hung with washing against the light.</summary>
public static class Washing
{
    private static readonly Masonry Sunny = new(
        "#b5614a",
        "#d68a6c",
        "#7c3a2b",
        "#d9cdb4",
        "#2a2523",
        "#34474c",
        "#6b3f2a"
    );
    private static readonly Masonry Shaded = new(
        "#6d4440",
        "#86564e",
        "#452a2b",
        "#8f8b84",
        "#1d1b1d",
        "#27363c",
        "#4a2f26"
    );

    public static void Draw(Pen pen)
    {
        var camera = new Camera(new(0.25, 1.62, 0), 900, 470, 900);
        pen.Wash(Ramp.Down("#8fc0d4", "#dcebe4", "#fff4d8", "#fff1cf"));
        Air.Glow(pen, 470, 760, 360, "#fff3cf");
        End(pen, camera);
        var left = new LaneWall(pen, new Surface(camera, new(-2.1, 0, 0), new(0, 0, 1), new(0, 1, 0)), 46, 6.9, Sunny);
        var right = new LaneWall(pen, new Surface(camera, new(2.3, 0, 0), new(0, 0, 1), new(0, 1, 0)), 46, 6.9, Shaded);
        left.Bricks(Ramp.Along(0, 0, 470, 0, "#a2513b", "#c47a59", "#e9b98c"));
        right.Bricks(Ramp.Along(1000, 0, 520, 0, "#53363a", "#6d4743", "#b08a75"));
        Sunlight(pen, camera);
        foreach (var u in new[] { 24.0, 18, 12.6, 8, 4.3 })
        {
            left.Door(u, u is 8);
            right.Door(u - 1.4, u is 12.6);
            left.Window(u - 1.6, 4.1);
            right.Window(u + 0.4, 4.1);
        }

        Eaves(pen, camera);
        Ground(pen, camera);
        Poles(pen, camera);
        People(pen, camera);
        Air.Vignette(pen, 0.34);
    }

    private static void End(Pen pen, Camera camera)
    {
        var gate = new Surface(camera, new(-2.1, 0, 46), new(1, 0, 0), new(0, 1, 0));
        gate.Rect(pen, "#e7c9a0", 0, 0, 4.4, 5.6);
        gate.Rect(pen, "#fff2d4", 1.1, 0, 2.2, 3.4);
        gate.Poly(pen, "#cf9f79", 0, 5.6, 4.4, 5.6, 2.2, 6.6);
    }

    private static void Sunlight(Pen pen, Camera camera)
    {
        // The far roof's edge throws its shadow over the lower half of the sunny wall.
        camera.Face(
            pen,
            Ramp.Along(0, 0, 470, 0, "#3b1a1ecc", "#6d3a3470"),
            new Spot(-2.09, 0, 0.4),
            new(-2.09, 0, 46),
            new(-2.09, 2.6, 46),
            new(-2.09, 4.0, 0.4)
        );
    }

    private static void Eaves(Pen pen, Camera camera)
    {
        camera.Face(
            pen,
            "#4a2d28",
            new Spot(-2.1, 6.9, 0.4),
            new(-1.5, 6.7, 0.4),
            new(-1.5, 6.7, 46),
            new(-2.1, 6.9, 46)
        );
        camera.Face(pen, "#2b1e1f", new Spot(2.3, 6.9, 0.4), new(1.7, 6.7, 0.4), new(1.7, 6.7, 46), new(2.3, 6.9, 46));
    }

    private static void Ground(Pen pen, Camera camera)
    {
        camera.Face(
            pen,
            Ramp.Along(0, 930, 0, 1500, "#f0dcb4", "#a99a84", "#6b635b"),
            new Spot(-2.1, 0, 0.4),
            new(2.3, 0, 0.4),
            new(2.3, 0, 46),
            new(-2.1, 0, 46)
        );
        var joints = new Marks();
        for (var z = 0.6; z < 30; z += 0.62)
        {
            camera.Face(joints, new Spot(-2.1, 0, z), new(2.3, 0, z), new(2.3, 0, z + 0.03), new(-2.1, 0, z + 0.03));
        }

        for (var x = -1.6; x < 2.3; x += 0.62)
        {
            camera.Face(joints, new Spot(x, 0, 0.4), new(x + 0.02, 0, 0.4), new(x + 0.02, 0, 30), new(x, 0, 30));
        }

        pen.Fill("#4e473f70", joints);
        camera.Face(pen, "#4c464488", new Spot(-2.1, 0, 0.4), new(-1.75, 0, 0.4), new(-1.75, 0, 46), new(-2.1, 0, 46));
        camera.Face(pen, "#fff0c468", new Spot(0.5, 0, 6), new(2.3, 0, 5), new(2.3, 0, 9), new(0.2, 0, 10));
        camera.Face(pen, "#fff0c468", new Spot(0.2, 0, 13), new(2.3, 0, 12), new(2.3, 0, 20), new(0, 0, 21));
    }

    private static void Poles(Pen pen, Camera camera)
    {
        foreach (var (z, y) in new[] { (17.0, 5.7), (12, 5.2), (8.6, 5.5), (6, 5.0), (4.2, 5.25) })
        {
            var (x1, y1) = camera.See(-2.1, y, z);
            var (x2, y2) = camera.See(2.3, y + 0.1, z);
            Laundry.Hang(pen, x1, y1, x2, y2, camera.ScaleAt(new(0, y, z)) * 0.78, 0, 0.9);
        }
    }

    private static void People(Pen pen, Camera camera)
    {
        Stand(17, 0.4, 1.68, Pose.Walk, new("#3d5a66", "#2c3238", "#a87a5e", "#1e1c1c"));
        Stand(9.6, 1.0, -1.2, Pose.Run, new("#d8562f", "#2f4c66", "#b5815f", "#211d1b", Head: 1.3));
        Stand(
            9.9,
            0.2,
            -1.05,
            Pose.Sprint,
            new("#f0c66a", "#4a5a4a", "#b5815f", "#211d1b", Headwear: Headwear.Bun, Head: 1.35)
        );
        var (x, y) = camera.See(-1.35, 0, 5.2);
        double s = camera.ScaleAt(new(0, 0, 5.2));
        Things.BambooChair(pen, x, y, s * 0.0115, "#c39a57");
        Figure.Draw(
            pen,
            x - 2,
            y - (s * 0.16),
            s * 1.62,
            Pose.SitBack,
            new("#dfe3e0", "#4b5560", "#a5765a", "#c9c6c0")
        );
        var (px, py) = camera.See(1.75, 0, 3.6);
        Things.Pot(pen, px, py, 3.1, "#8a4a33", "#4d7a3d", "#e36a4a");
        Things.Pot(pen, px + 76, py + 60, 3.6, "#59666b", "#5d8a48");

        void Stand(double z, double at, double tall, Pose pose, Look look)
        {
            var (fx, fy) = camera.See(at, 0, z);
            Figure.Draw(pen, fx, fy, tall * camera.ScaleAt(new(at, 0, z)), pose, look);
        }
    }
}
