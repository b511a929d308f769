namespace Archive.Scenes.Drawing;

/// <summary>A point or direction in the scene, in metres: x to the right, y up, z away from the viewer.</summary>
public readonly record struct Spot(double X, double Y, double Z)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Spot operator *(Spot a, double by) => new(a.X * by, a.Y * by, a.Z * by);

    public Spot Toward(Spot other, double share) =>
        new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share), Z + ((other.Z - Z) * share));
}

/// <summary>Projects the scene onto the picture.</summary>
/// <param name="focal">Units of the picture that one metre takes at a distance of one metre.</param>
/// <param name="yaw">Degrees turned to the right.</param>
/// <param name="pitch">Degrees tilted up.</param>
public sealed class Camera(Spot eye, double focal, double centreX, double centreY, double yaw = 0, double pitch = 0)
{
    private const double Near = 0.2;
    private readonly (double Sin, double Cos) turn = Math.SinCos(yaw * Math.PI / 180);
    private readonly (double Sin, double Cos) tilt = Math.SinCos(pitch * Math.PI / 180);

    /// <summary>Where a point is seen; far outside the picture when it lies behind the viewer.</summary>
    public (double X, double Y) See(Spot spot) => Flat(Turned(spot));

    public (double X, double Y) See(double x, double y, double z) => See(new(x, y, z));

    /// <summary>Units of the picture that a metre takes at that point.</summary>
    public double ScaleAt(Spot spot) => focal / Math.Max(Near, Turned(spot).Z);

    /// <summary>Paints a flat face, cut off where it passes behind the viewer.</summary>
    public void Face(Pen pen, Paint paint, params ReadOnlySpan<Spot> corners)
    {
        var marks = new Marks();
        Face(marks, corners);
        pen.Fill(paint, marks);
    }

    public void Face(Marks marks, params ReadOnlySpan<Spot> corners)
    {
        var points = new List<double>();
        for (var i = 0; i < corners.Length; i++)
        {
            var from = Turned(corners[i]);
            var to = Turned(corners[(i + 1) % corners.Length]);
            if (from.Z >= Near)
            {
                Add(from);
            }

            if ((from.Z >= Near) != (to.Z >= Near))
            {
                Add(from.Toward(to, (Near - from.Z) / (to.Z - from.Z)));
            }
        }

        if (points.Count >= 6)
        {
            marks.Poly([.. points]);
        }

        void Add(Spot spot)
        {
            var (x, y) = Flat(spot);
            points.Add(x);
            points.Add(y);
        }
    }

    private (double X, double Y) Flat(Spot spot)
    {
        var depth = Math.Max(Near, spot.Z);
        return (centreX + (focal * spot.X / depth), centreY - (focal * spot.Y / depth));
    }

    // Seen from the eye: x to the right, y up, z straight ahead.
    private Spot Turned(Spot spot)
    {
        double x = spot.X - eye.X;
        double y = spot.Y - eye.Y;
        double z = spot.Z - eye.Z;
        double ahead = (z * turn.Cos) + (x * turn.Sin);
        return new(
            (x * turn.Cos) - (z * turn.Sin),
            (y * tilt.Cos) - (ahead * tilt.Sin),
            (ahead * tilt.Cos) + (y * tilt.Sin)
        );
    }
}

/// <summary>A flat surface in the scene with its own two directions: a wall with windows, a floor with tiles.</summary>
/// <param name="Along">One metre to the right on it.</param>
/// <param name="Up">One metre up on it.</param>
public sealed record Surface(Camera Camera, Spot Origin, Spot Along, Spot Up)
{
    public Spot Spot(double u, double v) => Origin + (Along * u) + (Up * v);

    public (double X, double Y) See(double u, double v) => Camera.See(Spot(u, v));

    public void Rect(Pen pen, Paint paint, double u, double v, double width, double height)
    {
        var marks = new Marks();
        Rect(marks, u, v, width, height);
        pen.Fill(paint, marks);
    }

    public void Rect(Marks marks, double u, double v, double width, double height) =>
        Camera.Face(marks, Spot(u, v), Spot(u + width, v), Spot(u + width, v + height), Spot(u, v + height));

    /// <param name="points">u and v by turns.</param>
    public void Poly(Pen pen, Paint paint, params ReadOnlySpan<double> points)
    {
        var spots = new Spot[points.Length / 2];
        for (var i = 0; i < spots.Length; i++)
        {
            spots[i] = Spot(points[2 * i], points[(2 * i) + 1]);
        }

        Camera.Face(pen, paint, spots);
    }
}
