namespace Archive.Imaging;

/// <summary>
/// Packs a small picture into some twenty bytes, in Evan Wallace's public ThumbHash format: brightness and two colour
/// differences, each as the few lowest waves of a cosine transform. Our pictures have no transparency by now, so the
/// format's fourth channel is never written.
/// </summary>
internal static class ThumbHash
{
    /// <summary>The longest side that the format allows its encoder.</summary>
    public const int MostSide = 100;

    private const int Waves = 7;
    private const int ColourWaves = 3;

    /// <param name="rgb">Three bytes a pixel, row by row.</param>
    public static byte[] Encode(ReadOnlySpan<byte> rgb, int width, int height)
    {
        var pixels = width * height;
        var (brightness, blueYellow, redGreen) = (new double[pixels], new double[pixels], new double[pixels]);
        for (var at = 0; at < pixels; at++)
        {
            var (r, g, b) = (rgb[3 * at] / 255.0, rgb[(3 * at) + 1] / 255.0, rgb[(3 * at) + 2] / 255.0);
            brightness[at] = (r + g + b) / 3;
            blueYellow[at] = ((r + g) / 2) - b;
            redGreen[at] = r - g;
        }

        var across = Math.Max(1, Round((double)Waves * width / Math.Max(width, height)));
        var down = Math.Max(1, Round((double)Waves * height / Math.Max(width, height)));
        var l = Channel.Of(brightness, width, height, Math.Max(3, across), Math.Max(3, down));
        var p = Channel.Of(blueYellow, width, height, ColourWaves, ColourWaves);
        var q = Channel.Of(redGreen, width, height, ColourWaves, ColourWaves);

        var isWide = width > height;
        var colours =
            Round(63 * l.Mean)
            | (Round(31.5 + (31.5 * p.Mean)) << 6)
            | (Round(31.5 + (31.5 * q.Mean)) << 12)
            | (Round(31 * l.Scale) << 18);
        var shape =
            (isWide ? down : across) | (Round(63 * p.Scale) << 3) | (Round(63 * q.Scale) << 9) | (isWide ? 1 << 15 : 0);
        double[] waves = [.. l.Waves, .. p.Waves, .. q.Waves];
        var hash = new byte[5 + ((waves.Length + 1) / 2)];
        (hash[0], hash[1], hash[2]) = ((byte)colours, (byte)(colours >> 8), (byte)(colours >> 16));
        (hash[3], hash[4]) = ((byte)shape, (byte)(shape >> 8));
        for (var at = 0; at < waves.Length; at++)
        {
            hash[5 + (at / 2)] |= (byte)(Round(15 * waves[at]) << (at % 2 * 4));
        }
        return hash;
    }

    private static int Round(double value) => (int)Math.Floor(value + 0.5);

    /// <summary>A channel's mean, and its waves as fractions of the strongest: 0.5 is none.</summary>
    private sealed record Channel(double Mean, double Scale, double[] Waves)
    {
        // Only the triangle of low frequencies is kept.
        public static Channel Of(double[] values, int width, int height, int across, int down)
        {
            var mean = 0.0;
            var waves = new List<double>();
            for (var y = 0; y < down; y++)
            {
                for (var x = 0; x * down < across * (down - y); x++)
                {
                    var wave = Wave(values, width, height, x, y);
                    if (x == 0 && y == 0)
                    {
                        mean = wave;
                    }
                    else
                    {
                        waves.Add(wave);
                    }
                }
            }
            var scale = waves.Max(Math.Abs);
            return new(mean, scale, [.. waves.Select(wave => scale > 0 ? 0.5 + (0.5 / scale * wave) : 0)]);
        }

        private static double Wave(double[] values, int width, int height, int x, int y)
        {
            var columns = Cosines(width, x);
            var rows = Cosines(height, y);
            var sum = 0.0;
            for (var row = 0; row < height; row++)
            {
                var inRow = 0.0;
                for (var column = 0; column < width; column++)
                {
                    inRow += values[(row * width) + column] * columns[column];
                }
                sum += inRow * rows[row];
            }
            return sum / (width * height);
        }

        private static double[] Cosines(int length, int frequency)
        {
            var cosines = new double[length];
            for (var at = 0; at < length; at++)
            {
                cosines[at] = Math.Cos(Math.PI / length * frequency * (at + 0.5));
            }
            return cosines;
        }
    }
}
