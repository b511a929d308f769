using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>What sails on the river. Each is drawn about the middle of its waterline.</summary>
public static class Boat
{
    /// <summary>The double-decked cross-river ferry; 300 units long at scale 1.</summary>
    public static void Ferry(
        Pen pen,
        double x,
        double y,
        double scale,
        Colour hull,
        Colour cabin,
        Colour window,
        Colour trim
    )
    {
        using var at = pen.At(x, y, scale);
        pen.Path(
            Ramp.Down(hull.Light(0.12), hull, hull.Dark(0.4)),
            $"M-154 -34H154L140 4Q138 8 130 8H-130Q-138 8 -140 4Z"
        );
        pen.Rect(-150, -34, 300, 4, trim);
        pen.Rect(-146, -30, 292, 2.4, "#ffffff80");
        pen.Path(Ramp.Down(cabin, cabin.Dark(0.12)), $"M-136 -80H136L142 -34H-142Z");
        pen.Path(Ramp.Down(cabin.Light(0.2), cabin), $"M-128 -120H112L118 -84H-132Z");
        var glass = new Marks();
        for (var i = 0; i < 13; i++)
        {
            glass.Rect(-126 + (i * 19.6), -72, 14, 22);
        }

        for (var i = 0; i < 11; i++)
        {
            glass.Rect(-120 + (i * 20.4), -112, 15, 18);
        }

        pen.Fill(window, glass);
        pen.Rect(-142, -84, 286, 4.5, cabin.Light(0.35));
        pen.Rect(-134, -124, 252, 5, cabin.Light(0.4));
        pen.Path(cabin.Light(0.15), $"M14 -152H76L82 -124H10Z");
        pen.Path(window, $"M20 -147H72L75 -132H17Z");
        pen.Rect(6, -157, 78, 5, trim);
        pen.Rect(-70, -150, 34, 26, trim);
        pen.Rect(-70, -144, 34, 6, cabin.Light(0.4));
        pen.Stroke(cabin.Dark(0.5), 2, $"M44 -157V-200M34 -186H54M-112 -124V-150M-96 -124V-138H-126V-124");
        foreach (var ring in new[] { -104.0, -52, 52, 98 })
        {
            pen.Stroke("#e8e2d4", 2.6, new Marks().Oval(ring, -20, 5, 5));
        }
    }

    /// <summary>A laden sand barge, low in the water; 360 units long at scale 1.</summary>
    public static void Barge(Pen pen, double x, double y, double scale, Colour hull, Colour load, Colour cabin)
    {
        using var at = pen.At(x, y, scale);
        pen.Path(load, $"M-150 -18Q-120 -44 -84 -34Q-56 -52 -20 -36Q20 -54 52 -34Q78 -40 96 -18Z");
        pen.Path(
            Ramp.Down(hull.Light(0.1), hull.Dark(0.3)),
            $"M-184 -26Q-176 -18 -160 -18H176L168 6H-150Q-172 4 -184 -26Z"
        );
        pen.Path(cabin, $"M104 -62H158L162 -18H100Z");
        pen.Rect(98, -68, 66, 6, cabin.Light(0.3));
        pen.Rect(110, -54, 12, 14, cabin.Dark(0.7));
        pen.Rect(128, -54, 12, 14, cabin.Dark(0.7));
        pen.Rect(144, -54, 9, 14, cabin.Dark(0.7));
        pen.Stroke(hull.Dark(0.2), 2.4, $"M134 -68V-104M-160 -20V-52M134 -96L150 -68");
        pen.Path("#b8431f", $"M134 -104L152 -98L134 -92Z");
    }

    /// <summary>A tug; 150 units long at scale 1.</summary>
    public static void Tug(Pen pen, double x, double y, double scale, Colour hull, Colour cabin, Colour funnel)
    {
        using var at = pen.At(x, y, scale);
        pen.Path(
            Ramp.Down(hull.Light(0.1), hull.Dark(0.3)),
            $"M-84 -40Q-60 -24 -20 -22H70Q78 -20 72 6H-62Q-74 0 -84 -40Z"
        );
        pen.Rect(-78, -4, 150, 4, "#7a2b18");
        pen.Path(Ramp.Down(cabin.Light(0.15), cabin.Dark(0.1)), $"M-34 -56H40V-22H-34Z");
        pen.Path(Ramp.Down(cabin.Light(0.2), cabin), $"M-28 -88H6L10 -56H-32Z");
        pen.Path("#27343a", $"M-25 -82H4L6 -68H-28Z");
        pen.Path(Ramp.Across(funnel.Light(0.15), funnel.Dark(0.3)), $"M16 -92H34L37 -56H14Z");
        pen.Rect(15.5, -82, 20, 6, cabin.Light(0.4));
        pen.Stroke(hull.Dark(0.1), 2.2, $"M-10 -88V-128M-22 -112H2M-10 -124L-60 -34");
        var tyres = new Marks();
        for (var i = 0; i < 7; i++)
        {
            tyres.Oval(-46 + (i * 18), -12, 5.4, 5.4);
        }

        pen.Stroke("#10161a", 3.4, tyres);
        pen.Fill(
            "#27343a",
            new Marks().Rect(-26, -48, 9, 10).Rect(-10, -48, 9, 10).Rect(6, -48, 9, 10).Rect(22, -48, 9, 10)
        );
    }

    /// <summary>A sampan with its mat roof; 120 units long at scale 1.</summary>
    public static void Sampan(Pen pen, double x, double y, double scale, Colour colour)
    {
        using var at = pen.At(x, y, scale);
        pen.Path(colour, $"M-66 -14Q-30 0 0 0Q36 0 70 -18Q54 8 30 8H-34Q-54 6 -66 -14Z");
        pen.Path(colour.Light(0.1), $"M-26 0Q-24 -26 4 -26Q30 -26 32 0Z");
    }
}
