using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Bicycles, alone or ridden.</summary>
public static class Cycle
{
    /// <param name="tall">Height of a person beside it; negative faces left.</param>
    public static void Draw(Pen pen, double x, double y, double tall, Colour frame, Colour tyre)
    {
        using var at = pen.At(x, y, tall / 100, Math.Abs(tall / 100));
        var spokes = new Marks();
        foreach (var wheel in new[] { -31.0, 31.0 })
        {
            for (var i = 0; i < 12; i++)
            {
                var (sin, cos) = Math.SinCos(i * Math.PI / 6);
                spokes.Draw($"M{wheel} -20L{wheel + (cos * 18)} {-20 + (sin * 18)}");
            }
        }

        pen.Stroke(tyre.Thin(0.55), 0.5, spokes);
        foreach (var wheel in new[] { -31.0, 31.0 })
        {
            pen.Stroke(tyre, 2.4, new Marks().Oval(wheel, -20, 18.6, 18.6));
            pen.Stroke(frame.Light(0.2), 1.6, $"M{wheel - 20} -28A21.6 21.6 0 0 1 {wheel + 16} -34.5");
        }

        pen.Stroke(frame, 2.6, $"M-31 -20L-6 -20L-12 -46L22 -47L-6 -20M-31 -20L-12 -44M31 -20L21 -52");
        pen.Stroke(tyre, 2, $"M21 -52L20 -58Q24 -60 30 -57");
        pen.Path(tyre, $"M-20 -53Q-12 -52 -4 -51Q-6 -47 -12 -48Q-20 -49 -20 -53Z");
        pen.Stroke(tyre, 1.6, $"M-34 -42L-14 -42M-33 -42L-31 -21");
        pen.Disc(-6, -20, 4.4, tyre);
    }

    public static void Ridden(Pen pen, double x, double y, double tall, Look look, Colour frame, Colour tyre)
    {
        Draw(pen, x, y, tall, frame, tyre);
        double s = tall / 100;
        Figure.Draw(pen, x - (12 * s), y, tall, Pose.Ride, look);
    }
}
