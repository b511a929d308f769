using System.Security.Cryptography;
using System.Text;
using NetVips;

namespace Archive.Scenes.Rendering;

/// <summary>Draws pictures of the catalogue into files; the drawing itself says whether a file is out of date.</summary>
internal static class Renderer
{
    // Part of the mark: another quality or way of saving asks for all pictures anew.
    private const string Recipe = "jpeg 88, keep none";
    private const double Scale = 2;

    /// <returns>Whether the file had to be drawn.</returns>
    public static bool Render(Picture picture, string folder)
    {
        var svg = Encoding.UTF8.GetBytes(picture.Draw(Scale));
        var file = Path.Combine(folder, picture.Name + ".jpg");
        var mark = Path.Combine(folder, picture.Name + ".mark");
        var now = Convert.ToHexStringLower(SHA256.HashData([.. svg, .. Encoding.UTF8.GetBytes(Recipe + Version)]));
        if (File.Exists(file) && File.Exists(mark) && File.ReadAllText(mark) == now)
        {
            return false;
        }

        using var drawn = Image.SvgloadBuffer(svg, unlimited: true);
        using var opaque = drawn.Flatten();
        opaque.Jpegsave(file, q: 88, optimizeCoding: true, keep: Enums.ForeignKeep.None);
        File.WriteAllText(mark, now);
        return true;
    }

    private static string Version =>
        $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";
}
