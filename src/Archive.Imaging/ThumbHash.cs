namespace Archive.Imaging;

/// <summary>
/// Encodes ThumbHash: the lowest waves of a picture's lightness (L), yellow-blue (P) and red-green (Q), each in four bits.
/// The format is Evan Wallace's; alpha is left out, since what is kept here has none.
/// </summary>
internal static class ThumbHash
{
    /// <param name="rgb">Three bytes a pixel, row by row; at most 100 by 100 pixels.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgb)
    {
        var count = width * height;
        var (light, yellow, red) = (new double[count], new double[count], new double[count]);
        for (var pixel = 0; pixel < count; pixel++)
        {
            var r = rgb[pixel * 3] / 255.0;
            var g = rgb[(pixel * 3) + 1] / 255.0;
            var b = rgb[(pixel * 3) + 2] / 255.0;
            light[pixel] = (r + g + b) / 3;
            yellow[pixel] = ((r + g) / 2) - b;
            red[pixel] = r - g;
        }

        var longest = Math.Max(width, height);
        var across = Math.Max(1, (int)Math.Round(7.0 * width / longest, MidpointRounding.AwayFromZero));
        var down = Math.Max(1, (int)Math.Round(7.0 * height / longest, MidpointRounding.AwayFromZero));
        var l = Waves.Of(light, width, height, Math.Max(3, across), Math.Max(3, down));
        var p = Waves.Of(yellow, width, height, 3, 3);
        var q = Waves.Of(red, width, height, 3, 3);

        var landscape = width > height;
        var header =
            Bits(63 * l.Average, 0)
            | Bits(31.5 + (31.5 * p.Average), 6)
            | Bits(31.5 + (31.5 * q.Average), 12)
            | Bits(31 * l.Scale, 18);
        var shape =
            (landscape ? down : across) | Bits(63 * p.Scale, 3) | Bits(63 * q.Scale, 9) | (landscape ? 1 << 15 : 0);
        return
        [
            (byte)header,
            (byte)(header >> 8),
            (byte)(header >> 16),
            (byte)shape,
            (byte)(shape >> 8),
            .. Nibbles([.. l.Rest, .. p.Rest, .. q.Rest]),
        ];
    }

    private static int Bits(double value, int shift) => (int)Math.Round(value, MidpointRounding.AwayFromZero) << shift;

    private static byte[] Nibbles(double[] values)
    {
        var packed = new byte[(values.Length + 1) / 2];
        for (var index = 0; index < values.Length; index++)
        {
            var nibble = (int)Math.Round(15 * values[index], MidpointRounding.AwayFromZero);
            packed[index / 2] |= (byte)(nibble << (index % 2 * 4));
        }

        return packed;
    }

    /// <summary>The low frequencies of one channel: its average, and the rest scaled to 0 … 1.</summary>
    private readonly record struct Waves(double Average, double[] Rest, double Scale)
    {
        public static Waves Of(double[] channel, int width, int height, int across, int down)
        {
            var average = 0.0;
            var scale = 0.0;
            var rest = new List<double>();
            for (var v = 0; v < down; v++)
            {
                for (var u = 0; u * down < across * (down - v); u++)
                {
                    var strength = Strength(channel, width, height, u, v);
                    if (u == 0 && v == 0)
                    {
                        average = strength;
                        continue;
                    }

                    rest.Add(strength);
                    scale = Math.Max(scale, Math.Abs(strength));
                }
            }

            return new(average, [.. rest.Select(strength => scale == 0 ? 0 : 0.5 + (0.5 / scale * strength))], scale);
        }

        private static double Strength(double[] channel, int width, int height, int u, int v)
        {
            var waves = new double[width];
            for (var x = 0; x < width; x++)
            {
                waves[x] = Math.Cos(Math.PI / width * u * (x + 0.5));
            }

            var sum = 0.0;
            for (var y = 0; y < height; y++)
            {
                var wave = Math.Cos(Math.PI / height * v * (y + 0.5));
                for (var x = 0; x < width; x++)
                {
                    sum += channel[(y * width) + x] * waves[x] * wave;
                }
            }

            return sum / (width * height);
        }
    }
}
