using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A storm over the reach, one gap of light.</summary>
public static class Storm
{
    public static void Draw(Pen pen)
    {
        const double Line = 690;
        pen.Wash(
            Ramp.Down(
                (0, "#1d2a36"),
                (0.35, "#3b4c58"),
                (0.55, "#8a9a94"),
                (0.66, "#e3d3a0"),
                (0.7, "#f4e3ae"),
                (1, "#f4e3ae")
            )
        );
        Air.Glow(pen, 1230, Line - 20, 480, "#fff0b8");
        for (var layer = 0; layer < 4; layer++)
        {
            Colour dark = ((Colour)"#56666e").Mix("#141e28", layer / 3.0);
            for (var i = 0; i < 6; i++)
            {
                double x = -60 + (i * 310) + (layer * 60);
                Air.Cloud(
                    pen,
                    x,
                    500 - (layer * 128) + pen.Dice.About(0, 30),
                    260 + (layer * 40),
                    dark.Light(0.12),
                    dark
                );
            }
        }

        pen.Rect(0, 0, 1500, 170, Ramp.Down("#0f1822", "#1a2631", "#1a263100"));
        Curtain(pen, Line);
        City.Skyline(pen, Line, 100, "#33424a", gap: 26);
        City.Chimney(pen, 980, Line, 190, 22, "#2b3940", "#4d3a36");
        Water.Draw(pen, Line, 1000, "#d9cb9c", "#22333d", "#fff3c8", "#16242d", 0.1);
        Water.Glitter(pen, 1230, Line, 1000, "#fff3c4", 210, 200);
        Caps(pen, Line);
        Boat.Tug(pen, 560, 810, 1.7, "#1a252d", "#d9d3c2", "#c8432a");
        Air.Glow(pen, 548, 690, 60, "#ffd98a");
        Air.Plume(pen, 602, 650, 110, -190, "#2a343a", 14);
        Lightning(pen);
        foreach (var (x, y, s) in new[] { (860.0, 590.0, 34.0), (980, 520, 24), (740, 540, 20), (1130, 600, 18) })
        {
            Air.Birds(pen, x, y, 6, s, "#f4f1e4", 1);
        }

        Air.Vignette(pen, 0.4);
    }

    private static void Curtain(Pen pen, double line)
    {
        var rain = new Marks();
        for (var i = 0; i < 240; i++)
        {
            double x = pen.Dice.Between(-40, 620);
            double y = pen.Dice.Between(430, line - 40);
            rain.Draw($"M{x} {y}l-26 {pen.Dice.Between(50, 150)}");
        }

        pen.Path(Ramp.Along(0, 420, 0, line, "#3a4a5400", "#3a4a54d0"), $"M-40 400H640L560 {line}H-40Z");
        pen.Stroke("#9fb0b450", 1.4, rain);
    }

    private static void Caps(Pen pen, double line)
    {
        var foam = new Marks();
        for (var i = 0; i < 80; i++)
        {
            double t = Math.Pow(pen.Dice.Roll(), 1.3);
            double x = pen.Dice.Between(0, 1500);
            double y = line + 14 + (t * 290);
            double s = 10 + (t * 60);
            foam.Draw(
                $"M{x - s} {y}Q{x - (s * 0.2)} {y - (s * 0.34)} {x + s} {y - (s * 0.04)}Q{x} {y - (s * 0.1)} {x - s} {y}Z"
            );
        }

        pen.Fill("#eef2e6a0", foam);
    }

    private static void Lightning(Pen pen)
    {
        Air.Glow(pen, 300, 420, 330, "#cfe0f080");
        pen.Stroke(
            "#eaf4ff",
            4,
            $"M316 300L290 380L322 420L280 520L304 560L276 690M290 380L250 440L262 480M304 560L340 610"
        );
    }
}
