using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>An old chimney in the panes of a new tower.</summary>
public static class GlassFront
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#2f78ac", "#8fc4da", "#dcece6"));
        var camera = new Camera(new(0, 1.6, 0), 760, 500, 860, 0, 33);
        var face = new Surface(camera, new(-9, 0, 13), new(0.94, 0, 0.34), new(0, 1, 0));
        // What the glass shows: the sky of the other side, clouds, and the old chimney.
        for (var r = 0; r < 26; r++)
        {
            for (var c = 0; c < 16; c++)
            {
                double t = r / 26.0;
                Colour sky = ((Colour)"#f3dfb8").Mix("#2a6a98", Math.Clamp(t * 1.25, 0, 1));
                sky = sky.Light(pen.Dice.Between(-0.04, 0.13));
                face.Rect(pen, sky, 0.06 + (c * 1.4), 0.06 + (r * 1.7), 1.3, 1.6);
            }
        }

        ReflectedChimney(pen, face);
        for (var c = 0; c <= 16; c++)
        {
            face.Rect(pen, "#173444", c * 1.4, 0, 0.1, 44.2);
        }

        for (var r = 0; r <= 26; r++)
        {
            face.Rect(pen, r % 6 == 0 ? "#dcebe8" : "#1d3f50", 0, r * 1.7, 22.4, r % 6 == 0 ? 0.2 : 0.09);
        }

        var side = new Surface(camera, new(-9, 0, 13), new(-0.5, 0, 0.87), new(0, 1, 0));
        side.Rect(pen, Ramp.Along(0, 0, 0, 1400, "#123044", "#1d4a60"), 0, 0, 12, 44.2);
        for (var r = 0; r < 26; r++)
        {
            side.Rect(pen, "#0d2433", 0, r * 1.7, 12, 0.12);
        }

        Cleaner(pen, face);
        var (_, ground) = camera.See(0, 0, 13);
        pen.Rect(0, ground, 1000, 1500 - ground, "#3d4a4c");
        PlaneTree.Draw(pen, 80, 1560, 560, Foliage.Spring, 1, 1, 0.4);
        Air.Birds(pen, 820, 240, 90, 18, "#f4faf8", 4);
        Air.Vignette(pen, 0.3);
    }

    private static void ReflectedChimney(Pen pen, Surface face)
    {
        // Each pane is set a little differently, so the reflection steps from pane to pane.
        for (var r = 0; r < 16; r++)
        {
            double half = 1.5 - (r * 0.05);
            double shift = pen.Dice.About(0, 0.24);
            Colour brick = r is 13 or 14 ? "#e9dcc4" : "#8a3f2c";
            face.Rect(pen, Shade(brick, 0), 9.3 + shift - half, r * 1.7, half * 0.7, 1.7);
            face.Rect(pen, Shade(brick, 0.14), 9.3 + shift - (half * 0.3), r * 1.7, half * 0.7, 1.7);
            face.Rect(pen, Shade(brick, 0.34), 9.3 + shift + (half * 0.4), r * 1.7, half * 0.6, 1.7);
        }

        for (var i = 0; i < 6; i++)
        {
            double u = 3.4 + (i * 0.9) + pen.Dice.About(0, 0.2);
            face.Rect(pen, "#ffffffb0", u - 1.2, 24 + (Math.Sin(i) * 0.8), 1.3, 1.5);
            face.Rect(pen, "#ffffff90", u + 9, 31 + (Math.Cos(i) * 0.7), 1.2, 1.3);
        }

        for (var i = 0; i < 5; i++)
        {
            face.Poly(pen, "#7a4636c0", i * 1.5, 0, (i * 1.5) + 1.5, 0, (i * 1.5) + 1.5, 2.6, i * 1.5, 4.4);
        }

        static Colour Shade(Colour colour, double dark) => colour.Dark(dark).Mix("#6d93a8", 0.2);
    }

    private static void Cleaner(Pen pen, Surface face)
    {
        var (x, y) = face.See(14.2, 27);
        var (x1, y1) = face.See(14.2, 46);
        pen.Line("#101c22", 2.4, x, y - 60, x1, y1);
        Figure.Draw(
            pen,
            x,
            y + 6,
            130,
            Pose.Sit with
            {
                NearArm = (120, 150),
                Lean = -10,
                Hip = 36,
            },
            new("#f0762c", "#27343f", "#a87556", "#f2d23c", Headwear: Headwear.Helmet)
        );
        pen.Rect(x - 34, y - 32, 54, 9, "#2b2a2a");
        pen.Rect(x - 40, y - 20, 20, 26, "#d8432a");
        face.Rect(pen, "#ffffff60", 14.9, 27.4, 1.2, 2.4);
    }
}
