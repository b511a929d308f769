using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Rows of brick houses of the lane, and the one of them that is kept.</summary>
public static class Terrace
{
    private const double Eave = 5.4;
    private const double Ridge = 8.4;
    private const double Deep = 4.2;
    private const double Plot = 4.4;

    /// <summary>Whether anyone still lives there.</summary>
    public enum State
    {
        Lived,
        Emptied,
    }

    /// <summary>All houses of a row, on both sides of the lane.</summary>
    public static void Row(Pen pen, Camera camera, double z, double lane, State state)
    {
        pen.Reseed((ulong)(z * 31));
        double haze = Math.Clamp((z - 20) / 150, 0, 0.6);
        using var veil = pen.Veil("#cfc7b6", haze);
        for (var i = 13; i >= 1; i--)
        {
            House(pen, camera, lane - 2.3 - (i * Plot), z, state);
        }

        for (var i = 8; i >= 0; i--)
        {
            if (lane + 2.3 + ((i + 1) * Plot) < 32)
            {
                House(pen, camera, lane + 2.3 + (i * Plot), z, state);
            }
        }
    }

    private static void House(Pen pen, Camera camera, double x, double z, State state)
    {
        var dice = pen.Dice;
        // Every house throws the same dice in every year; only what is made of them differs.
        Colour brick = dice.Pick<Colour>("#a9573f", "#9c4d38", "#b3634a", "#94503e");
        Colour tile = dice.Pick<Colour>("#5d4a46", "#66504a", "#554541", "#6d544b");
        var (dormer, stack, broken, lit) = (dice.Chance(0.5), dice.Chance(0.45), dice.Roll(), dice.Roll());
        bool empty = state == State.Emptied;
        camera.Face(
            pen,
            brick.Dark(0.35),
            new Spot(x + Plot, 0, z),
            new(x + Plot, 0, z + (2 * Deep)),
            new(x + Plot, Eave, z + (2 * Deep)),
            new(x + Plot, Ridge, z + Deep),
            new(x + Plot, Eave, z)
        );
        camera.Face(
            pen,
            brick.Dark(0.35),
            new Spot(x, 0, z),
            new(x, 0, z + (2 * Deep)),
            new(x, Eave, z + (2 * Deep)),
            new(x, Ridge, z + Deep),
            new(x, Eave, z)
        );
        camera.Face(pen, brick, new Spot(x, 0, z), new(x + Plot, 0, z), new(x + Plot, Eave, z), new(x, Eave, z));
        camera.Face(pen, "#d9c9a9", new Spot(x, 3, z), new(x + Plot, 3, z), new(x + Plot, 3.2, z), new(x, 3.2, z));
        Openings(pen, camera, x, z, empty, lit);
        camera.Face(
            pen,
            tile,
            new Spot(x, Eave - 0.2, z - 0.5),
            new(x + Plot, Eave - 0.2, z - 0.5),
            new(x + Plot, Ridge, z + Deep),
            new(x, Ridge, z + Deep)
        );
        Tiles(pen, camera, x, z, tile);
        camera.Face(
            pen,
            "#c9b596",
            new Spot(x, Ridge - 0.05, z + Deep - 0.2),
            new(x + Plot, Ridge - 0.05, z + Deep - 0.2),
            new(x + Plot, Ridge + 0.2, z + Deep),
            new(x, Ridge + 0.2, z + Deep)
        );
        if (empty && broken < 0.34)
        {
            camera.Face(
                pen,
                "#2b2320",
                new Spot(x + 0.8, Eave + 0.6, z + 0.6),
                new(x + 3.2, Eave + 0.5, z + 0.5),
                new(x + 3.6, Ridge - 0.9, z + Deep - 1.3),
                new(x + 1.4, Ridge - 0.7, z + Deep - 1)
            );
            camera.Face(
                pen,
                "#8a6a4a",
                new Spot(x + 1.6, Eave + 0.6, z + 0.6),
                new(x + 1.9, Eave + 0.6, z + 0.6),
                new(x + 2.1, Ridge - 0.8, z + Deep - 1.1),
                new(x + 1.9, Ridge - 0.8, z + Deep - 1.1)
            );
        }
        else if (dormer)
        {
            Dormer(pen, camera, x + (Plot / 2), z + 0.6, tile, empty);
        }

        if (stack)
        {
            camera.Face(
                pen,
                brick.Light(0.08),
                new Spot(x + 0.2, Ridge - 0.8, z + Deep),
                new(x + 1, Ridge - 0.8, z + Deep),
                new(x + 1, Ridge + 1.5, z + Deep),
                new(x + 0.2, Ridge + 1.5, z + Deep)
            );
        }
    }

