using Archive.Modules.Iiif;

namespace Archive.Tests.Iiif;

/// <summary>The grammar of addresses and their one canonical form, clause by clause (Image API 3.0, 4.1 to 4.8).</summary>
public sealed class RequestTests
{
    private static readonly Extent Full = new(300, 200);
    private static readonly IiifOptions Limits = new() { MaxArea = 40_000 };

    [Theory]
    [InlineData("full", "full")]
    [InlineData("square", "50,0,200,200")]
    [InlineData("125,15,120,140", "125,15,120,140")]
    [InlineData("125,15,200,200", "125,15,175,185")]
    [InlineData("0,0,300,200", "full")]
    [InlineData("0,0,999999999,999999999", "full")]
    [InlineData("299,199,1,1", "299,199,1,1")]
    [InlineData("pct:41.6,7.5,40,70", "125,15,120,140")]
    [InlineData("pct:41.6,7.5,66.6,100", "125,15,175,185")]
    [InlineData("pct:0,0,100,100", "full")]
    [InlineData("pct:.5,0,99.5,100", "2,0,298,200")]
    public void A_region_is_cut_at_the_edges(string region, string canonical) =>
        Assert.Equal(canonical, Canonical(region: region, size: "1,1").Split('/')[0]);

    [Theory]
    [InlineData("")]
    [InlineData("Full")]
    [InlineData("0,0,10")]
    [InlineData("0,0,10,10,10")]
    [InlineData("0,0,10,")]
    [InlineData("-1,0,10,10")]
    [InlineData("+1,0,10,10")]
    [InlineData("1.5,0,10,10")]
    [InlineData(" 1,0,10,10")]
    [InlineData("0,0,0,10")]
    [InlineData("0,0,10,0")]
    [InlineData("300,0,10,10")]
    [InlineData("0,200,10,10")]
    [InlineData("99999999999999999999,0,10,10")]
    [InlineData("pct:")]
    [InlineData("pct:0,0,100")]
    [InlineData("pct:0,0,0,100")]
    [InlineData("pct:0,0,0.0001,100")]
    [InlineData("pct:100,0,1,1")]
    [InlineData("pct:1e1,0,10,10")]
    [InlineData("pct:-1,0,10,10")]
    public void A_region_that_is_none_is_400(string region) => Assert.Equal(400, Status(region: region));

    // Of 120 × 140, unless it says full.
    [Theory]
    [InlineData("max", "max")]
    [InlineData("120,", "max")]
    [InlineData("60,", "60,70")]
    [InlineData(",70", "60,70")]
    [InlineData("pct:50", "60,70")]
    [InlineData("pct:100", "max")]
    [InlineData("pct:12.5", "15,18")]
    [InlineData("10,100", "10,100")]
    [InlineData("!60,60", "51,60")]
    [InlineData("!500,500", "max")]
    [InlineData("!1,1", "1,1")]
    [InlineData("^60,", "60,70")]
    [InlineData("^,70", "60,70")]
    [InlineData("^pct:50", "60,70")]
    [InlineData("^60,70", "60,70")]
    [InlineData("^!60,60", "51,60")]
    public void A_size_has_one_way_of_writing(string size, string canonical) =>
        Assert.Equal(canonical, Canonical(region: "125,15,120,140", size: size).Split('/')[1]);

    [Theory]
    [InlineData("")]
    [InlineData("full")]
    [InlineData(",")]
    [InlineData("60")]
    [InlineData("60,70,80")]
    [InlineData("0,")]
    [InlineData(",0")]
    [InlineData("0,10")]
    [InlineData("!0,10")]
    [InlineData("!60,")]
    [InlineData("!,60")]
    [InlineData("!^60,60")]
    [InlineData("^^60,")]
    [InlineData("-60,")]
    [InlineData("60.5,")]
    [InlineData("pct:0")]
    [InlineData("pct:-5")]
    [InlineData("pct:100.9")]
    [InlineData("pct:")]
    [InlineData("121,")]
    [InlineData(",141")]
    [InlineData("121,140")]
    [InlineData("120,141")]
    [InlineData("^0,")]
    [InlineData("^pct:x")]
    public void A_size_that_is_none_or_too_large_is_400(string size) =>
        Assert.Equal(400, Status(region: "125,15,120,140", size: size));

