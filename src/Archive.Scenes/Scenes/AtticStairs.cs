using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Steep stairs up to a bright hatch.</summary>
public static class AtticStairs
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#1d1a1a", "#0d0b0c"));
        var camera = new Camera(new(0.12, 1.5, 0), 900, 500, 760, 0, 18);
        pen.Path(Ramp.Down("#fff7df", "#f7e2b4"), $"M330 60H690V486H330Z");
        Air.Glow(pen, 500, 250, 620, "#ffe6b0b0");
        const int Steps = 14;
        for (var i = Steps - 1; i >= 0; i--)
        {
            double y = i * 0.24;
            double z = 1.5 + (i * 0.24);
            double light = Math.Pow((i + 1) / (double)Steps, 1.7);
            Colour tread = ((Colour)"#2a1d17").Mix("#e3b67a", light);
            Colour riser = ((Colour)"#130e0d").Mix("#7a5236", light * 0.9);
            camera.Face(
                pen,
                riser,
                new Spot(-0.62, y - 0.24, z),
                new(0.62, y - 0.24, z),
                new(0.62, y, z),
                new(-0.62, y, z)
            );
            camera.Face(
                pen,
                Ramp.Across(tread.Dark(0.35), tread, tread.Light(0.12), tread.Dark(0.3)),
                new Spot(-0.64, y, z - 0.04),
                new(0.64, y, z - 0.04),
                new(0.62, y, z + 0.24),
                new(-0.62, y, z + 0.24)
            );
            // Worn hollow in the middle of each board.
            camera.Face(
                pen,
                tread.Light(0.3).Thin(0.45),
                new Spot(-0.2, y, z),
                new(0.24, y, z),
                new(0.2, y, z + 0.12),
                new(-0.16, y, z + 0.12)
            );
        }

        Sides(pen, camera);
        using (pen.Veil("#5a3a22", 0.1))
        {
            Things.SittingCat(pen, 556, 490, 2.1, "#241611", "#ffe3ac");
        }

        for (var i = 0; i < 3; i++)
        {
            pen.Path(
                Ramp.Along(0, 60, 0, 1300, "#fff0c838", "#fff0c800"),
                $"M{340 + (i * 120)} 60H{430 + (i * 120)}L{420 + (i * 260) - 180} 1400H{160 + (i * 260) - 180}Z"
            );
        }

        var dust = new Marks();
        for (var i = 0; i < 90; i++)
        {
            double r = pen.Dice.Between(0.6, 2.2);
            dust.Oval(pen.Dice.About(500, 300), pen.Dice.Between(200, 1200), r, r);
        }

        pen.Fill("#ffe9bd80", dust);
        Air.Vignette(pen, 0.55);
    }

    private static void Sides(Pen pen, Camera camera)
    {
        camera.Face(
            pen,
            Ramp.Along(0, 200, 0, 1500, "#7d5a3c", "#33241c", "#120d0c"),
            new Spot(-0.62, -0.4, 0.5),
            new(-0.62, 3.1, 4.9),
            new(-0.62, 5.2, 4.9),
            new(-0.62, 4.4, 0.5)
        );
        camera.Face(
            pen,
            Ramp.Along(0, 200, 0, 1500, "#5a402d", "#241a16", "#0b0809"),
            new Spot(0.62, -0.4, 0.5),
            new(0.62, 3.1, 4.9),
            new(0.62, 5.2, 4.9),
            new(0.62, 4.4, 0.5)
        );
        for (var i = 0; i < 9; i++)
        {
            double z = 1 + (i * 0.46);
            camera.Face(
                pen,
                "#0b080890",
                new Spot(-0.615, (i * 0.46) - 0.6, z),
                new(-0.615, (i * 0.46) - 0.6, z + 0.02),
                new(-0.615, 5, z + 0.02),
                new(-0.615, 5, z)
            );
            camera.Face(
                pen,
                "#06050590",
                new Spot(0.615, (i * 0.46) - 0.6, z),
                new(0.615, (i * 0.46) - 0.6, z + 0.02),
                new(0.615, 5, z + 0.02),
                new(0.615, 5, z)
            );
        }

        var (x1, y1) = camera.See(-0.5, 0.75, 1.2);
        var (x2, y2) = camera.See(-0.5, 3.9, 4.7);
        pen.Line("#c98f55", 13, x1, y1, x2, y2);
        pen.Line("#ffdca0", 3, x1 - 3, y1 - 4, x2 - 1, y2 - 3);
    }
}