    private static void Openings(Pen pen, Camera camera, double x, double z, bool empty, double lit)
    {
        Colour glass =
            empty ? "#8f8a80"
            : lit < 0.12 ? "#f4d48a"
            : "#2f3d40";
        var frames = new Marks();
        var panes = new Marks();
        foreach (var u in new[] { 0.7, 2.6 })
        {
            camera.Face(
                frames,
                new Spot(x + u - 0.1, 3.5, z - 0.01),
                new(x + u + 1.3, 3.5, z - 0.01),
                new(x + u + 1.3, 5, z - 0.01),
                new(x + u - 0.1, 5, z - 0.01)
            );
            camera.Face(
                panes,
                new Spot(x + u, 3.6, z - 0.02),
                new(x + u + 1.2, 3.6, z - 0.02),
                new(x + u + 1.2, 4.9, z - 0.02),
                new(x + u, 4.9, z - 0.02)
            );
        }

        camera.Face(
            frames,
            new Spot(x + 1.4, 0, z - 0.01),
            new(x + 3, 0, z - 0.01),
            new(x + 3, 2.6, z - 0.01),
            new(x + 1.4, 2.6, z - 0.01)
        );
        camera.Face(
            panes,
            new Spot(x + 1.7, 0, z - 0.02),
            new(x + 2.7, 0, z - 0.02),
            new(x + 2.7, 2.3, z - 0.02),
            new(x + 1.7, 2.3, z - 0.02)
        );
        pen.Fill(empty ? "#b3a692" : "#e0d2b4", frames);
        pen.Fill(glass, panes);
        if (empty && lit > 0.6)
        {
            var ring = new Marks();
            var (cx, cy) = camera.See(x + 0.8, 1.6, z);
            double r = camera.ScaleAt(new(x, 1.6, z)) * 0.5;
            ring.Oval(cx, cy, r, r);
            pen.Stroke("#d8432a", Math.Max(0.8, r * 0.2), ring);
        }
    }

    private static void Tiles(Pen pen, Camera camera, double x, double z, Colour tile)
    {
        if (z > 70)
        {
            return;
        }

        var lines = new Marks();
        double step = z < 35 ? 0.36 : 0.7;
        for (var u = 0.0; u < Plot; u += step)
        {
            camera.Face(
                lines,
                new Spot(x + u, Eave - 0.15, z - 0.5),
                new(x + u + (step * 0.34), Eave - 0.15, z - 0.5),
                new(x + u + (step * 0.34), Ridge, z + Deep),
                new(x + u, Ridge, z + Deep)
            );
        }

        pen.Fill(tile.Dark(0.3).Thin(0.6), lines);
    }

