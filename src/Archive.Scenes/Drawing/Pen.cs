using System.Text;

namespace Archive.Scenes.Drawing;

/// <summary>
/// Draws one picture as SVG. Opacity is always written on the paint, never on an element or group: that would make the
/// renderer keep a second full-size surface.
/// </summary>
public sealed class Pen(double width, double height, ulong seed)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Stack<(Colour Toward, double Share)> veils = new();
    private int clips;

    public double W => width;

    public double H => height;

    public Dice Dice { get; private set; } = new(seed);

    /// <summary>Starts chance anew, so that what is drawn next is the same in several pictures.</summary>
    public void Reseed(ulong anew) => Dice = new(anew);

    /// <summary>The picture as a document.</summary>
    /// <param name="scale">Pixels for one unit of the drawing.</param>
    public string Finish(double scale) =>
        PathText.Of(
            $"<svg xmlns='http://www.w3.org/2000/svg' width='{width * scale}' height='{height * scale}' viewBox='0 0 {width} {height}'><defs>{definitions.ToString()}</defs>{body.ToString()}</svg>"
        );

    public void Rect(double x, double y, double w, double h, Paint paint) =>
        Element(paint, $"<rect x='{x}' y='{y}' width='{w}' height='{h}'");

    /// <summary>Paints all of the picture.</summary>
    public void Wash(Paint paint) => Rect(0, 0, width, height, paint);

    public void Oval(double x, double y, double radiusX, double radiusY, Paint paint, double turn = 0) =>
        Element(paint, $"<ellipse cx='{x}' cy='{y}' rx='{radiusX}' ry='{radiusY}' transform='rotate({turn} {x} {y})'");

    public void Disc(double x, double y, double radius, Paint paint) =>
        Element(paint, $"<circle cx='{x}' cy='{y}' r='{radius}'");

    /// <param name="points">x and y by turns.</param>
    public void Poly(Paint paint, params ReadOnlySpan<double> points) => Fill(paint, new Marks().Poly(points));

    public void Path(Paint paint, PathText path) => Element(paint, $"<path d='{PathText.Of(path)}'");

    public void Fill(Paint paint, Marks marks)
    {
        foreach (var path in paint is Flat { Colour.Alpha: >= 1 } ? marks.Portions : [marks.Text])
        {
            if (path.Length > 0)
            {
                Element(paint, $"<path d='{path}'");
            }
        }
    }

    public void Stroke(Paint paint, double thickness, PathText path, bool blunt = false) =>
        body.Append(
            PathText.Of(
                $"<path d='{PathText.Of(path)}' fill='none' {Attributes("stroke", paint)} stroke-width='{thickness}'{(blunt ? "" : " stroke-linecap='round' stroke-linejoin='round'")}/>"
            )
        );

    public void Stroke(Paint paint, double thickness, Marks marks) => Stroke(paint, thickness, $"{marks.Text}");

    /// <summary>A line broken into dashes and gaps of given lengths.</summary>
    public void Dashed(Paint paint, double thickness, double dash, double gap, string path) =>
        body.Append(
            PathText.Of(
                $"<path d='{path}' fill='none' {Attributes("stroke", paint)} stroke-width='{thickness}' stroke-dasharray='{dash} {gap}'/>"
            )
        );

    public void Line(Paint paint, double thickness, double x1, double y1, double x2, double y2) =>
        Stroke(paint, thickness, $"M{x1} {y1}L{x2} {y2}");

    /// <summary>Until disposed, drawing happens about a point, scaled and turned (degrees, clockwise).</summary>
    public Scope At(double x, double y, double scaleX = 1, double scaleY = 0, double turn = 0) =>
        Open(
            $"<g transform='translate({x} {y}) rotate({turn}) scale({scaleX} {(scaleY == 0 ? Math.Abs(scaleX) : scaleY)})'>"
        );

    /// <summary>Until disposed, heights lie on the ground as a shadow: leaning aside and drawn out towards the viewer.</summary>
    /// <param name="aside">How far a shadow leans to the right for a height of one.</param>
    /// <param name="ahead">How long it falls down the picture for a height of one.</param>
    public Scope Fallen(double x, double y, double aside, double ahead) =>
        Open($"<g transform='matrix(1 0 {-aside} {-ahead} {x} {y})'>");

    /// <summary>Until disposed, only what lies inside the path shows.</summary>
    public Scope Within(PathText path)
    {
        clips++;
        definitions.Append(PathText.Of($"<clipPath id='c{(double)clips}'><path d='{PathText.Of(path)}'/></clipPath>"));
        return Open($"<g clip-path='url(#c{(double)clips})'>");
    }

    /// <summary>Until disposed, every colour goes some way towards another: haze, dusk, a reflection.</summary>
    public Scope Veil(Colour toward, double share)
    {
        veils.Push((toward, share));
        return new(() => veils.Pop());
    }

    private Scope Open(PathText group)
    {
        body.Append(group.Text);
        return new(() => body.Append("</g>"));
    }

    private void Element(Paint paint, PathText start) =>
        body.Append(start.Text).Append(' ').Append(Attributes("fill", paint)).Append("/>");

    private string Attributes(string what, Paint paint)
    {
        foreach (var (toward, share) in veils)
        {
            paint = paint.Map(colour => colour.Mix(toward, share));
        }

        return paint switch
        {
            Flat { Colour: var colour } => colour.Alpha >= 1
                ? $"{what}='{colour.Hex}'"
                : PathText.Of($"{what}='{colour.Hex}' {what}-opacity='{colour.Alpha}'"),
            Ramp ramp => $"{what}='url(#{Known(ramp)})'",
            _ => throw new ArgumentException("A paint of no known kind.", nameof(paint)),
        };
    }

    private string Known(Ramp ramp)
    {
        var kind = ramp.Radial ? "radialGradient" : "linearGradient";
        var stops = string.Concat(
            ramp.Stops.Select(stop =>
                PathText.Of(
                    $"<stop offset='{stop.At}' stop-color='{stop.Colour.Hex}' stop-opacity='{stop.Colour.Alpha}'/>"
                )
            )
        );
        var text = $" {ramp.Geometry}>{stops}</{kind}>";
        if (!known.TryGetValue(kind + text, out var id))
        {
            id = $"p{known.Count}";
            known[kind + text] = id;
            definitions.Append('<').Append(kind).Append(" id='").Append(id).Append('\'').Append(text);
        }

        return id;
    }
}

/// <summary>Something that lasts until disposed.</summary>
public readonly struct Scope(Action end) : IDisposable
{
    public void Dispose() => end();
}
