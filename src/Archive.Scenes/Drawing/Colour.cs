using System.Globalization;

namespace Archive.Scenes.Drawing;

/// <summary>A colour of sRGB; each channel and the opacity lie between 0 and 1.</summary>
public readonly record struct Colour(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Reads <c>#rrggbb</c> and <c>#rrggbbaa</c>.</summary>
    public static implicit operator Colour(string hex) =>
        new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5), hex.Length == 9 ? Channel(hex, 7) : 1);

    public Colour Mix(Colour other, double share) =>
        new(
            Red + ((other.Red - Red) * share),
            Green + ((other.Green - Green) * share),
            Blue + ((other.Blue - Blue) * share),
            Alpha
        );

    /// <summary>As if painted thinner: 0.4 leaves two fifths of the opacity.</summary>
    public Colour Thin(double share) => this with { Alpha = Alpha * share };

    public Colour Light(double share) => Mix(new(1, 1, 1), share);

    public Colour Dark(double share) => Mix(new(0.02, 0.03, 0.05), share);

    internal string Hex => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    private static int Byte(double channel) => (int)Math.Round(Math.Clamp(channel, 0, 1) * 255);

    private static double Channel(string hex, int start) =>
        int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
}
