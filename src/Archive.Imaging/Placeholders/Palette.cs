namespace Archive.Imaging;

/// <summary>A picture's colours in a few words of CSS.</summary>
internal static class Palette
{
    /// <summary>The mean of the most common of 4,096 kinds of colour: one that is in the picture, unlike its mean.</summary>
    public static string Dominant(ReadOnlySpan<byte> rgb)
    {
        var sums = new (int Count, int R, int G, int B)[4096];
        var most = 0;
        for (var at = 0; at + 2 < rgb.Length; at += 3)
        {
            var kind = ((rgb[at] >> 4) << 8) | ((rgb[at + 1] >> 4) << 4) | (rgb[at + 2] >> 4);
            var (count, r, g, b) = sums[kind];
            sums[kind] = (count + 1, r + rgb[at], g + rgb[at + 1], b + rgb[at + 2]);
            most = count + 1 > sums[most].Count ? kind : most;
        }
        return Css(sums[most]);
    }

    /// <summary>The means of the quarters: top left, top right, bottom left, bottom right.</summary>
    public static IReadOnlyList<string> Quarters(ReadOnlySpan<byte> rgb, int width, int height)
    {
        var sums = new (int Count, int R, int G, int B)[4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = 3 * ((y * width) + x);
                var quarter = (2 * y >= height ? 2 : 0) + (2 * x >= width ? 1 : 0);
                var (count, r, g, b) = sums[quarter];
                sums[quarter] = (count + 1, r + rgb[at], g + rgb[at + 1], b + rgb[at + 2]);
            }
        }
        // A picture of one row or column has no such quarters; its neighbour stands in.
        return
        [
            .. sums.Select(
                (sum, at) => Css(sum.Count > 0 ? sum : sums.Skip(at).Concat(sums).First(other => other.Count > 0))
            ),
        ];
    }

    private static string Css((int Count, int R, int G, int B) sum) =>
        $"#{sum.R / Math.Max(1, sum.Count):x2}{sum.G / Math.Max(1, sum.Count):x2}{sum.B / Math.Max(1, sum.Count):x2}";
}
