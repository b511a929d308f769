using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Straight up into the crowns.</summary>
public static class LookingUp
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Round((0, "#fffbe6"), (0.2, "#cfe6ee"), (0.5, "#7fb6d6"), (1, "#4d8fbf")));
        Air.Glow(pen, 820, 640, 520, "#fffbe6");
        Crown(pen, 900, 560, 1150, 200, "#7fa04a", "#b5cc6a", 30);
        var wood = new Marks();
        var pale = new Marks();
        for (var i = 0; i < 6; i++)
        {
            double a = 0.25 + (i * Math.Tau / 6) + pen.Dice.About(0, 0.18);
            Limb(pen, wood, pale, 750 + (Math.Cos(a) * 1150), 750 + (Math.Sin(a) * 1150), a + Math.PI, 520, 140, 0);
        }

        pen.Fill(Ramp.Round((0, "#c9b88c"), (0.5, "#8a7a5c"), (1, "#4a4234")), wood);
        pen.Fill("#d9cfa860", pale);
        Crown(pen, 560, 640, 1100, 330, "#3f6630", "#5d8a3c", 42);
        Crown(pen, 520, 700, 1080, 390, "#86a848", "#d3e07c", 26);
        Air.Glow(pen, 820, 640, 240, "#fffbe6c0");
        for (var i = 0; i < 8; i++)
        {
            double a = (i * Math.PI / 4) + 0.2;
            double r = i % 2 == 0 ? 260 : 150;
            pen.Path(
                "#fffbe0b0",
                $"M{820 + (Math.Cos(a) * r)} {640 + (Math.Sin(a) * r)}L{820 + (Math.Cos(a + 1.57) * 5)} {640 + (Math.Sin(a + 1.57) * 5)}L{820 - (Math.Cos(a + 1.57) * 5)} {640 - (Math.Sin(a + 1.57) * 5)}Z"
            );
        }

        Air.Birds(pen, 760, 860, 120, 20, "#3d4f5c", 3);
        Air.Vignette(pen, 0.36);
    }

    private static void Limb(
        Pen pen,
        Marks wood,
        Marks pale,
        double x,
        double y,
        double angle,
        double length,
        double thick,
        int order
    )
    {
        double ex = x + (Math.Cos(angle) * length);
        double ey = y + (Math.Sin(angle) * length);
        wood.Bar(x, y, thick, ex, ey, thick * 0.6);
        for (var i = 0; i < thick / 8; i++)
        {
            double t = pen.Dice.Roll();
            pale.Patch(
                pen.Dice,
                x + ((ex - x) * t) + pen.Dice.About(0, thick * 0.3),
                y + ((ey - y) * t) + pen.Dice.About(0, thick * 0.3),
                thick * 0.16,
                thick * 0.12
            );
        }

        if (order < 3)
        {
            Limb(pen, wood, pale, ex, ey, angle + pen.Dice.Between(0.25, 0.6), length * 0.62, thick * 0.56, order + 1);
            Limb(pen, wood, pale, ex, ey, angle - pen.Dice.Between(0.25, 0.6), length * 0.62, thick * 0.56, order + 1);
        }
    }

    // Leaves crowd the edge of the picture and leave an opening in the middle.
    private static void Crown(
        Pen pen,
        int count,
        double hole,
        double edge,
        double soft,
        Colour dark,
        Colour light,
        double size
    )
    {
        var back = new Marks();
        var front = new Marks();
        for (var i = 0; i < count; i++)
        {
            double a = pen.Dice.Roll() * Math.Tau;
            double wave = (Math.Sin((a * 3) + 0.6) * soft * 0.4) + (Math.Sin((a * 7) + 1) * soft * 0.2);
            double r = hole * 0.6 + wave + (Math.Sqrt(pen.Dice.Roll()) * (edge - (hole * 0.6)));
            double x = 780 + (Math.Cos(a) * r);
            double y = 710 + (Math.Sin(a) * r);
            double s = size * pen.Dice.Between(0.6, 1.3);
            (i % 2 == 0 ? back : front).Patch(pen.Dice, x, y, s, s * 0.8, 6);
        }

        pen.Fill(dark, back);
        pen.Fill(light, front);
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
}
