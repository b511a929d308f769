using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The market hall.</summary>
public static class Market
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#5d6a60", "#8a8468", "#4d4438"));
        var camera = new Camera(new(0, 1.75, 0), 860, 800, 380);
        for (var i = 0; i < 7; i++)
        {
            double z = 34 - (i * 5);
            camera.Face(
                pen,
                i % 2 == 0
                    ? Ramp.Along(0, 0, 0, 380, "#d9603f", "#f0a868")
                    : Ramp.Along(0, 0, 0, 380, "#f2e6c8", "#fff6dc"),
                new Spot(-12, 4.6, z),
                new(12, 4.6, z),
                new(12, 4.2, z - 5),
                new(-12, 4.2, z - 5)
            );
        }

        camera.Face(pen, "#fff6dc", new Spot(-5, 0, 36), new(5, 0, 36), new(5, 4.4, 36), new(-5, 4.4, 36));
        Air.Glow(pen, 800, 330, 300, "#fff6dc");
        camera.Face(
            pen,
            Ramp.Along(0, 380, 0, 900, "#e9dcb8", "#8d8574", "#4a4640"),
            new Spot(-3.2, 0, 0.5),
            new(3.2, 0, 0.5),
            new(3.2, 0, 36),
            new(-3.2, 0, 36)
        );
        for (var z = 24.0; z > 2.2; z -= 3.4)
        {
            Stand(pen, camera, z, -1);
            Stand(pen, camera, z, 1);
            if (z > 3.4)
            {
                Shopper(pen, camera, z);
            }
        }

        for (var z = 22.0; z > 4; z -= 4)
        {
            foreach (var side in new[] { -2.9, 2.9 })
            {
                var (x, y) = camera.See(side, 3.1, z);
                double s = camera.ScaleAt(new(0, 0, z));
                pen.Line("#2b2622", 2, x, y, x, y - (s * 1.3));
                Air.Glow(pen, x, y, s * 1.5, "#ffd98a90");
                pen.Path("#c8432a", $"M{x - (s * 0.22)} {y}Q{x} {y - (s * 0.3)} {x + (s * 0.22)} {y}Z");
                pen.Disc(x, y + (s * 0.03), s * 0.08, "#fff8e0");
            }
        }

        Air.Vignette(pen, 0.38);
    }

    private static void Stand(Pen pen, Camera camera, double z, int side)
    {
        double inner = side * 1.7;
        double outer = side * 6.2;
        Colour[] heaps = ["#d8342a", "#f0902c", "#6d9a3c", "#f2d23c", "#7a3a6a", "#e9e2cc", "#3f7a48", "#c9502f"];
        var (vx, vy) = camera.See(side * 3.6, 0, z + 2.4);
        Figure.Draw(
            pen,
            vx,
            vy,
            -side * 1.66 * camera.ScaleAt(new(0, 0, z + 2.4)),
            Pose.Bend,
            new(
                pen.Dice.Pick<Colour>("#3f6f80", "#8a4a5a", "#5d7a4a"),
                "#2b343a",
                "#a5765a",
                "#1f1b1a",
                Headwear: pen.Dice.Pick(Headwear.Bun, Headwear.Cap, Headwear.Cropped)
            )
        );
        camera.Face(pen, "#3f5f6a", new Spot(inner, 0, z), new(outer, 0, z), new(outer, 0.8, z), new(inner, 0.8, z));
        camera.Face(
            pen,
            "#2c454e",
            new Spot(inner, 0, z),
            new(inner, 0, z + 2.6),
            new(inner, 0.8, z + 2.6),
            new(inner, 0.8, z)
        );
        camera.Face(
            pen,
            "#7d6a4a",
            new Spot(inner, 0.8, z),
            new(outer, 0.8, z),
            new(outer, 1.2, z + 2.6),
            new(inner, 1.2, z + 2.6)
        );
        for (var row = 2; row >= 0; row--)
        {
            for (var i = 0; i < 5; i++)
            {
                Colour heap = heaps[(int)(pen.Dice.Roll() * heaps.Length)];
                var (x, y) = camera.See(
                    inner + (side * (0.5 + (i * 0.92))),
                    0.86 + (row * 0.13),
                    z + 0.3 + (row * 0.85)
                );
                double s = camera.ScaleAt(new(0, 0, z + 0.3 + (row * 0.85)));
                Heap(pen, x, y, s, heap);
            }
        }
    }

    private static void Heap(Pen pen, double x, double y, double s, Colour colour)
    {
        var dark = new Marks();
        var middle = new Marks();
        var light = new Marks();
        for (var i = 0; i < (s > 60 ? 20 : 9); i++)
        {
            double t = pen.Dice.Roll();
            double px = x + (pen.Dice.About(0, 0.46 * (1 - (t * 0.5))) * s);
            double py = y - (t * 0.3 * s);
            double r = s * 0.115;
            dark.Oval(px, py + (r * 0.2), r, r);
            middle.Oval(px, py, r * 0.85, r * 0.85);
            light.Oval(px - (r * 0.25), py - (r * 0.3), r * 0.3, r * 0.26);
        }

        pen.Fill(colour.Dark(0.4), dark);
        pen.Fill(colour, middle);
        pen.Fill(colour.Light(0.5), light);
    }

    private static void Shopper(Pen pen, Camera camera, double z)
    {
        double x = (((int)z % 2) * 1.5) - 0.75 + pen.Dice.About(0, 0.3);
        var (px, py) = camera.See(x, 0, z + 1);
        double s = camera.ScaleAt(new(0, 0, z + 1)) * 1.66;
        var (near, _) = Figure.Draw(
            pen,
            px,
            py,
            pen.Dice.Chance(0.5) ? s : -s,
            Pose.Stroll,
            new(
                pen.Dice.Pick<Colour>("#33475a", "#7a3f3a", "#e6dcc8", "#4d6a5a"),
                "#2b3038",
                "#a5765a",
                pen.Dice.Pick<Colour>("#1f1b1a", "#b9b6b0"),
                pen.Dice.Chance(0.4) ? Garment.Skirt : Garment.Trousers,
                pen.Dice.Pick(Headwear.Bun, Headwear.Cropped, Headwear.Loose)
            )
        );
        pen.Path(
            "#c8432ad0",
            $"M{near.X - (s * 0.09)} {near.Y}H{near.X + (s * 0.09)}L{near.X + (s * 0.12)} {near.Y + (s * 0.2)}H{near.X - (s * 0.12)}Z"
        );
        pen.Fill(
            "#6d9a3c",
            new Marks()
                .Leaf(near.X, near.Y - (s * 0.03), s * 0.2, s * 0.05, -1.2)
                .Leaf(near.X + (s * 0.04), near.Y - (s * 0.02), s * 0.2, s * 0.05, -1.9)
        );
    }
}
