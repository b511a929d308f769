using Archive.Imaging;

namespace Archive.Tests.Imaging;

/// <summary>No file hurts: each gets its answer within the worker's memory, and the next picture is looked at.</summary>
public sealed class HostileFileTests(Workshop workshop)
{
    private const long MostMemory = 800L << 20;

    /// <summary>Null for a file that is taken, because what is bad about it never comes near a decoder.</summary>
    public static readonly TheoryData<string, Refusal?> Files = new()
    {
        { "png of 900 million pixels", Refusal.TooManyPixels },
        { "png of ten thousand million pixels", Refusal.TooManyPixels },
        { "webp of 268 million pixels in 40 bytes", Refusal.TooManyPixels },
        { "avif of 268 million pixels", Refusal.TooManyPixels },
        { "tiff of 40 thousand million pixels", Refusal.TooManyPixels },
        { "jpeg of 4 thousand million pixels", Refusal.TooManyPixels },
        { "jpeg of 2,000 scans", Refusal.Damaged },
        { "gif of 200,000 frames", Refusal.FormatNotAccepted },
        { "svg that uses itself", Refusal.FormatNotAccepted },
        { "svg of a billion laughs", Refusal.FormatNotAccepted },
        { "svg that shows a file", Refusal.FormatNotAccepted },
        { "pdf named jpg", Refusal.FormatNotAccepted },
        { "postscript named jpg", Refusal.FormatNotAccepted },
        { "png with a gigabyte of text", null },
        { "png with a gigabyte of colour profile", null },
        { "jpeg whose exif claims gigabytes and loops", null },
        { "jpeg whose xmp laughs a billion times", null },
        { "jpeg cut in half", Refusal.Truncated },
        { "png cut in half", Refusal.Truncated },
        { "tiff of 5,000 pages", Refusal.TooManyFrames },
        { "tiff whose pages go round", null },
        { "heic that claims 60,000 by 60,000", Refusal.TooManyPixels },
        { "jpeg that is a pdf too", null },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task A_hostile_file_gets_its_answer(string name, Refusal? expected)
    {
        var file = workshop.Put("hostile.jpg", HostileFiles.All[name]());

        var result = await workshop.Workers.Probe(file, Workshop.Token);

        Assert.True(expected == result.Refused, $"{result.Refused}: {result.Detail}");
        Assert.InRange(result.PeakBytes, 0, MostMemory);
        Assert.Equal(120, (await workshop.Probe(Samples.Jpeg(120, 80))).Width);
    }

    [Fact]
    public void There_are_23_of_them() =>
        Assert.Equal(
            HostileFiles.All.Keys.ToHashSet(StringComparer.Ordinal),
            Files.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal)
        );
}
