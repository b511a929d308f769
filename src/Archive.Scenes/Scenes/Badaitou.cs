using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>
/// One camera on one roof, five times in six years. What stays (chimney, skyline, the block at the right, the pole and
/// the parapet) is drawn from the same seeds in each, so that the frames can be laid over each other.
/// </summary>
public static class Badaitou
{
    private static readonly Camera Roof = new(new(0, 13.5, 0), 1020, 800, 440, 0, -7);
    private static readonly double[] Rows = [97, 86, 75, 64, 53, 42, 31, 20];

    /// <summary>The lane's middle: straight away from the camera, then round the bend to the chimney.</summary>
    private static double Lane(double z) => -3 + (z > 44 ? (z - 44) * 0.52 : (44 - z) * 0.05);

    public static void Lived(Pen pen)
    {
        using var film = pen.Veil("#e3b678", 0.13);
        Sky(pen, "#a9b3ae", "#e9d9b6", 0);
        Ground(pen, "#a3957c");
        foreach (var z in Rows)
        {
            Terrace.Row(pen, Roof, z, Lane(z), Terrace.State.Lived);
            LaneLife(pen, z);
        }

        Yard(pen, washing: true);
        Constant(pen, "#b9ad98", 0.2);
        Air.Vignette(pen, 0.34);
    }

    public static void Emptied(Pen pen)
    {
        using var grey = pen.Veil("#9fb0b8", 0.16);
        Sky(pen, "#a3b1b8", "#dfe3e0", 1);
        Ground(pen, "#8f8d86");
        foreach (var z in Rows)
        {
            Terrace.Row(pen, Roof, z, Lane(z), Terrace.State.Emptied);
        }

        Fence(pen, 18.4, "#2f78b0", "#e9eef0");
        Yard(pen, washing: false);
        Constant(pen, "#a9adab", 0.12);
        Air.Vignette(pen, 0.26);
    }

    public static void TakenDown(Pen pen)
    {
        using var haze = pen.Veil("#d9c8a8", 0.1);
        Sky(pen, "#8fb0c4", "#e9e6d6", 2);
        Ground(pen, "#b3a48a");
        foreach (var z in Rows)
        {
            if (z >= 86)
            {
                Terrace.Row(pen, Roof, z, Lane(z), Terrace.State.Emptied);
            }

            if (z == 42)
            {
                Terrace.Kept(pen, Roof, Lane(42), wrapped: true);
            }

            Rubble(pen, z);
        }

        Site.Digger(pen, Roof, 8, 58, 1);
        Site.Digger(pen, Roof, -26, 46, -1);
        Fence(pen, 18.4, "#3f8a6a", "#f2f0e6");
        Yard(pen, washing: false);
        Constant(pen, "#b5b1a3", 0.05);
        Air.Vignette(pen, 0.24);
    }

    public static void Dug(Pen pen)
    {
        using var clear = pen.Veil("#7fb0d0", 0.07);
        Sky(pen, "#3f8cc0", "#dcebee", 3);
        Ground(pen, "#c2ac86");
        Site.Tower(pen, Roof, 12, 118, 40, 1);
        Site.Pit(pen, Roof);
        Site.Core(pen, Roof, -46, 84, 16, 12, 22);
        Site.Core(pen, Roof, -20, 96, 14, 12, 18);
        Site.Core(pen, Roof, 16, 74, 14, 10, 12);
        Site.Tower(pen, Roof, -27, 78, 33, -1);
        Terrace.Kept(pen, Roof, Lane(42), wrapped: false);
        Site.Huts(pen, Roof);
        Site.Stores(pen, Roof);
        Fence(pen, 18.4, "#3f8a6a", "#f2f0e6");
        Yard(pen, washing: false);
        Constant(pen, "#c3c0b3", 0);
        Air.Vignette(pen, 0.24);
    }

    public static void Park(Pen pen)
    {
        Sky(pen, "#3a92cc", "#e3f0ec", 4);
        Ground(pen, "#8fb867");
        NewPark.Draw(pen, Roof, Lane);
        Yard(pen, washing: false);
        Constant(pen, "#cfc9ba", 0);
        Air.Vignette(pen, 0.22);
    }

