using System.Globalization;
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

    public void AppendFormatted(double value)
    {
        var rounded = Math.Round(value, 2);
        if (rounded == 0)
        {
            // Not "-0".
            text.Append('0');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{rounded:0.##}");
    }
}
