using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Half past five on the red track, the sun behind.</summary>
public static class Runners
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down((0, "#2f5d78"), (0.2, "#7ba0a8"), (0.36, "#e8c6a6"), (0.47, "#fbd9a0"), (1, "#fbd9a0")));
        Air.Streaks(pen, 40, 300, "#f9c9a050", 24);
        Air.Glow(pen, 1080, 400, 560, "#ffe3a8c0");
        pen.Disc(1080, 398, 62, "#fff6da");
        City.Skyline(pen, 436, 100, "#d9ad8e", gap: 30);
        City.Skyline(pen, 436, 52, "#b78d7c", gap: 20);
        Water.Draw(pen, 434, 580, "#f0c592", "#7f97a0", "#fff0c4", "#5f7a86", 0.5);
        Water.Glitter(pen, 1080, 436, 580, "#fff4cf", 150, 110);
        Railing(pen);
        pen.Path(Ramp.Along(0, 560, 0, 900, "#c8643f", "#9c4026", "#5c2418"), $"M0 604L1600 570V900H0Z");
        pen.Path("#d98c5e80", $"M0 604L1600 570V578L0 614Z");
        foreach (var (a, b, t) in new[] { (668.0, 622.0, 5.0), (764, 694, 8), (890, 790, 12) })
        {
            pen.Path("#f4e6cfd0", $"M0 {a}L1600 {b}V{b + t}L0 {a + (t * 1.3)}Z");
        }

        Runner(pen, 1290, 640, 250, Pose.Sprint, Look.Shadow("#3a2a2e"), 0.15);
        Runner(pen, 1120, 668, 290, Pose.Run, new("#2c5560", "#232a33", "#6d4638", "#1c1a1c"), -0.05);
        Runner(
            pen,
            800,
            730,
            345,
            Pose.Sprint,
            new("#d8573a", "#22252f", "#7c5240", "#1c1a1c", Headwear: Headwear.Bun),
            -0.6
        );
        Runner(
            pen,
            370,
            800,
            420,
            Pose.Run,
            new("#27343f", "#1b1f29", "#704838", "#171518", Headwear: Headwear.Cap),
            -1.15
        );
        Air.Birds(pen, 560, 190, 150, 12, "#41525c", 5);
        Air.Vignette(pen, 0.3);
    }

    private static void Runner(Pen pen, double x, double y, double tall, Pose pose, Look look, double aside)
    {
        using (pen.Fallen(x, y, aside, 0.55))
        {
            Figure.Draw(pen, 0, 0, tall, pose, Look.Shadow("#6b2c1b"));
        }

        Figure.Draw(pen, x, y, tall, pose, look);
    }

    private static void Railing(Pen pen)
    {
        pen.Path("#3d4a50", $"M0 520L1600 500V506L0 528Z");
        var bars = new Marks();
        for (var x = 0.0; x < 1600; x += 17)
        {
            bars.Rect(x, 524 - (x / 80), 2, 78 - (x / 120));
        }

        for (var x = 30.0; x < 1600; x += 170)
        {
            bars.Rect(x, 512 - (x / 80), 9, 94 - (x / 120));
        }

        pen.Fill("#3d4a50", bars);
        pen.Line("#ffe9bd", 1.6, 0, 519, 1600, 499);
    }
}
