using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Four children, four ice creams.</summary>
public static class FourOnABench
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#8fcbe0", "#d9eee4", "#f4f6d8"));
        for (var i = 0; i < 60; i++)
        {
            double r = pen.Dice.Between(24, 80);
            Colour c = pen.Dice.Pick<Colour>("#f4c0cc", "#fbe3e6", "#a9d08a", "#fff6d0", "#f0a0b4");
            pen.Disc(
                pen.Dice.Between(-20, 1520),
                pen.Dice.Between(-20, 520),
                r,
                Ramp.Round((0, c.Thin(0.3)), (0.86, c.Thin(0.42)), (1, c.Thin(0)))
            );
        }

        pen.Path(Ramp.Down("#8fbf62", "#5d9448"), $"M0 590Q750 540 1500 600V880H0Z");
        Tulips.Bed(pen, 585, 690, "#e0486a", "#4d8a3d", 220, 0, 1500);
        pen.Rect(0, 850, 1500, 275, Ramp.Down("#e9d9b4", "#b39a74"));
        var tiles = new Marks();
        for (var i = 0; i < 16; i++)
        {
            tiles.Draw($"M{i * 100} 850L{(i * 130) - 240} 1125h8L{(i * 100) + 4} 850Z");
        }

        tiles.Rect(0, 910, 1500, 4).Rect(0, 1000, 1500, 6);
        pen.Fill("#8f7a5a60", tiles);
        pen.Oval(750, 985, 640, 46, "#5d4d3a70");
        Bench(pen);
        Child.Seated(pen, 390, 690, 2.75, "#f0b23c", "#3a5f80", "#2a1e1a", "#f6f0e0", 0);
        Child.Seated(pen, 640, 690, 2.55, "#e0563c", "#4d6a8a", "#241a18", "#f4a0b0", 1);
        Child.Seated(pen, 870, 690, -2.7, "#4d9a8a", "#39506a", "#c8432a", "#9a5f3c", 3);
        Child.Seated(pen, 1110, 690, 2.6, "#f4e6e8", "#c05a78", "#2a1e1a", "#b8d98a", 2);
        Things.WalkingCat(pen, 250, 1040, 2, "#e9a050");
        Branch(pen);
        Air.Vignette(pen, 0.22);
    }

    private static void Bench(Pen pen)
    {
        pen.Stroke("#2f3b40", 20, $"M290 760V980M1210 760V980");
        for (var i = 0; i < 3; i++)
        {
            pen.Rect(220, 500 + (i * 66), 1060, 42, Ramp.Down("#c98a52", "#a3653a"));
        }

        pen.Rect(200, 690, 1100, 34, Ramp.Down("#e0a468", "#b5753f"));
        pen.Rect(200, 724, 1100, 26, "#7d4a28");
    }

    private static void Branch(Pen pen)
    {
        pen.Stroke("#5d4434", 16, $"M-10 60Q300 130 560 60");
        pen.Stroke("#5d4434", 9, $"M180 102Q280 190 400 190M400 96Q520 150 690 120");
        foreach (var (colour, size) in new[] { ("#f0a6b8", 22.0), ("#f8d3da", 17), ("#fff2f2", 9) })
        {
            var marks = new Marks();
            for (var i = 0; i < 130; i++)
            {
                double t = pen.Dice.Roll();
                double x = t * 700;
                marks.Patch(
                    pen.Dice,
                    x,
                    90 + (Math.Sin(x / 90) * 40) + pen.Dice.About(10, 70),
                    size * pen.Dice.Between(0.5, 1),
                    size * pen.Dice.Between(0.5, 1),
                    6
                );
            }

            pen.Fill(colour, marks);
        }
    }
}
