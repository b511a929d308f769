using System.Text;
using System.Text.Json;
using Archive.Imaging;

namespace Archive.Tests.Imaging;

/// <summary>What a picture says of itself is read, in whichever place and encoding its software left it.</summary>
public sealed class MetadataTests(Workshop workshop)
{
    private const string AigcJson = "{\"Label\":\"1\",\"ContentProducer\":\"001191\"}";
    private const string Synthetic = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task Camera_and_time_are_read_from_exif()
    {
        var found = await Read(
            Samples.Exif(
                new TiffBytes()
                    .Text(0x010F, "Seagull")
                    .Text(0x0110, "DF-300")
                    .Directory(
                        0x8769,
                        new TiffBytes()
                            .Text(0x9003, "1998:05:01 09:30:00")
                            .Text(0x9011, "+08:00")
                            .Fractions(0x829A, (1, 250))
                            .Fractions(0x829D, (28, 10))
                            .Short(0x8827, 400)
                            .Fractions(0x920A, (50, 1))
                            .Text(0xA434, "50mm F1.8")
                    )
            )
        );

        Assert.Equal(
            new PhotoMetadata
            {
                CameraMake = "Seagull",
                CameraModel = "DF-300",
                TakenText = "1998:05:01 09:30:00",
                TakenOffset = "+08:00",
                ExposureTime = "1/250",
                FNumber = 2.8,
                Iso = 400,
                FocalLength = 50,
                Lens = "50mm F1.8",
            },
            found
        );
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public async Task Chinese_texts_are_read_in_either_encoding(string encoding)
    {
        var bytes = encoding == "utf-8" ? Encoding.UTF8 : Gbk;

        var found = await Read(
            Samples.Exif(
                new TiffBytes().Text(0x013B, bytes.GetBytes("陈伯")).Text(0x010E, bytes.GetBytes("滨江路口的集市"))
            ),
            Samples.Iptc(
                (5, bytes.GetBytes("集市")),
                (25, bytes.GetBytes("集市")),
                (25, bytes.GetBytes("骑楼")),
                (90, bytes.GetBytes("广州"))
            )
        );

        Assert.Equal(
            ("集市", "陈伯", "滨江路口的集市", "广州"),
            (found.Title, found.Creator, found.Description, found.City)
        );
        Assert.Equal(["集市", "骑楼"], found.Keywords);
    }

    [Fact]
    public async Task Western_text_that_is_not_utf8_is_not_taken_for_chinese()
    {
        var found = await Read(
            Samples.Exif(new TiffBytes().Text(0x8298, Encoding.Latin1.GetBytes("\u00A9 2004 Jos\u00E9")))
        );

        Assert.Equal("© 2004 José", found.Copyright);
    }

    [Fact]
    public async Task Xmp_wins_over_iptc()
    {
        var found = await Read(
            Samples.Iptc((110, "Old credit"u8.ToArray()), (80, "Old name"u8.ToArray())),
            Samples.Xmp(
                "<photoshop:Credit>江岸档案</photoshop:Credit>"
                    + "<dc:creator><rdf:Seq><rdf:li>梁</rdf:li><rdf:li>何</rdf:li></rdf:Seq></dc:creator>"
                    + "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">© 梁</rdf:li></rdf:Alt></dc:rights>"
                    + "<xmpRights:WebStatement>https://example.org/rights</xmpRights:WebStatement>"
            )
        );

        Assert.Equal(
            ("江岸档案", "梁; 何", "© 梁", "https://example.org/rights"),
            (found.Credit, found.Creator, found.Copyright, found.RightsUrl)
        );
    }

    [Fact]
    public async Task Labels_of_generated_content_are_read_from_xmp()
    {
        var found = await Read(
            Samples.Xmp(
                $"<TC260:AIGC>{AigcJson}</TC260:AIGC><Iptc4xmpExt:DigitalSourceType>{Synthetic}</Iptc4xmpExt:DigitalSourceType>"
            )
        );

        Assert.Equal((AigcJson, Synthetic), (found.AigcLabel, found.DigitalSourceType));
    }

    [Fact]
    public async Task A_label_of_generated_content_is_read_from_the_user_comment()
    {
        const string label = "{\"AIGC\":{\"Label\":\"1\"}}";

        var found = await Read(
            Samples.Exif(
                new TiffBytes().Directory(
                    0x8769,
                    new TiffBytes().Raw(0x9286, [.. "ASCII\0\0\0"u8, .. Encoding.UTF8.GetBytes(label)])
                )
            )
        );

        Assert.Equal(label, found.AigcLabel);
    }

    [Fact]
    public async Task A_label_of_generated_content_is_read_from_a_text_of_a_png()
    {
        var png = PngBytes.Picture(
            16,
            16,
            8,
            PngBytes.Chunk("tEXt", [.. "AIGC\0"u8, .. Encoding.UTF8.GetBytes(AigcJson)])
        );

        Assert.Equal(AigcJson, (await workshop.Probe(png)).Metadata.AigcLabel);
    }

    [Fact]
    public async Task A_broken_block_is_a_warning_and_the_others_are_read()
    {
        var jpeg = Samples.WithSegments(
            Samples.Jpeg(),
            Samples.Exif(new TiffBytes().Text(0x010F, "Seagull").Claim(0x010E, 2, 0x7FFF_0000, 8)),
            Samples.XmpPacket("<x:xmpmeta xmlns:x='adobe:ns:meta/'><broken"),
            Samples.Iptc((110, "Archive"u8.ToArray()))
        );

        var report = await workshop.Probe(jpeg);

        Assert.Equal(("Seagull", "Archive"), (report.Metadata.CameraMake, report.Metadata.Credit));
        Assert.Contains(report.Warnings, warning => warning.Block == "EXIF");
        Assert.Contains(report.Warnings, warning => warning.Block == "XMP");
    }

    [Fact]
    public async Task Xmp_nested_a_thousand_times_is_a_warning()
    {
        var nested = string.Concat(Enumerable.Repeat("<rdf:Bag><rdf:li>", 1_000));

        var report = await workshop.Probe(Samples.WithSegments(Samples.Jpeg(), Samples.Xmp($"<dc:subject>{nested}")));

        Assert.Contains(report.Warnings, warning => warning.Block == "XMP");
    }

    [Fact]
    public async Task A_broken_colour_profile_is_a_warning()
    {
        byte[] profile = [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[300]];

        var report = await workshop.Probe(Samples.WithSegments(Samples.Jpeg(), (0xE2, profile)));

        Assert.Contains(report.Warnings, warning => warning.Block == "ICC");
    }

    [Fact]
    public void Metadata_comes_back_from_json_as_it_was()
    {
        var metadata = new PhotoMetadata
        {
            Title = "集市",
            Keywords = ["骑楼"],
            Gps = new(23.1, 113.2, 31, -4, 270),
        };

        var read = JsonSerializer.Deserialize<PhotoMetadata>(JsonSerializer.Serialize(metadata))!;

        Assert.Equal(metadata.Keywords, read.Keywords);
        Assert.Equal(metadata, read with { Keywords = metadata.Keywords });
    }

    private async Task<PhotoMetadata> Read(params (byte, byte[])[] segments) =>
        (await workshop.Probe(Samples.WithSegments(Samples.Jpeg(), segments))).Metadata;
}
