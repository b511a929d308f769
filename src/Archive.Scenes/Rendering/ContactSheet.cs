using NetVips;

namespace Archive.Scenes.Rendering;

/// <summary>All pictures of a run side by side in rows, for one's own eyes.</summary>
internal static class ContactSheet
{
    private const int Across = 2000;
    private const int Gap = 10;

    public static void Write(IReadOnlyList<string> files, string target)
    {
        // Few pictures are shown large, many small.
        int tall = files.Count switch
        {
            1 => 1000,
            <= 4 => 560,
            <= 9 => 520,
            <= 24 => 330,
            _ => 240,
        };
        var sheet = Image.Black(Across, 1, bands: 3);
        int x = 0;
        int y = 0;
        foreach (var file in files)
        {
            using var small = Image.Thumbnail(file, Across, height: tall);
            if (x > 0 && x + small.Width > Across)
            {
                x = 0;
                y += tall + Gap;
            }

            using var before = sheet;
            sheet = before.Insert(small, x, y, expand: true, background: [237, 241, 239]).CopyMemory();
            x += small.Width + Gap;
        }

        sheet.WriteToFile(target);
        sheet.Dispose();
    }
}
