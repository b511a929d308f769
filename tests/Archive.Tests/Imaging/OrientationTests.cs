using Archive.Imaging;
using NetVips;

namespace Archive.Tests.Imaging;

/// <summary>Whichever way the camera was held, every picture made of its file stands upright, once.</summary>
public sealed class OrientationTests(Workshop workshop)
{
    private const int Width = 96;
    private const int Height = 64;

    private static readonly byte[] Red = [200, 30, 30];
    private static readonly byte[] Green = [30, 180, 30];
    private static readonly byte[] Blue = [30, 30, 200];
    private static readonly byte[] White = [240, 240, 240];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_picture_stands_upright(int orientation)
    {
        var (pyramid, rendition) = (workshop.Place("p.tif"), workshop.Place("r.jpg"));

        var result = await workshop.Workers.TakeIn(
            workshop.Put("turned.jpg", Turned(orientation)),
            pyramid,
            [(new(48, RenditionFormat.Jpeg, null), rendition)],
            null,
            Workshop.Token
        );

        var probe = result.Value!.Probe;
        Assert.Equal((orientation, Width, Height), (probe.Orientation, probe.Width, probe.Height));
        Assert.Equal((Width, Height), (result.Value.Pyramid.Width, result.Value.Pyramid.Height));
        AssertUpright(pyramid);
        AssertUpright(rendition);
        Assert.Equal(["#c81e1e", "#1eb41e", "#1e1ec8", "#f0f0f0"], probe.Palette, IsClose);
    }

    private static void AssertUpright(string file)
    {
        using var picture = Image.NewFromFile(file);
        Assert.Equal(1.5, (double)picture.Width / picture.Height);
        Assert.True(IsNear(picture, 0.25, 0.25, Red), "top left is red");
        Assert.True(IsNear(picture, 0.75, 0.25, Green), "top right is green");
        Assert.True(IsNear(picture, 0.25, 0.75, Blue), "bottom left is blue");
        Assert.True(IsNear(picture, 0.75, 0.75, White), "bottom right is white");
    }

    private static bool IsNear(Image picture, double x, double y, byte[] colour) =>
        picture
            .Getpoint((int)(x * picture.Width), (int)(y * picture.Height))
            .Zip(colour, (found, expected) => Math.Abs(found - expected))
            .All(distance => distance < 12);

    private static bool IsClose(string one, string other) =>
        Convert
            .FromHexString(one[1..])
            .Zip(Convert.FromHexString(other[1..]), (first, second) => Math.Abs(first - second))
            .All(distance => distance < 30);

    // Row r, column c of the file, by what EXIF says of where its first row and column belong.
    private static byte[] Turned(int orientation)
    {
        var (columns, rows) = orientation >= 5 ? (Height, Width) : (Width, Height);
        var pixels = new List<byte>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (x, y) = orientation switch
                {
                    1 => (c, r),
                    2 => (Width - 1 - c, r),
                    3 => (Width - 1 - c, Height - 1 - r),
                    4 => (c, Height - 1 - r),
                    5 => (r, c),
                    6 => (Width - 1 - r, c),
                    7 => (Width - 1 - r, Height - 1 - c),
                    _ => (r, Height - 1 - c),
                };
                pixels.AddRange(
                    (2 * x < Width, 2 * y < Height) switch
                    {
                        (true, true) => Red,
                        (false, true) => Green,
                        (true, false) => Blue,
                        _ => White,
                    }
                );
            }
        }
        using var picture = Image.NewFromMemory(pixels.ToArray(), columns, rows, 3, Enums.BandFormat.Uchar);
        var jpeg = picture.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None);
        return Samples.WithSegments(jpeg, Samples.Exif(new TiffBytes().Short(0x0112, (ushort)orientation)));
    }
}
