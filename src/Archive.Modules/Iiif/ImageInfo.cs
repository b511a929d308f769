using System.Text.Json.Serialization;
using Archive.Imaging;
using Archive.Modules.Media;

namespace Archive.Modules.Iiif;

/// <summary>What <c>info.json</c> says of a picture and of how it may be asked for (Image API 3.0, 5).</summary>
public sealed record ImageInfo
{
    public const string ContextAddress = "http://iiif.io/api/image/3/context.json";
    public const string ProfileAddress = "http://iiif.io/api/image/3/level2.json";

    // Smaller than this nobody asks for a picture.
    private const int SmallestSide = 96;

    [JsonPropertyName("@context")]
    public string Context { get; } = ContextAddress;

    /// <summary>The address that all requests for this picture begin with.</summary>
    public required string Id { get; init; }

    public string Type { get; } = "ImageService3";

    public string Protocol { get; } = "http://iiif.io/api/image";

    public string Profile { get; } = "level2";

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int MaxWidth { get; init; }

    public required int MaxHeight { get; init; }

    public required int MaxArea { get; init; }

    /// <summary>Of the whole picture, from small to large: those that the pyramid keeps.</summary>
    public required IReadOnlyList<Extent> Sizes { get; init; }

    public required IReadOnlyList<TileSet> Tiles { get; init; }

    /// <summary>A statement of Creative Commons or RightsStatements.org; null for any other, which has no place here.</summary>
    public string? Rights { get; init; }

    public IReadOnlyList<string> ExtraFormats { get; } = ["webp"];

    public IReadOnlyList<string> ExtraQualities { get; } = ["color", "gray", "bitonal"];

    /// <summary>Those of the level stand here too: some viewers do not know what a level means.</summary>
    public IReadOnlyList<string> ExtraFeatures { get; } =
    [
        "baseUriRedirect",
        "canonicalLinkHeader",
        "cors",
        "jsonldMediaType",
        "mirroring",
        "profileLinkHeader",
        "regionSquare",
        "rotationBy90s",
    ];

    public static ImageInfo Of(MediaAsset asset, string id, IiifOptions limits)
    {
        var full = new Extent(asset.Width, asset.Height);
        var shape = PyramidShape.Of(full.Width, full.Height);
        return new()
        {
            Id = id,
            Width = full.Width,
            Height = full.Height,
            MaxWidth = IiifOptions.MaxSide,
            MaxHeight = IiifOptions.MaxSide,
            MaxArea = limits.MaxArea,
            Sizes = [.. Halves(full).Where(limits.Allows).Reverse()],
            Tiles = [new(shape.TileSide, [.. Enumerable.Range(0, shape.Levels).Select(depth => 1 << depth)])],
            Rights = RightsOf(asset.RightsUrl),
        };
    }

    private static IEnumerable<Extent> Halves(Extent full)
    {
        yield return full;
        for (var depth = 1; Math.Max(full.Width, full.Height) >> depth >= SmallestSide; depth++)
        {
            yield return new(Math.Max(1, full.Width >> depth), Math.Max(1, full.Height >> depth));
        }
    }

    // Both name their statements by http, whatever their pages are read by.
    private static string? RightsOf(string? address) =>
        address is not null && RightsStatements.All.ContainsKey(address) ? $"http{address["https".Length..]}" : null;
}

/// <summary>Square tiles that are had most cheaply.</summary>
/// <param name="Width">Of a tile, and its height.</param>
/// <param name="ScaleFactors">1 is the full size, 2 half of it.</param>
public sealed record TileSet(int Width, IReadOnlyList<int> ScaleFactors);
