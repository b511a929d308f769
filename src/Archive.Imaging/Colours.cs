namespace Archive.Imaging;

/// <summary>Colours that stand for a picture until it comes.</summary>
internal static class Colours
{
    /// <summary>The colour that most of the picture has: the mean of the fullest of 512 boxes.</summary>
    public static string Dominant(ReadOnlySpan<byte> rgb)
    {
        var boxes = new (int Count, int R, int G, int B)[512];
        for (var at = 0; at + 2 < rgb.Length; at += 3)
        {
            ref var box = ref boxes[((rgb[at] >> 5) << 6) | ((rgb[at + 1] >> 5) << 3) | (rgb[at + 2] >> 5)];
            box = (box.Count + 1, box.R + rgb[at], box.G + rgb[at + 1], box.B + rgb[at + 2]);
        }

        var fullest = boxes.MaxBy(box => box.Count);
        return Css(fullest.R, fullest.G, fullest.B, Math.Max(1, fullest.Count));
    }

    /// <summary>The means of the four quarters, row by row.</summary>
    public static IReadOnlyList<string> Quarters(int width, int height, ReadOnlySpan<byte> rgb)
    {
        var sums = new (int Count, int R, int G, int B)[4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = ((y * width) + x) * 3;
                ref var quarter = ref sums[(y * 2 / height * 2) + (x * 2 / width)];
                quarter = (quarter.Count + 1, quarter.R + rgb[at], quarter.G + rgb[at + 1], quarter.B + rgb[at + 2]);
            }
        }

        // A picture one pixel wide has no right half: its left stands for it.
        var whole = sums.MaxBy(sum => sum.Count);
        return [.. sums.Select(sum => sum.Count == 0 ? whole : sum).Select(sum => Css(sum.R, sum.G, sum.B, sum.Count))];
    }

    private static string Css(int r, int g, int b, int count) => $"#{r / count:x2}{g / count:x2}{b / count:x2}";
}
