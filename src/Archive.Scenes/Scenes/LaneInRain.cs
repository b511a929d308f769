using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A lane at night in the rain and one red umbrella.</summary>
public static class LaneInRain
{
    public static void Draw(Pen pen)
    {
        pen.Wash("#0b141d");
        var camera = new Camera(new(-0.4, 1.6, 0), 980, 800, 520);
        pen.Rect(0, 0, 1500, 520, Ramp.Down("#0d1a28", "#22374a", "#4d5c66"));
        var night = new Masonry("#3a2a30", "#5d4342", "#1c1519", "#4a4a50", "#120f12", "#16222c", "#2b1f20");
        var left = new LaneWall(pen, new Surface(camera, new(-3.2, 0, 0), new(0, 0, 1), new(0, 1, 0)), 60, 7, night);
        var right = new LaneWall(pen, new Surface(camera, new(2.6, 0, 0), new(0, 0, 1), new(0, 1, 0)), 60, 7, night);
        left.Bricks(Ramp.Along(0, 0, 800, 0, "#1d171d", "#4b3634", "#5d5a5c"));
        right.Bricks(Ramp.Along(1500, 0, 830, 0, "#2a1d20", "#6d4434", "#5d5a5c"));
        Paint warm = Ramp.Down("#fff0c0", "#ffb95c");
        foreach (var u in new[] { 26.0, 17, 11, 6.6 })
        {
            left.Door(u);
            left.Window(u - 1.9, 1.1, 1.2, 1.3, u is 11 or 26 ? warm : null);
            right.Window(u + 1.4, 1.0, 1.3, 1.4, u is 6.6 or 17 ? warm : null);
            right.Window(u, 4.2, 1.1, 1.4, u is 11 ? (Paint)"#9ad0e0" : null);
            right.Door(u - 1.2);
        }

        Ground(pen, camera);
        Lamp(pen, camera);
        Walker(pen, camera);
        Air.Rain(pen, "#bcd0dc", 330, 60, 0.14);
        Air.Vignette(pen, 0.5);
    }

    private static void Ground(Pen pen, Camera camera)
    {
        camera.Face(
            pen,
            Ramp.Along(0, 540, 0, 1000, "#4a565e", "#26323c", "#0d151d"),
            new Spot(-3.2, 0, 0.4),
            new(2.6, 0, 0.4),
            new(2.6, 0, 60),
            new(-3.2, 0, 60)
        );
        foreach (
            var (x, z, c, w) in new[]
            {
                (2.0, 8.0, "#ffb95c", 60.0),
                (1.9, 18.4, "#ffb95c", 26),
                (-2.7, 9.1, "#ffb95c", 40),
                (-2.6, 24, "#ffb95c", 18),
                (1.7, 11, "#9ad0e0", 22),
                (0.2, 14, "#ffd9a0", 60),
            }
        )
        {
            var (px, py) = camera.See(x, 0, z);
            Water.Streak(pen, px, py + 4, 1000 - py, w, c.Thin(0.32));
            Water.Streak(pen, px, py + 4, (1000 - py) * 0.7, w * 0.5, c.Thin(0.5));
        }

        Water.Ripples(pen, 560, 1000, "#9fb6c4".Thin(0.2), 90, 0.7);
        Water.Ripples(pen, 560, 1000, "#0a1017".Thin(0.5), 80, 0.7);
        var rings = new Marks();
        for (var i = 0; i < 46; i++)
        {
            double t = Math.Pow(pen.Dice.Roll(), 1.4);
            rings.Oval(pen.Dice.Between(300, 1300), 600 + (t * 390), 5 + (t * 26), 1.6 + (t * 7));
        }

        pen.Stroke("#c9dbe290", 1.2, rings);
    }

    private static void Lamp(Pen pen, Camera camera)
    {
        var (x, y) = camera.See(-0.2, 4.6, 14);
        var (x1, y1) = camera.See(-3.2, 5.6, 14);
        pen.Stroke("#10161c", 3, $"M{x1} {y1}Q{x - 60} {y1 - 20} {x} {y - 26}");
        Air.Glow(pen, x, y, 330, "#ffd089b0");
        pen.Path("#ffe9bd14", $"M{x} {y}L{x - 260} 700H{x + 260}Z");
        pen.Path("#1b2228", $"M{x - 30} {y - 6}Q{x} {y - 40} {x + 30} {y - 6}Z");
        pen.Disc(x, y, 13, "#fff6dc");
    }

    private static void Walker(Pen pen, Camera camera)
    {
        var (x, y) = camera.See(0.35, 0, 7.4);
        double s = camera.ScaleAt(new(0, 0, 7.4)) * 1.68;
        Water.Streak(pen, x, y, 170, 30, "#05080ca0");
        var look = new Look("#27333d", "#141b22", "#6b4a3c", "#14110f", Garment.Coat);
        Figure.Draw(pen, x, y, s, Pose.Walk with { NearArm = (30, 150), FarArm = (34, 150) }, look);
        Things.Umbrella(pen, x + 14, y - (s * 0.92), 128, "#c8432a", 6);
        pen.Stroke(
            "#ffd9a0c0",
            2.4,
            $"M{x - 112} {y - (s * 0.93)}C{x - 90} {y - (s * 1.36)} {x - 10} {y - (s * 1.4)} {x + 40} {y - (s * 1.36)}"
        );
    }
}
