using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Children seen from the front.</summary>
public static class Child
{
    /// <summary>Sitting with feet off the ground, an ice cream in one hand; 150 units from crown to shoe at scale 1.</summary>
    /// <param name="y">Height of the seat.</param>
    public static void Seated(
        Pen pen,
        double x,
        double y,
        double scale,
        Colour shirt,
        Colour shorts,
        Colour hair,
        Colour ice,
        int hairdo
    )
    {
        using var at = pen.At(x, y, scale, Math.Abs(scale));
        Colour skin = "#e2ab84";
        foreach (var (kx, swing) in new[] { (-13.0, -4.0), (13, 7) })
        {
            pen.Fill(skin.Dark(0.06), new Marks().Bar(kx * 1.1, 12, 13, (kx * 1.1) + swing, 44, 10));
            pen.Fill("#f4f1e8", new Marks().Bar((kx * 1.1) + swing, 38, 11, (kx * 1.1) + swing, 46, 11));
            pen.Path(
                hair.Mix("#c8432a", 0.5),
                $"M{(kx * 1.1) + swing - 8} 46H{(kx * 1.1) + swing + 8}Q{(kx * 1.1) + swing + 14} 58 {(kx * 1.1) + swing} 59Q{(kx * 1.1) + swing - 14} 58 {(kx * 1.1) + swing - 8} 46Z"
            );
            pen.Fill(shorts, new Marks().Bar(kx * 0.7, -8, 21, kx * 1.1, 14, 19));
        }

        pen.Path(
            Ramp.Down(shirt.Light(0.12), shirt.Dark(0.12)),
            $"M-20 0C-22 -24 -20 -42 -12 -47H12C20 -42 22 -24 20 0Q0 6 -20 0Z"
        );
        pen.Fill(shirt.Dark(0.1), new Marks().Bar(-17, -40, 11, -25, -20, 10));
        pen.Fill(skin, new Marks().Bar(-25, -18, 8, -16, -2, 7));
        pen.Rect(-6, -54, 12, 12, skin.Dark(0.14));
        Head(pen, skin, hair, hairdo);
        pen.Fill(shirt.Light(0.04), new Marks().Bar(17, -40, 11, 27, -24, 10));
        pen.Fill(skin, new Marks().Bar(27, -24, 8, 15, -42, 7));
        pen.Path("#d9a35c", $"M9 -48L21 -48L14 -30Z");
        pen.Disc(15, -52, 8, ice);
        pen.Disc(13, -55, 3, ice.Light(0.5));
    }

    private static void Head(Pen pen, Colour skin, Colour hair, int hairdo)
    {
        if (hairdo == 1)
        {
            pen.Disc(-24, -78, 8, hair);
            pen.Disc(24, -78, 8, hair);
        }

        if (hairdo == 2)
        {
            pen.Path(hair, $"M-23 -72C-28 -110 28 -110 23 -72L25 -50Q18 -46 14 -52H-14Q-18 -46 -25 -50Z");
        }

        pen.Oval(-21, -70, 4, 6, skin.Dark(0.08));
        pen.Oval(21, -70, 4, 6, skin.Dark(0.08));
        pen.Path(
            Ramp.Down(skin.Light(0.1), skin),
            $"M-20 -76C-21 -100 21 -100 20 -76C20 -60 10 -51 0 -51C-10 -51 -20 -60 -20 -76Z"
        );
        if (hairdo == 3)
        {
            // A cap.
            pen.Path(hair, $"M-22 -78C-26 -108 26 -108 22 -78Q0 -86 -22 -78ZM-22 -80H30Q32 -75 24 -75H-22Z");
        }
        else
        {
            pen.Path(hair, $"M-21 -72C-26 -106 26 -106 21 -72Q18 -84 10 -88Q0 -80 -12 -86Q-19 -82 -21 -72Z");
        }

        pen.Stroke("#2a1c18", 1.8, $"M-11 -71Q-8 -74 -5 -71M5 -71Q8 -74 11 -71");
        pen.Stroke("#a8503c", 1.8, $"M-5 -61Q0 -57 5 -61");
        pen.Oval(-12, -65, 3.6, 2.4, "#e0705a60");
        pen.Oval(12, -65, 3.6, 2.4, "#e0705a60");
    }
}
