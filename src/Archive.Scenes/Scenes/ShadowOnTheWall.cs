using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The shadow of a tree and of a rider on a yellow wall.</summary>
public static class ShadowOnTheWall
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Along(0, 0, 1600, 700, "#f3cf8a", "#ecb868", "#d99a4e"));
        var stains = new Marks();
        for (var i = 0; i < 60; i++)
        {
            stains.Patch(
                pen.Dice,
                pen.Dice.Between(0, 1600),
                pen.Dice.Between(20, 640),
                pen.Dice.Between(20, 120),
                pen.Dice.Between(8, 36),
                9
            );
        }

        pen.Fill("#fff0c030", stains);
        pen.Rect(0, 0, 1600, 46, "#8a4b34");
        pen.Rect(0, 46, 1600, 14, "#b3744a");
        Opening(pen, 1130, 150, 190, 300);
        using (pen.At(1, 0, 1))
        {
            var shade = new Foliage("#a9743f", "#a9743f", "#a9743f", "#b8824a", "#9c6838", "#a9743f");
            PlaneTree.Draw(pen, 420, 760, 900, shade, 0.62, -1, 0.8);
            PlaneTree.Draw(pen, 1500, 760, 640, shade, 0.5, -1, -0.5);
        }

        pen.Rect(0, 690, 1600, 44, Ramp.Down("#7a4b36", "#5b382b"));
        pen.Rect(0, 730, 1600, 170, Ramp.Down("#cdb693", "#8d7b66"));
        pen.Rect(0, 770, 1600, 10, "#6d5d4d80");
        var spots = new Marks();
        for (var i = 0; i < 120; i++)
        {
            spots.Patch(
                pen.Dice,
                pen.Dice.Between(0, 1600),
                pen.Dice.Between(736, 896),
                pen.Dice.Between(14, 70),
                pen.Dice.Between(3, 10)
            );
        }

        pen.Fill("#5d4d4248", spots);
        using (pen.At(960, 800, 1))
        {
            pen.Path("#7a4f2f", $"M-90 -70H-60V-86H-90Z");
        }

        // The rider's own shadow climbs the wall.
        using (pen.Veil("#a06c3a", 1))
        {
            Cycle.Ridden(pen, 640, 742, 330, Look.Shadow("#a06c3a"), "#a06c3a", "#a06c3a");
        }

        Cycle.Ridden(
            pen,
            760,
            830,
            400,
            new("#2f6a86", "#2d3a48", "#a87050", "#241d1b", Headwear: Headwear.Straw),
            "#1f2d30",
            "#1a1d1e"
        );
        var basket = new Marks().Draw($"M862 668h74l-10 54h-56Z");
        pen.Fill("#7a5530", basket);
        Leaves(pen);
        Air.Vignette(pen, 0.3);
    }

    private static void Leaves(Pen pen)
    {
        var greens = new Marks();
        var dark = new Marks();
        for (var i = 0; i < 16; i++)
        {
            (i % 2 == 0 ? greens : dark).Leaf(
                862 + pen.Dice.Between(0, 74),
                656 - pen.Dice.Between(0, 44),
                46,
                12,
                pen.Dice.Between(-2.4, -0.8)
            );
        }

        pen.Fill("#3f6b39", dark);
        pen.Fill("#7da04d", greens);
    }

    private static void Opening(Pen pen, double x, double y, double w, double h)
    {
        pen.Rect(x - 16, y - 16, w + 32, h + 34, "#f4e6c4");
        pen.Rect(x, y, w, h, Ramp.Down("#223438", "#3d5557"));
        pen.Stroke("#8a4b34", 9, $"M{x} {y}h{w}v{h}h{-w}ZM{x + (w / 2)} {y}v{h}M{x} {y + (h * 0.36)}h{w}");
        pen.Path("#f7e7c0a0", $"M{x + 12} {y + 124}h74v160h-74Z");
        pen.Rect(x - 26, y + h + 18, w + 52, 14, "#d9b67a");
        Things.Pot(pen, x + 50, y + h + 18, 1.25, "#8a4a33", "#4d7a3d", "#e3563a");
        Things.Pot(pen, x + 140, y + h + 18, 1.05, "#6b6f6c", "#6a9340");
    }
}
