using System.Text;
using Archive.Imaging;
using NetVips;

namespace Archive.Tests.Imaging;

/// <summary>What is no whole picture of an accepted kind is refused for its true reason, whatever it is called.</summary>
public sealed class RefusalTests(Workshop workshop)
{
    [Theory]
    [InlineData("empty.jpg", "", Refusal.NotAnImage)]
    [InlineData("letter.jpg", "Dear curator, this is my photograph.", Refusal.NotAnImage)]
    [InlineData("page.png", "<!DOCTYPE html><html><body>No</body></html>", Refusal.NotAnImage)]
    [InlineData(
        "drawing.svg",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        Refusal.FormatNotAccepted
    )]
    [InlineData("paper.jpg", "%PDF-1.4", Refusal.FormatNotAccepted)]
    [InlineData("layers.tif", "8BPS\0\u0001", Refusal.FormatNotAccepted)]
    [InlineData("moving.gif", "GIF89a", Refusal.FormatNotAccepted)]
    [InlineData("start.jpg", "\u0089PNG", Refusal.NotAnImage)]
    public async Task What_is_no_picture_is_refused(string name, string content, Refusal expected)
    {
        var file = workshop.Put(name, Encoding.Latin1.GetBytes(content));

        var result = await workshop.Workers.Probe(file, Workshop.Token);

        Assert.Equal(expected, result.Refused);
        Assert.Null(result.Value);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/avif")]
    [InlineData("image/tiff")]
    public async Task A_picture_is_known_by_its_content(string mediaType)
    {
        var report = await workshop.Probe(Encode(mediaType));

        Assert.Equal((mediaType, 300, 200), (report.MediaType, report.Width, report.Height));
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/avif")]
    public async Task A_truncated_picture_is_refused(string mediaType)
    {
        var whole = Encode(mediaType);

        var result = await workshop.Workers.Probe(workshop.Put("cut", whole[..(whole.Length * 3 / 4)]), Workshop.Token);

        Assert.True(result.Refused == Refusal.Truncated, $"{result.Refused}: {result.Detail}");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_decoded_is_refused()
    {
        var png = Encode("image/png");
        Array.Fill<byte>(png, 0xAA, png.Length / 2, 40);

        var result = await workshop.Workers.Probe(workshop.Put("broken.png", png), Workshop.Token);

        Assert.Equal(Refusal.Damaged, result.Refused);
    }

    [Fact]
    public async Task A_picture_with_a_bad_patch_is_taken_with_a_warning()
    {
        var jpeg = Encode("image/jpeg");
        for (var at = 0; at < 40; at += 2)
        {
            (jpeg[(jpeg.Length / 2) + at], jpeg[(jpeg.Length / 2) + at + 1]) = (0xAB, 0xCD);
        }

        var report = await workshop.Probe(jpeg);

        Assert.Contains(report.Warnings, warning => warning.Block == "Picture");
    }

    [Fact]
    public async Task A_file_of_too_many_bytes_is_refused_before_it_is_opened()
    {
        await using var strict = workshop.Start(new() { MaxBytes = 100 });

        var result = await strict.Probe(workshop.Put("long.jpg", Samples.Jpeg()), Workshop.Token);

        Assert.Equal(Refusal.TooLarge, result.Refused);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_refused_picture()
    {
        var (pyramid, rendition) = (workshop.Place("p.tif"), workshop.Place("r.jpg"));
        var jpeg = Encode("image/jpeg");
        var file = workshop.Put("cut.jpg", jpeg[..(jpeg.Length / 2)]);

        var result = await workshop.Workers.TakeIn(
            file,
            pyramid,
            [(new(100, RenditionFormat.Jpeg, null), rendition)],
            null,
            Workshop.Token
        );

        Assert.Equal(Refusal.Truncated, result.Refused);
        Assert.False(File.Exists(pyramid) || File.Exists(rendition));
    }

    private static byte[] Encode(string mediaType)
    {
        using var photo = Samples.Photo(300, 200);
        return mediaType switch
        {
            "image/jpeg" => photo.JpegsaveBuffer(q: 85),
            "image/png" => photo.PngsaveBuffer(),
            "image/webp" => photo.WebpsaveBuffer(),
            "image/avif" => photo.HeifsaveBuffer(bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            _ => photo.TiffsaveBuffer(),
        };
    }
}
