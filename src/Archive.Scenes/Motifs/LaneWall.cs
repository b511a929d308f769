using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>Colours of one side of a lane.</summary>
public sealed record Masonry(
    Colour Brick,
    Colour Pale,
    Colour Dark,
    Colour Stone,
    Colour Door,
    Colour Glass,
    Colour Frame
);

/// <summary>The brick side of a lane: courses, doors with stone frames, windows above.</summary>
public sealed class LaneWall(Pen pen, Surface surface, double length, double tall, Masonry look)
{
    public void Bricks(Paint paint, double from = 0.4, double near = 14)
    {
        surface.Rect(pen, paint, from, 0, length - from, tall);
        var dark = new Marks();
        var pale = new Marks();
        for (var v = 0.06; v < tall; v += 0.1)
        {
            for (var u = from + pen.Dice.Between(0, 0.3); u < near; u += 0.27)
            {
                if (pen.Dice.Chance(0.34 * (1 - (u / near / 1.4))))
                {
                    surface.Rect(pen.Dice.Chance(0.6) ? dark : pale, u, v, 0.24, 0.075);
                }
            }
        }

        pen.Fill(look.Dark.Thin(0.45), dark);
        pen.Fill(look.Pale.Thin(0.4), pale);
        surface.Rect(pen, look.Stone.Dark(0.35), from, 0, length - from, 0.45);
        surface.Rect(pen, look.Stone, from, 3.3, length - from, 0.16);
        surface.Rect(pen, look.Dark.Dark(0.3).Thin(0.5), from, 3.18, length - from, 0.12);
    }

    /// <summary>A stone-framed door: 石库门.</summary>
    public void Door(double u, bool open = false)
    {
        surface.Rect(pen, look.Stone, u - 0.85, 0, 1.7, 2.75);
        surface.Rect(pen, look.Stone.Dark(0.35), u - 0.62, 0, 1.24, 2.45);
        surface.Rect(pen, open ? look.Glass.Dark(0.6) : look.Door, u - 0.55, 0, 1.1, 2.38);
        if (!open)
        {
            surface.Rect(pen, look.Door.Dark(0.5), u - 0.02, 0, 0.04, 2.38);
            surface.Rect(pen, "#b8893f", u - 0.16, 1.15, 0.1, 0.1);
            surface.Rect(pen, "#b8893f", u + 0.06, 1.15, 0.1, 0.1);
        }

        surface.Poly(pen, look.Stone.Light(0.1), u - 1.05, 2.75, u + 1.05, 2.75, u + 0.7, 3.12, u, 3.3, u - 0.7, 3.12);
        surface.Poly(pen, look.Stone.Dark(0.25), u - 0.6, 2.82, u + 0.6, 2.82, u + 0.4, 3.04, u, 3.14, u - 0.4, 3.04);
    }

    public void Window(double u, double v, double w = 1.1, double h = 1.4, Paint? lit = null)
    {
        surface.Rect(pen, look.Stone.Dark(0.1), u - (w / 2) - 0.12, v - 0.12, w + 0.24, h + 0.3);
        surface.Rect(pen, look.Frame, u - (w / 2), v, w, h);
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                surface.Rect(
                    pen,
                    lit ?? look.Glass,
                    u - (w / 2) + 0.06 + (i * w / 2),
                    v + 0.06 + (j * h / 2),
                    (w / 2) - 0.1,
                    (h / 2) - 0.1
                );
            }
        }

        surface.Rect(pen, look.Stone.Light(0.12), u - (w / 2) - 0.2, v - 0.2, w + 0.4, 0.12);
    }
}
