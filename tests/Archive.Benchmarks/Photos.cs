using NetVips;

namespace Archive.Benchmarks;

/// <summary>Photographs that cost a decoder and an encoder about what real ones do: soft shapes, an edge or two, grain.</summary>
internal static class Photos
{
    // Wide, wider, tall, nearly square: what hangs on a wall.
    private static readonly (int Width, int Height)[] Shapes = [(1800, 1200), (1920, 1080), (1200, 1800), (1600, 1200)];

    /// <summary>Photographs of 24 megapixels, made once.</summary>
    public static string MakeLarge(string folder, int count) =>
        Make(Path.Combine(folder, "large"), count, _ => (6000, 4000));

    /// <summary>Photographs of about two megapixels, in several shapes.</summary>
    public static string MakeSmall(string folder, int count) =>
        Make(Path.Combine(folder, "small"), count, number => Shapes[number % Shapes.Length]);

    // The folder they are in.
    private static string Make(string folder, int count, Func<int, (int Width, int Height)> size)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; number <= count; number++)
        {
            var file = Path.Combine(folder, $"photo-{number}.jpg");
            if (!File.Exists(file))
            {
                One(file, number, size(number));
            }
        }

        return folder;
    }

    private static void One(string file, int seed, (int Width, int Height) size)
    {
        var (width, height) = size;
        using var clouds = Image.Perlin(width, height, cellSize: width / 15, seed: seed, uchar: true);
        using var texture = Image.Perlin(width, height, cellSize: width / 250, seed: seed + 100, uchar: true);
        using var soft = (clouds * 0.75) + (texture * 0.2);
        using var grain = Image.Gaussnoise(width, height, sigma: 4, mean: 0, seed: seed);
        using var red = soft + grain;
        using var green = (soft * 0.9) + (grain * 0.8) + 12;
        using var blue = (clouds * 0.6) + grain + 40;
        using var joined = red.Bandjoin(green, blue);
        using var photo = joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        photo.Jpegsave(file, q: 92);
    }
}