    private static void Sky(Pen pen, Colour top, Colour low, int years)
    {
        var (_, horizon) = Roof.See(0, 13.5, 4000);
        pen.Wash(Ramp.Along(0, 0, 0, horizon, top, top.Mix(low, 0.7), low));
        if (years >= 3)
        {
            Air.Cloud(pen, 380 + (years * 40), 120, 110, "#ffffff", low.Dark(0.06));
            Air.Cloud(pen, 1180 - (years * 50), 90, 80, "#ffffff", low.Dark(0.06));
        }

        pen.Reseed(2017);
        Colour far = low.Mix("#7d8f98", 0.4);
        City.Skyline(pen, horizon + 30, 110, far, gap: 24);
        City.Lujiazui(pen, 420, horizon + 30, 170, far.Dark(0.06));
        pen.Reseed(2018);
        for (var i = 0; i < 6; i++)
        {
            double x = 90 + (i * 236);
            double w = pen.Dice.Between(54, 92);
            double h = pen.Dice.Between(110, 210);
            if (i < 3 || i - 3 < years)
            {
                City.Block(pen, x, horizon + 60, w, h, low.Mix("#8a9698", 0.55), "#6d7d84", 0.16, "#e9f0ee");
            }
        }

        var (cx, base_) = Roof.See(36, 0, 128);
        City.Chimney(
            pen,
            cx,
            base_,
            41 * Roof.ScaleAt(new(36, 0, 128)),
            6.4 * Roof.ScaleAt(new(36, 0, 128)),
            "#8f5a45",
            "#ded2bd"
        );
    }

    private static void Ground(Pen pen, Colour colour)
    {
        var (_, horizon) = Roof.See(0, 0, 900);
        Roof.Face(
            pen,
            Ramp.Along(0, horizon, 0, 1000, colour.Light(0.12), colour, colour.Dark(0.2)),
            new Spot(-500, 0, 3),
            new(500, 0, 3),
            new(500, 0, 900),
            new(-500, 0, 900)
        );
        var marks = new Marks();
        for (var z = 12.0; z < 100; z += 2)
        {
            Roof.Face(
                marks,
                new Spot(Lane(z) - 2.2, 0.02, z),
                new(Lane(z) + 2.2, 0.02, z),
                new(Lane(z + 2) + 2.2, 0.02, z + 2),
                new(Lane(z + 2) - 2.2, 0.02, z + 2)
            );
        }

        pen.Fill(colour.Mix("#d3c7ae", 0.55), marks);
    }

    private static void LaneLife(Pen pen, double z)
    {
        pen.Reseed((ulong)(z * 7));
        var (x1, y1) = Roof.See(Lane(z - 2) - 2.4, 5, z - 2);
        var (x2, y2) = Roof.See(Lane(z - 2) + 2.4, 5.1, z - 2);
        Laundry.Hang(pen, x1, y1, x2, y2, Roof.ScaleAt(new(0, 5, z - 2)), 3, 0.3);
        if (z < 60)
        {
            var (px, py) = Roof.See(Lane(z - 2.6) + 0.6, 0, z - 2.6);
            Figure.Draw(
                pen,
                px,
                py,
                1.68 * Roof.ScaleAt(new(0, 0, z - 2.6)),
                Pose.Walk,
                new("#c9502f", "#2b343a", "#a87a5e", "#1f1b1a")
            );
        }
    }

    private static void Rubble(Pen pen, double z)
    {
        pen.Reseed((ulong)z);
        foreach (var (colour, share) in new[] { ("#8f4a38", 26), ("#b9ab90", 34), ("#6d6254", 20), ("#d9cdb4", 18) })
        {
            var marks = new Marks();
            for (var i = 0; i < share; i++)
            {
                double at = pen.Dice.Between(-60, 26);
                double deep = z + pen.Dice.Between(-3, 8);
                if (Math.Abs(at - Lane(deep)) < 2.4 || (deep is > 36 and < 52 && at is > -24 and < -4))
                {
                    continue;
                }

                var (x, y) = Roof.See(at, 0.3, deep);
                double s = Roof.ScaleAt(new(at, 0.3, deep));
                marks.Patch(pen.Dice, x, y, s * pen.Dice.Between(0.4, 2.4), s * pen.Dice.Between(0.16, 0.6), 6);
            }

            pen.Fill(colour, marks);
        }

        for (var i = 0; i < 7; i++)
        {
            var (x, y) = Roof.See(pen.Dice.Between(-50, 24), 0, z + pen.Dice.Between(-2, 6));
            pen.Fill("#7d9a4a", new Marks().Patch(pen.Dice, x, y, 11, 6, 8));
        }
    }

    private static void Fence(Pen pen, double z, Colour sheet, Colour band)
    {
        var top = new Marks();
        Roof.Face(
            pen,
            Ramp.Along(0, 600, 0, 800, sheet.Light(0.1), sheet.Dark(0.15)),
            new Spot(-60, 0, z),
            new(26, 0, z),
            new(26, 2.6, z),
            new(-60, 2.6, z)
        );
        Roof.Face(
            top,
            new Spot(-60, 2.2, z - 0.02),
            new(26, 2.2, z - 0.02),
            new(26, 2.6, z - 0.02),
            new(-60, 2.6, z - 0.02)
        );
        pen.Fill(band, top);
        var posts = new Marks();
        for (var x = -60.0; x < 26; x += 2)
        {
            Roof.Face(
                posts,
                new Spot(x, 0, z - 0.03),
                new(x + 0.1, 0, z - 0.03),
                new(x + 0.1, 2.2, z - 0.03),
                new(x, 2.2, z - 0.03)
            );
        }

        pen.Fill(sheet.Dark(0.25), posts);
    }

