namespace Archive.Scenes.Drawing;

/// <summary>What an area is filled with.</summary>
public abstract record Paint
{
    public static implicit operator Paint(string hex) => new Flat(hex);

    public static implicit operator Paint(Colour colour) => new Flat(colour);

    internal abstract Paint Map(Func<Colour, Colour> change);
}

/// <summary>One colour.</summary>
public sealed record Flat(Colour Colour) : Paint
{
    internal override Paint Map(Func<Colour, Colour> change) => new Flat(change(Colour));
}

/// <summary>Colours that run into each other, along a line or outwards from a point.</summary>
/// <param name="Stops">Where, between 0 and 1, each colour is reached.</param>
/// <param name="Geometry">Attributes of the SVG gradient.</param>
public sealed record Ramp(IReadOnlyList<(double At, Colour Colour)> Stops, string Geometry, bool Radial = false) : Paint
{
    private const string DownTheArea = "x1='0' y1='0' x2='0' y2='1'";

    public static Ramp Down(params ReadOnlySpan<Colour> colours) => new(Even(colours), DownTheArea);

    public static Ramp Down(params ReadOnlySpan<(double At, Colour Colour)> stops) => new(stops.ToArray(), DownTheArea);

    public static Ramp Across(params ReadOnlySpan<Colour> colours) => new(Even(colours), "x1='0' y1='0' x2='1' y2='0'");

    public static Ramp Across(params ReadOnlySpan<(double At, Colour Colour)> stops) =>
        new(stops.ToArray(), "x1='0' y1='0' x2='1' y2='0'");

    /// <summary>Along a line given in the picture's own coordinates.</summary>
    public static Ramp Along(double x1, double y1, double x2, double y2, params ReadOnlySpan<Colour> colours) =>
        new(Even(colours), PathText.Of($"gradientUnits='userSpaceOnUse' x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}'"));

    /// <summary>Brightest in the middle of the area and nothing at its edge, as light falls off.</summary>
    public static Ramp Glow(Colour colour) =>
        new(
            [
                (0, colour),
                (0.15, colour.Thin(0.72)),
                (0.35, colour.Thin(0.38)),
                (0.6, colour.Thin(0.14)),
                (0.8, colour.Thin(0.04)),
                (1, colour.Thin(0)),
            ],
            "cx='.5' cy='.5' r='.5'",
            Radial: true
        );

    /// <summary>From the middle outwards.</summary>
    public static Ramp Round(params ReadOnlySpan<(double At, Colour Colour)> stops) =>
        new(stops.ToArray(), "cx='.5' cy='.5' r='.5'", Radial: true);

    internal override Paint Map(Func<Colour, Colour> change) =>
        this with
        {
            Stops = [.. Stops.Select(stop => (stop.At, change(stop.Colour)))],
        };

    private static (double At, Colour Colour)[] Even(ReadOnlySpan<Colour> colours)
    {
        var stops = new (double At, Colour Colour)[colours.Length];
        for (var i = 0; i < colours.Length; i++)
        {
            stops[i] = (i / Math.Max(1.0, colours.Length - 1), colours[i]);
        }

        return stops;
    }
}
