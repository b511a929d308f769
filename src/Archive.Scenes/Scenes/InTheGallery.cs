using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The exhibition room and its visitors.</summary>
public static class InTheGallery
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#f4f3ea", "#e6e8e2"));
        var camera = new Camera(new(0, 1.6, 0), 900, 640, 520, 20);
        var wall = new Surface(camera, new(-7, 0, 6.6), new(1, 0, 0), new(0, 1, 0));
        wall.Rect(pen, Ramp.Along(0, 0, 1500, 0, "#f7f6ef", "#edf1ef", "#d3dad6"), -20, 0, 60, 3.7);
        wall.Rect(pen, Ramp.Along(0, 0, 0, 200, "#24302e", "#3a4744"), -20, 3.7, 60, 9);
        var floor = new Surface(camera, new(-30, 0, 0.4), new(1, 0, 0), new(0, 0, 1));
        floor.Rect(pen, Ramp.Along(0, 700, 0, 900, "#cdb690", "#a5865f"), 0, 0, 80, 6.2);
        var boards = new Marks();
        for (var u = 0.0; u < 80; u += 0.9)
        {
            floor.Rect(boards, u, 0, 0.03, 6.2);
        }

        pen.Fill("#7d634580", boards);
        (double U, double W, double H, Action<Pen, double, double, double, double> Paint)[] hung =
        [
            (2.2, 2.6, 1.5, MiniDusk),
            (5.5, 1.2, 1.8, MiniLane),
            (7.4, 2.1, 1.4, MiniTrees),
            (10.2, 1.6, 1.6, MiniWindows),
            (12.5, 2.7, 1.4, MiniNight),
            (16, 1.3, 1.9, MiniLane),
            (18, 2.3, 1.5, MiniTrees),
        ];
        foreach (var (u, w, h, paint) in hung)
        {
            wall.Rect(pen, "#00000022", u + 0.08, 1.0, w, h);
            wall.Rect(pen, "#2b2b2a", u - 0.06, 1.09, w + 0.12, h + 0.12);
            var (x1, y1) = wall.See(u, 1.15 + h);
            var (x2, y2) = wall.See(u + w, 1.15 + h);
            var (x3, y3) = wall.See(u + w, 1.15);
            var (x4, y4) = wall.See(u, 1.15);
            using (pen.Within($"M{x1} {y1}L{x2} {y2}L{x3} {y3}L{x4} {y4}Z"))
            {
                paint(pen, x1, Math.Min(y1, y2), x2 - x1, Math.Max(y3, y4) - Math.Min(y1, y2));
            }

            wall.Rect(pen, "#b8401c", u, 0.72, 0.12, 0.12);
            wall.Rect(pen, "#6d7672", u + 0.2, 0.74, 0.8, 0.08);
        }

        wall.Rect(pen, "#15201e", -20, 1.0, 60, 0.05);
        Lights(pen, wall);
        Visitors(pen, camera);
        Air.Vignette(pen, 0.22);
    }

    private static void Lights(Pen pen, Surface wall)
    {
        for (var i = 0; i < 8; i++)
        {
            var (x, y) = wall.See(3 + (i * 2.5), 3.6);
            var (_, down) = wall.See(3 + (i * 2.5), 0.4);
            pen.Path(
                Ramp.Along(0, y, 0, down, "#fff6d890", "#fff6d800"),
                $"M{x - 14} {y}H{x + 14}L{x + 150} {down}H{x - 150}Z"
            );
            pen.Rect(x - 12, y - 34, 24, 36, "#2b2b2a");
        }
    }

    private static void Visitors(Pen pen, Camera camera)
    {
        foreach (
            var (x, z, tall, pose, look) in new[]
            {
                (-1.5, 5.4, 1.62, Pose.Stand, new Look("#b8433a", "#3a3a40", "#c08a68", "#d9d6d0", Garment.Coat)),
                (
                    -0.8,
                    5.5,
                    1.7,
                    Pose.Stand with
                    {
                        NearArm = (60, 100),
                    },
                    new("#3f5f70", "#2b333b", "#c08a68", "#8d8a86")
                ),
                (
                    2.2,
                    4.8,
                    -1.7,
                    Pose.Photograph,
                    new("#e0b04a", "#33475a", "#c08a68", "#241c1a", Garment.Skirt, Headwear.Loose)
                ),
                (4.0, 5.6, 1.15, Pose.Reach, new("#4d9a8a", "#39506a", "#c89470", "#241c1a", Head: 1.3)),
                (4.9, 5.4, -1.64, Pose.Stroll, new("#5a4a6a", "#2b2f38", "#c08a68", "#241c1a", Headwear: Headwear.Bun)),
            }
        )
        {
            var (px, py) = camera.See(x, 0, z);
            double s = camera.ScaleAt(new(x, 0, z));
            pen.Oval(px, py, s * 0.5, s * 0.07, "#4a352050");
            Figure.Draw(pen, px, py, tall * s, pose, look);
        }

        var (bx, by) = camera.See(0.2, 0, 3.7);
        double b = camera.ScaleAt(new(0.2, 0, 3.7));
        pen.Rect(bx, by - (b * 0.46), b * 1.7, b * 0.1, Ramp.Down("#7a5638", "#54381f"));
        pen.Rect(bx + (b * 0.1), by - (b * 0.36), b * 0.08, b * 0.36, "#2b2b2a");
        pen.Rect(bx + (b * 1.5), by - (b * 0.36), b * 0.08, b * 0.36, "#2b2b2a");
    }

    private static void MiniDusk(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x, y, w, h, Ramp.Down("#3f5a72", "#d9a27c", "#fbdca6", "#8a7a7a", "#2a3a4a"));
        pen.Disc(x + (w * 0.3), y + (h * 0.5), h * 0.08, "#fff3d2");
        pen.Path(
            "#1a2530",
            $"M{x + (w * 0.6)} {y + (h * 0.6)}L{x + (w * 0.66)} {y + (h * 0.12)}L{x + (w * 0.72)} {y + (h * 0.6)}H{x + (w * 0.7)}L{x + (w * 0.66)} {y + (h * 0.36)}L{x + (w * 0.62)} {y + (h * 0.6)}Z"
        );
        pen.Stroke(
            "#1a2530",
            1.4,
            $"M{x} {y + (h * 0.5)}L{x + (w * 0.66)} {y + (h * 0.14)}L{x + w} {y + (h * 0.44)}M{x + (w * 0.3)} {y + (h * 0.52)}L{x + (w * 0.66)} {y + (h * 0.18)}L{x + (w * 0.9)} {y + (h * 0.5)}M{x} {y + (h * 0.52)}H{x + w}"
        );
    }

    private static void MiniLane(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x, y, w, h, "#dcebe4");
        pen.Poly(
            "#b5614a",
            x,
            y - (h * 0.2),
            x + (w * 0.42),
            y + (h * 0.4),
            x + (w * 0.42),
            y + (h * 0.62),
            x,
            y + (h * 1.1)
        );
        pen.Poly(
            "#6d4440",
            x + w,
            y - (h * 0.2),
            x + (w * 0.58),
            y + (h * 0.4),
            x + (w * 0.58),
            y + (h * 0.62),
            x + w,
            y + (h * 1.1)
        );
        pen.Poly(
            "#b3a58c",
            x,
            y + (h * 1.1),
            x + (w * 0.42),
            y + (h * 0.62),
            x + (w * 0.58),
            y + (h * 0.62),
            x + w,
            y + (h * 1.1)
        );
        Laundry.Hang(pen, x + (w * 0.12), y + (h * 0.24), x + (w * 0.88), y + (h * 0.24), w * 0.16, 4, 0.4);
    }

    private static void MiniTrees(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x, y, w, h, Ramp.Down("#cfe0b0", "#f4f0cf", "#a9a48f"));
        for (var i = 0; i < 4; i++)
        {
            PlaneTree.Draw(
                pen,
                x + (w * (0.1 + (i * 0.27))),
                y + (h * (i % 3 == 0 ? 1 : 0.84)),
                h * (i % 3 == 0 ? 1 : 0.7),
                i % 2 == 0 ? Foliage.Summer : Foliage.Spring
            );
        }
    }

    private static void MiniWindows(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x, y, w, h, "#e6cf9c");
        var dark = new Marks();
        var lit = new Marks();
        for (var i = 0; i < 25; i++)
        {
            (i % 7 == 3 ? lit : dark).Rect(
                x + (w * (0.05 + (i % 5 * 0.19))),
                y + (h * (0.05 + (i / 5 * 0.19))),
                w * 0.13,
                h * 0.12
            );
        }

        pen.Fill("#3d5557", dark);
        pen.Fill("#f0902c", lit);
    }

    private static void MiniNight(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x, y, w, h, Ramp.Down("#0a1422", "#2a3350", "#0a1020"));
        City.Lujiazui(pen, x + (w * 0.6), y + (h * 0.6), h * 0.5, Ramp.Down("#8aa0ff", "#ff9a7a"));
        for (var i = 0; i < 12; i++)
        {
            Water.Streak(pen, x + (w * i / 12), y + (h * 0.62), h * 0.3, 5, "#ffd08a90");
        }
    }
}