    private static void Yard(Pen pen, bool washing)
    {
        pen.Reseed(5);
        Roof.Face(
            pen,
            Ramp.Along(0, 760, 0, 1000, "#a49a8a", "#7d766b"),
            new Spot(-60, 0.05, 8),
            new(60, 0.05, 8),
            new(60, 0.05, 17.4),
            new(-60, 0.05, 17.4)
        );
        Roof.Face(
            pen,
            "#c9bfa9",
            new Spot(-60, 0.06, 17),
            new(60, 0.06, 17),
            new(60, 0.06, 17.5),
            new(-60, 0.06, 17.5)
        );
        var (tx, ty) = Roof.See(-10.6, 0, 15.4);
        PlaneTree.Draw(pen, tx, ty, 8.4 * Roof.ScaleAt(new(-10.6, 0, 15.4)), Foliage.Summer, 0.9, -1, 0.2);
        if (washing)
        {
            var (x1, y1) = Roof.See(1.5, 2.4, 14.6);
            var (x2, y2) = Roof.See(7.5, 2.4, 14.6);
            Laundry.Hang(pen, x1, y1, x2, y2, Roof.ScaleAt(new(0, 2, 14.6)), 6);
            var (fx, fy) = Roof.See(9, 0, 15);
            Figure.Draw(
                pen,
                fx,
                fy,
                -1.6 * Roof.ScaleAt(new(9, 0, 15)),
                Pose.Reach,
                new("#4d7a8a", "#2b343a", "#b5835f", "#8d8a86")
            );
        }
    }

    private static void Constant(Pen pen, Colour wall, double age)
    {
        pen.Reseed(9);
        // Six floors at the right edge, their side wall towards the camera.
        var side = new Surface(Roof, new(13.6, 0, 17), new(0, 0, 1), new(0, 1, 0));
        side.Rect(pen, Ramp.Along(1330, 0, 1600, 0, wall.Light(0.06), wall.Dark(0.08)), 0, 0, 11, 17.4);
        Roof.Face(pen, wall.Dark(0.22), new Spot(13.6, 0, 17), new(30, 0, 17), new(30, 17.4, 17), new(13.6, 17.4, 17));
        var front = new Surface(Roof, new(13.6, 0, 17), new(1, 0, 0), new(0, 1, 0));
        for (var floor = 0; floor < 6; floor++)
        {
            for (var i = 0; i < 2; i++)
            {
                front.Rect(pen, "#3d4a4e", 0.9 + (i * 3.1), 1 + (floor * 2.85), 2, 1.6);
                front.Rect(pen, "#e3ddcd", 0.7 + (i * 3.1), 0.6 + (floor * 2.85), 2.4, 0.3);
            }

            for (var i = 0; i < 3; i++)
            {
                side.Rect(pen, "#4a585b", 1.2 + (i * 3.4), 1 + (floor * 2.85), 1.4, 1.5);
            }
        }

        pen.Reseed(10);
        for (var i = 0; i < 12 * age * 5; i++)
        {
            front.Rect(pen, "#4d4a4230", pen.Dice.Between(0, 6), pen.Dice.Between(1, 14), 0.3, pen.Dice.Between(1, 4));
        }

        var (px, py) = Roof.See(4.2, 0, 13.4);
        double s = Roof.ScaleAt(new(4.2, 0, 13.4));
        pen.Path(
            Ramp.Across("#b5aa98", "#6d655a"),
            $"M{px - (s * 0.14)} {py}L{px - (s * 0.09)} {py - (s * 9)}H{px + (s * 0.09)}L{px + (s * 0.14)} {py}Z"
        );
        pen.Rect(px - (s * 0.9), py - (s * 8.5), s * 1.8, s * 0.12, "#5d564c");
        pen.Rect(px - (s * 0.7), py - (s * 7.9), s * 1.4, s * 0.1, "#5d564c");
        pen.Stroke(
            "#3d3a36",
            1.8,
            $"M-10 {py - (s * 9.8)}Q{px * 0.5} {py - (s * 7.6)} {px - (s * 0.8)} {py - (s * 8.5)}M{px + (s * 0.8)} {py - (s * 8.5)}Q1260 {py - (s * 8)} 1420 {py - (s * 9.4)}M-10 {py - (s * 9.1)}Q{px * 0.5} {py - (s * 7)} {px - (s * 0.6)} {py - (s * 7.9)}"
        );
        pen.Path(Ramp.Along(0, 940, 0, 1000, "#8d8579", "#4d483f"), $"M0 966L1600 943V1000H0Z");
        pen.Path("#b9b0a0", $"M0 958L1600 935V950L0 974Z");
    }
}
