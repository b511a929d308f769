using NetVips;

namespace Archive.Benchmarks;

/// <summary>Photographs that cost a decoder and an encoder about what real ones do: soft shapes, an edge or two, grain.</summary>
internal static class Photos
{
    private const int Width = 6000;
    private const int Height = 4000;

    public static IReadOnlyList<string> Make(string folder, int count)
    {
        var photos = Directory.CreateDirectory(Path.Combine(folder, "photos")).FullName;
        return
        [
            .. Enumerable.Range(1, count).Select(number => One(Path.Combine(photos, $"photo-{number}.jpg"), number)),
        ];
    }

    private static string One(string file, int seed)
    {
        using var clouds = Image.Perlin(Width, Height, cellSize: 400, seed: seed, uchar: true);
        using var texture = Image.Perlin(Width, Height, cellSize: 24, seed: seed + 100, uchar: true);
        using var soft = (clouds * 0.75) + (texture * 0.2);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 4, mean: 0, seed: seed);
        using var red = soft + grain;
        using var green = (soft * 0.9) + (grain * 0.8) + 12;
        using var blue = (clouds * 0.6) + grain + 40;
        using var joined = red.Bandjoin(green, blue);
        using var photo = joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        photo.Jpegsave(file, q: 92);
        return file;
    }
}
