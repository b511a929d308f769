using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The deck of the bridge from below.</summary>
public static class UnderTheBridge
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#6fa7c2"), (0.55, "#bcd8dc"), (0.8, "#f1e4c9"), (1, "#f3dcb4")));
        var camera = new Camera(new(-13, 1.7, 0), 760, 500, 620, 4, 27);
        Air.Cloud(pen, 860, 620, 150, "#ffffffc0", "#dfe8e6b0");
        var (_, far) = camera.See(0, 0, 3000);
        City.Skyline(pen, far, 60, "#9db4b8");
        pen.Rect(0, far, 1000, 1500 - far, Ramp.Down("#c9d3c6", "#6f9097"));
        Water.Ripples(pen, far, far + 120, "#f4ead2".Thin(0.5), 70, 0.5);
        Deck(pen, camera);
        Leg(pen, camera, 62);
        Bank(pen, camera, far);
        Air.Vignette(pen, 0.3);
    }

    private static void Deck(Pen pen, Camera camera)
    {
        const double Under = 38;
        camera.Face(
            pen,
            Ramp.Along(0, 0, 0, 1150, "#1f2c35", "#3c4d57", "#7d8f93"),
            new Spot(-15, Under, -60),
            new(15, Under, -60),
            new(15, Under, 2500),
            new(-15, Under, 2500)
        );
        var ribs = new Marks();
        for (var z = -20.0; z < 900; z += 5 + (z > 200 ? 8 : 0))
        {
            camera.Face(
                ribs,
                new Spot(-15, Under - 0.2, z),
                new(15, Under - 0.2, z),
                new(15, Under - 0.2, z + 0.9),
                new(-15, Under - 0.2, z + 0.9)
            );
        }

        pen.Fill("#18232b", ribs);
        foreach (var x in new[] { -12.0, -4, 4, 12 })
        {
            camera.Face(
                pen,
                "#1b2730",
                new Spot(x - 0.7, Under - 1.6, -60),
                new(x + 0.7, Under - 1.6, -60),
                new(x + 0.7, Under - 1.6, 2500),
                new(x - 0.7, Under - 1.6, 2500)
            );
            camera.Face(
                pen,
                Ramp.Along(0, 0, 0, 1150, "#44545c", "#9aa59f"),
                new Spot(x - 0.7, Under - 1.6, -60),
                new(x - 0.7, Under, -60),
                new(x - 0.7, Under, 2500),
                new(x - 0.7, Under - 1.6, 2500)
            );
        }

        camera.Face(
            pen,
            "#e9c48e",
            new Spot(-15.4, Under, -60),
            new(-15, Under - 2, -60),
            new(-15, Under - 2, 2500),
            new(-15.4, Under, 2500)
        );
        camera.Face(
            pen,
            "#2a3840",
            new Spot(15, Under, -60),
            new(15, Under - 2, -60),
            new(15, Under - 2, 2500),
            new(15, Under, 2500)
        );
    }

    private static void Leg(Pen pen, Camera camera, double z)
    {
        foreach (var side in new[] { 1, -1 })
        {
            double foot = side * 13;
            double head = side * 19;
            camera.Face(
                pen,
                Ramp.Across(side > 0 ? "#8d8f88" : "#d9cdb2", "#7a8183", "#4b565c"),
                new Spot(foot - 3, 0, z),
                new(foot + 3, 0, z),
                new(head + 2.4, 38, z),
                new(head - 2.4, 38, z)
            );
            camera.Face(
                pen,
                "#39464d",
                new Spot(foot + (3 * (side > 0 ? -1 : 1)), 0, z),
                new(foot + (3 * (side > 0 ? -1 : 1)), 0, z + 9),
                new(head + (2.4 * (side > 0 ? -1 : 1)), 38, z + 9),
                new(head + (2.4 * (side > 0 ? -1 : 1)), 38, z)
            );
        }

        camera.Face(pen, "#56646a", new Spot(-21, 34, z), new(21, 34, z), new(21, 38, z), new(-21, 38, z));
    }

    private static void Bank(Pen pen, Camera camera, double far)
    {
        camera.Face(
            pen,
            Ramp.Along(0, far, 0, 1500, "#c5b897", "#7c7565", "#4a463f"),
            new Spot(-300, 0, 0.3),
            new(300, 0, 0.3),
            new(300, 0, 74),
            new(-300, 0, 70)
        );
        var tiles = new Marks();
        for (var i = -60; i < 60; i++)
        {
            camera.Face(
                tiles,
                new Spot(i * 2.5, 0, 0.3),
                new((i * 2.5) + 0.06, 0, 0.3),
                new((i * 2.5) + 0.1, 0, 70),
                new(i * 2.5, 0, 70)
            );
        }

        pen.Fill("#3c393480", tiles);
        foreach (
            var (x, z, pose, tall) in new[]
            {
                (-17.0, 16.0, Pose.Walk, 1.7),
                (-15.4, 15.6, Pose.Stroll, 1.1),
                (2.0, 30, Pose.Stand, 1.7),
            }
        )
        {
            var (px, py) = camera.See(x, 0, z);
            double s = camera.ScaleAt(new(x, 0, z));
            using (pen.Fallen(px, py, -0.7, 0.5))
            {
                Figure.Draw(pen, 0, 0, tall * s, pose, Look.Shadow("#57503f"));
            }

            Figure.Draw(
                pen,
                px,
                py,
                tall * s,
                pose,
                new(tall < 1.5 ? "#c8472a" : "#27424e", "#232c33", "#9c7056", "#1b1a1a")
            );
        }
    }
}
