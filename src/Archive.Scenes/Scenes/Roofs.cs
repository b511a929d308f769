using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A sea of roofs with dormers at evening, and a cat.</summary>
public static class Roofs
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#3f5f7d"), (0.25, "#b39a9a"), (0.42, "#f2b987"), (0.5, "#fbd79d"), (1, "#fbd79d")));
        Air.Streaks(pen, 40, 300, "#ffb98a48", 20);
        Air.Glow(pen, 1180, 400, 460, "#ffe2a8");
        pen.Disc(1180, 392, 46, "#fff3cf");
        City.Skyline(pen, 470, 150, "#d9a284", gap: 40);
        City.Lujiazui(pen, 560, 470, 290, "#c08a78");
        City.Skyline(pen, 480, 70, "#a8766a", gap: 22);
        var camera = new Camera(new(0, 15.5, 0), 860, 800, 395, 0, -4);
        for (var row = 9; row >= 0; row--)
        {
            Row(pen, camera, 15 + (row * 10.5), row);
        }

        Pigeons(pen, camera);
        NearRidge(pen);
        Air.Vignette(pen, 0.36);
    }

    private static void Row(Pen pen, Camera camera, double z, int row)
    {
        double haze = Math.Min(0.85, row * 0.1);
        double shift = pen.Dice.Between(-4, 4);
        using var veil = pen.Veil("#e9b184", haze);
        camera.Face(pen, "#4a2a28", new Spot(-90, 0, z), new(90, 0, z), new(90, 7, z), new(-90, 7, z));
        camera.Face(
            pen,
            Ramp.Along(0, 0, 1600, 0, "#5d4444", "#8a5a48", "#b9805c"),
            new Spot(-90, 6.6, z - 0.6),
            new(90, 6.6, z - 0.6),
            new(90, 10.4, z + 3.8),
            new(-90, 10.4, z + 3.8)
        );
        var tiles = new Marks();
        double step =
            row < 3 ? 0.42
            : row < 6 ? 0.9
            : 2;
        for (var x = -60.0; x < 60; x += step)
        {
            camera.Face(
                tiles,
                new Spot(x, 6.65, z - 0.6),
                new(x + (step * 0.4), 6.65, z - 0.6),
                new(x + (step * 0.4), 10.4, z + 3.8),
                new(x, 10.4, z + 3.8)
            );
        }

        pen.Fill("#35202266", tiles);
        camera.Face(
            pen,
            "#e8b183",
            new Spot(-90, 10.3, z + 3.7),
            new(90, 10.3, z + 3.7),
            new(90, 10.55, z + 3.7),
            new(-90, 10.55, z + 3.7)
        );
        for (var x = -70 + shift; x < 70; x += pen.Dice.Between(8, 13))
        {
            Dormer(pen, camera, x, z + 0.6);
        }

        for (var x = -60 + shift; x < 60; x += pen.Dice.Between(9, 26))
        {
            Stack(pen, camera, x, z + 3.6);
        }
    }

    /// <summary>老虎窗: the little house that looks out of the roof.</summary>
    private static void Dormer(Pen pen, Camera camera, double x, double z)
    {
        const double Sill = 7.9;
        const double Eave = 9.5;
        bool lit = pen.Dice.Chance(0.28);
        camera.Face(
            pen,
            "#d99a6a",
            new Spot(x + 1.1, Sill, z),
            new(x + 1.1, Eave, z),
            new(x + 1.1, Eave, z + 2),
            new(x + 1.1, Sill + 1.7, z + 2)
        );
        camera.Face(
            pen,
            "#7a5048",
            new Spot(x - 1.1, Sill, z),
            new(x + 1.1, Sill, z),
            new(x + 1.1, Eave, z),
            new(x, Eave + 0.9, z),
            new(x - 1.1, Eave, z)
        );
        camera.Face(
            pen,
            lit ? "#ffdf97" : "#2e2a30",
            new Spot(x - 0.75, Sill + 0.25, z),
            new(x + 0.75, Sill + 0.25, z),
            new(x + 0.75, Eave - 0.1, z),
            new(x - 0.75, Eave - 0.1, z)
        );
        camera.Face(
            pen,
            "#c98f68",
            new Spot(x - 0.06, Sill + 0.25, z),
            new(x + 0.06, Sill + 0.25, z),
            new(x + 0.06, Eave - 0.1, z),
            new(x - 0.06, Eave - 0.1, z)
        );
        camera.Face(
            pen,
            "#6a4340",
            new Spot(x - 1.4, Eave - 0.15, z - 0.2),
            new(x, Eave + 1, z - 0.2),
            new(x, Eave + 0.9, z + 2.6),
            new(x - 1.4, Eave - 0.1, z + 2)
        );
        camera.Face(
            pen,
            "#d08f63",
            new Spot(x + 1.4, Eave - 0.15, z - 0.2),
            new(x, Eave + 1, z - 0.2),
            new(x, Eave + 0.9, z + 2.6),
            new(x + 1.4, Eave - 0.1, z + 2)
        );
    }

    private static void Stack(Pen pen, Camera camera, double x, double z)
    {
        double top = pen.Dice.Between(11.4, 12.6);
        camera.Face(pen, "#5b3833", new Spot(x, 9.6, z), new(x + 0.9, 9.6, z), new(x + 0.9, top, z), new(x, top, z));
        camera.Face(
            pen,
            "#e2a878",
            new Spot(x + 0.9, 9.6, z),
            new(x + 0.9, 9.6, z + 0.8),
            new(x + 0.9, top, z + 0.8),
            new(x + 0.9, top, z)
        );
        if (pen.Dice.Chance(0.4))
        {
            var (ax, ay) = camera.See(x + 3, 10.4, z);
            double s = camera.ScaleAt(new(x, 10, z));
            pen.Stroke(
                "#3a2a2c",
                Math.Max(0.8, s * 0.05),
                $"M{ax} {ay}V{ay - (s * 3)}M{ax - s} {ay - (s * 2.8)}H{ax + s}M{ax - (s * 0.7)} {ay - (s * 2.4)}H{ax + (s * 0.7)}"
            );
        }
    }

    private static void Pigeons(Pen pen, Camera camera)
    {
        Air.Birds(pen, 520, 210, 260, 15, "#4c3f4a", 16);
        var (x, y) = camera.See(-13, 10.5, 29.3);
        double s = camera.ScaleAt(new(0, 10, 29.3));
        Figure.Draw(pen, x, y, 1.7 * s, Pose.Reach, Look.Shadow("#33242a"));
        pen.Line("#33242a", 2, x + 6, y - (s * 2), x + 40, y - (s * 4.2));
        pen.Path("#c9482f", $"M{x + 40} {y - (s * 4.2)}q22 8 34 -4q-8 18 -36 14Z");
    }

    private static void NearRidge(Pen pen)
    {
        pen.Path(Ramp.Along(0, 700, 0, 900, "#3a2629", "#190f12"), $"M0 800L1600 716V900H0Z");
        var ridge = new Marks();
        for (var x = 0.0; x < 1600; x += 34)
        {
            ridge.Oval(x, 800 - (x * 0.0525), 21, 11);
        }

        pen.Fill("#46302f", ridge);
        pen.Line("#f0b07c", 2.4, 0, 788, 1600, 704);
        Things.SittingCat(pen, 1290, 730, 2.3, "#20161a", "#ffc48a");
    }
}
