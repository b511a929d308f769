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
        // A run that is broken off must not leave half a picture under a mark that calls it done.
        var unfinished = file + ".new";
        File.WriteAllBytes(
            unfinished,
            opaque.JpegsaveBuffer(q: 88, optimizeCoding: true, keep: Enums.ForeignKeep.None)
        );
        File.Move(unfinished, file, overwrite: true);
        File.WriteAllText(mark, now);
        return true;
    }

    /// <summary>Removes what an earlier run drew and the catalogue no longer holds.</summary>
    public static void Tidy(IEnumerable<Picture> pictures, string folder)
    {
        var names = pictures.Select(picture => picture.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var mark in Directory.GetFiles(folder, "*.mark"))
        {
            if (!names.Contains(Path.GetFileNameWithoutExtension(mark)))
            {
                File.Delete(Path.ChangeExtension(mark, ".jpg"));
                File.Delete(mark);
            }
        }
    }

    private static string Version =>
        $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";
}
