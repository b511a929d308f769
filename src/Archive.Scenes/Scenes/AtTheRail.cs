using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Two old people at the rail, the other bank out of focus.</summary>
public static class AtTheRail
{
    public static void Draw(Pen pen)
    {
        pen.Wash(
            Ramp.Down(
                (0, "#0e2338"),
                (0.3, "#27496a"),
                (0.52, "#6d7f98"),
                (0.6, "#c49a8c"),
                (0.64, "#33506a"),
                (1, "#0b1826")
            )
        );
        Bokeh(pen, 500, 690, 46, 90);
        Bokeh(pen, 720, 900, 26, 60);
        Person(pen, 520, 1.5, "#1a2836", "#2d4257", "#8d8f92", bun: false);
        Person(pen, 980, 1.32, "#5a2c30", "#8a4440", "#1b191d", bun: true);
        pen.Path(Ramp.Down("#6f8796", "#24384a", "#0d1822"), $"M0 852Q750 842 1500 858V900Q750 884 0 894Z");
        pen.Stroke("#f6cfa4b0", 3, $"M0 853Q750 843 1500 859");
        for (var x = 60; x < 1500; x += 92)
        {
            pen.Rect(x, 890, 10, 240, Ramp.Across("#3d566a", "#0d1822"));
        }

        Thermos(pen, 1250, 846);
        Air.Vignette(pen, 0.45);
    }

    private static void Bokeh(Pen pen, double top, double bottom, double size, int count)
    {
        for (var i = 0; i < count; i++)
        {
            double r = size * pen.Dice.Between(0.35, 1);
            Colour c = pen.Dice.Pick<Colour>("#ffc98a", "#ff9f6a", "#ffe6c0", "#8fd0e0", "#f2766a", "#ffd9a0");
            double x = pen.Dice.Between(-20, 1520);
            double y = pen.Dice.About((top + bottom) / 2, (bottom - top) / 2);
            pen.Disc(x, y, r, Ramp.Round((0, c.Thin(0.26)), (0.82, c.Thin(0.4)), (0.94, c.Thin(0.5)), (1, c.Thin(0))));
        }
    }

    // Seen from behind: hair, neck, shoulders, forearms laid on the rail. Light comes over the left shoulder.
    private static void Person(Pen pen, double x, double scale, Colour coat, Colour lit, Colour hair, bool bun)
    {
        using var at = pen.At(x, 1130, scale);
        pen.Path(
            Ramp.Across(lit.Light(0.2), coat),
            $"M-150 -150C-230 -170 -272 -178 -262 -200Q-170 -214 -96 -206L-60 -150Z"
        );
        pen.Path(Ramp.Across(coat, coat.Dark(0.5)), $"M150 -150C230 -170 272 -178 262 -200Q170 -214 96 -206L60 -150Z");
        pen.Path(
            Ramp.Across(lit.Light(0.14), coat, coat.Dark(0.45)),
            $"M-164 20C-176 -150 -160 -262 -92 -288Q-40 -306 -30 -326H34Q44 -306 96 -288C164 -262 180 -150 168 20Z"
        );
        pen.Stroke("#ffcf9c70", 3.4, $"M-44 -306Q-90 -292 -116 -270C-150 -236 -164 -170 -165 -90");
        pen.Path(Ramp.Across("#c98f74", "#5d4038"), $"M-32 -372H32V-322Q0 -298 -32 -322Z");
        pen.Oval(-56, -394, 11, 19, "#d29c7e");
        pen.Oval(56, -394, 11, 19, "#6d483c");
        if (bun)
        {
            pen.Path(
                Ramp.Across(hair.Light(0.2), hair, hair.Dark(0.3)),
                $"M-56 -372C-72 -500 72 -500 56 -372Q44 -336 0 -334Q-44 -336 -56 -372Z"
            );
            pen.Oval(0, -392, 37, 34, Ramp.Across(hair.Light(0.28), hair.Light(0.05), hair.Dark(0.3)));
            pen.Stroke("#e2704c", 6, $"M-34 -406Q0 -424 34 -406");
        }
        else
        {
            pen.Path(Ramp.Across("#d29c7e", "#70493c"), $"M-50 -380Q-46 -330 -26 -326H26Q46 -330 50 -380Z");
            pen.Path(
                Ramp.Across(hair.Light(0.2), hair, hair.Dark(0.35)),
                $"M-58 -384C-76 -496 76 -496 58 -384Q46 -366 26 -358Q0 -350 -26 -358Q-46 -366 -58 -384Z"
            );
        }

        pen.Stroke("#ffdcae90", 3, $"M-60 -404C-62 -470 -14 -482 22 -468");
    }

    private static void Thermos(Pen pen, double x, double y)
    {
        pen.Rect(x - 26, y - 150, 52, 152, Ramp.Across("#e2704c", "#b23a1c", "#5d1c10"));
        pen.Rect(x - 22, y - 186, 44, 40, Ramp.Across("#dfe4e4", "#8fa0a8", "#3d4c56"));
        pen.Rect(x - 26, y - 60, 52, 8, "#f0d9b8");
        Air.Plume(pen, x + 60, y - 10, 0.1, 0, "#ffffff", 1);
    }
}