    private static void Dormer(Pen pen, Camera camera, double x, double z, Colour tile, bool empty)
    {
        const double Sill = Eave + 0.6;
        const double Top = Sill + 1.4;
        camera.Face(
            pen,
            "#c9b998",
            new Spot(x - 0.9, Sill, z),
            new(x + 0.9, Sill, z),
            new(x + 0.9, Top, z),
            new(x, Top + 0.7, z),
            new(x - 0.9, Top, z)
        );
        camera.Face(
            pen,
            empty ? "#8f8a80" : "#33403f",
            new Spot(x - 0.6, Sill + 0.2, z - 0.01),
            new(x + 0.6, Sill + 0.2, z - 0.01),
            new(x + 0.6, Top, z - 0.01),
            new(x - 0.6, Top, z - 0.01)
        );
        camera.Face(
            pen,
            tile.Light(0.1),
            new Spot(x - 1.1, Top - 0.1, z - 0.2),
            new(x, Top + 0.8, z - 0.2),
            new(x, Top + 0.8, z + 2.2),
            new(x - 1.1, Top - 0.1, z + 1.6)
        );
        camera.Face(
            pen,
            tile.Dark(0.2),
            new Spot(x + 1.1, Top - 0.1, z - 0.2),
            new(x, Top + 0.8, z - 0.2),
            new(x, Top + 0.8, z + 2.2),
            new(x + 1.1, Top - 0.1, z + 1.6)
        );
    }

    /// <summary>The kept house, left of the lane: four plots with white gables; in green netting while it is repaired.</summary>
    public static void Kept(Pen pen, Camera camera, double lane, bool wrapped, bool restored = false)
    {
        const double Z = 42;
        double x0 = lane - 2.3 - (4 * Plot);
        pen.Reseed(1302);
        for (var i = 0; i < 4; i++)
        {
            House(pen, camera, x0 + (i * Plot), Z, restored || wrapped ? State.Lived : State.Emptied);
        }

        double x1 = x0 + (4 * Plot);
        camera.Face(
            pen,
            restored ? "#f0e6d2" : "#cfc4b0",
            new Spot(x1 + 0.02, 0, Z),
            new(x1 + 0.02, 0, Z + (2 * Deep)),
            new(x1 + 0.02, Eave + 0.6, Z + (2 * Deep)),
            new(x1 + 0.02, Ridge + 1, Z + Deep),
            new(x1 + 0.02, Eave + 0.6, Z)
        );
        camera.Face(
            pen,
            restored ? "#f6eedd" : "#d6ccb8",
            new Spot(x1 - 0.4, Eave - 0.4, Z - 0.6),
            new(x1 + 0.1, Eave - 0.4, Z - 0.6),
            new(x1 + 0.1, Ridge + 1, Z + Deep),
            new(x1 - 0.4, Ridge + 1, Z + Deep)
        );
        camera.Face(
            pen,
            restored ? "#f6eedd" : "#d6ccb8",
            new Spot(x0 - 0.1, Eave - 0.4, Z - 0.6),
            new(x0 + 0.4, Eave - 0.4, Z - 0.6),
            new(x0 + 0.4, Ridge + 1, Z + Deep),
            new(x0 - 0.1, Ridge + 1, Z + Deep)
        );
        if (!wrapped)
        {
            return;
        }

        camera.Face(
            pen,
            "#3f9a6ab8",
            new Spot(x0 - 0.8, 0, Z - 1.4),
            new(x1 + 0.8, 0, Z - 1.4),
            new(x1 + 0.8, Eave + 0.9, Z - 1.4),
            new(x0 - 0.8, Eave + 0.9, Z - 1.4)
        );
        var poles = new Marks();
        for (var u = x0 - 0.8; u <= x1 + 0.8; u += 2)
        {
            camera.Face(
                poles,
                new Spot(u, 0, Z - 1.5),
                new(u + 0.12, 0, Z - 1.5),
                new(u + 0.12, Eave + 1.8, Z - 1.5),
                new(u, Eave + 1.8, Z - 1.5)
            );
        }

        foreach (var v in new[] { 1.9, 3.8, 5.7 })
        {
            camera.Face(
                poles,
                new Spot(x0 - 0.8, v, Z - 1.5),
                new(x1 + 0.8, v, Z - 1.5),
                new(x1 + 0.8, v + 0.12, Z - 1.5),
                new(x0 - 0.8, v + 0.12, Z - 1.5)
            );
        }

        pen.Fill("#c9a86a", poles);
    }
}