    [Theory]
    [InlineData("^max")]
    [InlineData("^121,")]
    [InlineData("^,141")]
    [InlineData("^pct:120")]
    [InlineData("^121,140")]
    [InlineData("^!500,500")]
    public void A_size_that_would_enlarge_is_501(string size) =>
        Assert.Equal(501, Status(region: "125,15,120,140", size: size));

    [Theory]
    [InlineData("max")]
    [InlineData("^max")]
    [InlineData("!300,200")]
    public void What_may_be_as_large_as_it_likes_keeps_within_the_limits(string size)
    {
        Assert.Equal("full/max/0/default.jpg", Canonical(size: size));
        Assert.Null(ImageRequest.Read("full", size, "0", "default.jpg", Full, Limits, out var request));
        var (width, height) = (request!.Pixels.ScaledWidth, request.Pixels.ScaledHeight);
        Assert.InRange(width * height, 39_000, Limits.MaxArea);
        Assert.Equal(1.5, (double)width / height, 0.02);
    }

    [Theory]
    [InlineData("300,200")]
    [InlineData("pct:100")]
    [InlineData("250,170")]
    public void What_is_larger_than_the_limits_is_400(string size) => Assert.Equal(400, Status(size: size));

    [Fact]
    public void No_side_is_longer_than_all_formats_can_hold()
    {
        var panorama = new Extent(30_000, 50);

        Assert.Null(ImageRequest.Read("full", "max", "0", "default.jpg", panorama, new(), out var request));
        Assert.Equal((8192, 13), (request!.Pixels.ScaledWidth, request.Pixels.ScaledHeight));
        Assert.Equal(400, ImageRequest.Read("full", "8193,", "0", "default.jpg", panorama, new(), out _)?.Status);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("90", "90")]
    [InlineData("180.0", "180")]
    [InlineData("270", "270")]
    [InlineData("360", "0")]
    [InlineData("!0", "!0")]
    [InlineData("!90", "!90")]
    public void A_rotation_is_by_quarters(string rotation, string canonical) =>
        Assert.Equal(canonical, Canonical(rotation: rotation).Split('/')[2]);

    [Theory]
    [InlineData("22.5")]
    [InlineData("450")]
    [InlineData("-90")]
    [InlineData("!")]
    [InlineData("!!0")]
    [InlineData("90!")]
    [InlineData("")]
    public void Another_rotation_is_400(string rotation) => Assert.Equal(400, Status(rotation: rotation));

    [Theory]
    [InlineData("default.jpg", "default.jpg")]
    [InlineData("color.jpg", "default.jpg")]
    [InlineData("gray.png", "gray.png")]
    [InlineData("bitonal.webp", "bitonal.webp")]
    public void A_quality_and_a_format_have_one_name(string file, string canonical) =>
        Assert.Equal(canonical, Canonical(file: file).Split('/')[3]);

    [Theory]
    [InlineData("default")]
    [InlineData("default.")]
    [InlineData("default.JPG")]
    [InlineData("default.tif")]
    [InlineData("grey.jpg")]
    [InlineData("native.jpg")]
    [InlineData(".jpg")]
    [InlineData("default.jpg.jpg")]
    public void Another_quality_or_format_is_400(string file) => Assert.Equal(400, Status(file: file));

    [Fact]
    public void The_canonical_form_is_its_own()
    {
        foreach (var size in (string[])["!37,51", "pct:33.3", "max"])
        {
            var once = Canonical("pct:10,10,50.5,80", size, "!90", "gray.png");
            var parts = once.Split('/');

            Assert.Equal(once, Canonical(parts[0], parts[1], parts[2], parts[3]));
        }
    }

    private static string Canonical(
        string region = "full",
        string size = "max",
        string rotation = "0",
        string file = "default.jpg"
    )
    {
        Assert.Null(ImageRequest.Read(region, size, rotation, file, Full, Limits, out var request));
        return request!.Canonical;
    }

    private static int? Status(
        string region = "full",
        string size = "max",
        string rotation = "0",
        string file = "default.jpg"
    ) => ImageRequest.Read(region, size, rotation, file, Full, Limits, out _)?.Status;
}
