using System.Runtime.CompilerServices;
using System.Text;

namespace Archive.Scenes.Drawing;

/// <summary>
/// SVG path data and other number-laden text, written as an interpolated string. Two decimals are all a picture of this
/// size can show, and they hide the last bits in which one processor's sine differs from another's.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct PathText
{
    private readonly StringBuilder text;

    public PathText(int literalLength, int formattedCount) => text = new(literalLength + (formattedCount * 6));

    public static string Of(PathText path) => path.text.ToString();

    internal StringBuilder Text => text;

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(string value) => text.Append(value);

    // By hand, as a picture holds a hundred thousand numbers and a format string takes longer than all the drawing.
    public void AppendFormatted(double value)
    {
        var hundredths = (long)Math.Round(value * 100);
        if (hundredths < 0)
        {
            text.Append('-');
            hundredths = -hundredths;
        }

        var (whole, part) = Math.DivRem(hundredths, 100);
        text.Append(whole);
        if (part == 0)
        {
            return;
        }

        text.Append('.').Append((char)('0' + (part / 10)));
        if (part % 10 != 0)
        {
            text.Append((char)('0' + (part % 10)));
        }
    }
}
