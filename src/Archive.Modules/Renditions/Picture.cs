using Archive.Imaging;
using Archive.Kernel.Text;

namespace Archive.Modules.Renditions;

/// <summary>A picture as templates see it: its words, its size, and through filters its addresses.</summary>
public sealed record Picture
{
    public required ContentId AssetId { get; init; }

    /// <summary>What the picture shows, for those who cannot see it; empty for a decoration.</summary>
    public required string Alt { get; init; }

    /// <summary>Pixels, upright.</summary>
    public required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public required int Height { get; init; }

    /// <summary>Class that fills the picture's place with its colours until it comes.</summary>
    public string PlaceholderClass => $"ph-{AssetId}";

    /// <summary><c>tall</c>, <c>square</c>, <c>four</c>, <c>land</c>, <c>wide</c> or <c>pano</c>.</summary>
    public string Shape =>
        ((double)Width / Height) switch
        {
            < 0.87 => "tall",
            < 1.15 => "square",
            < 1.42 => "four",
            < 1.64 => "land",
            < 1.95 => "wide",
            _ => "pano",
        };

    /// <summary>Truthful <c>sizes</c> for the picture alone on a page, at most 82 % of the window's height.</summary>
    public string FullSizes =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"(min-width: 60em) min(94vw, {82.0 * Width / Height:0.#}vh), 100vw"
        );

    /// <summary>Address of the picture below the site's root up to the width: <c>media/{asset}/{hash}/</c>.</summary>
    internal string Address { get; init; } = "";

    internal RenditionSpec Spec(int width, CropShape? shape, RenditionFormat format)
    {
        var widths = Widths(shape);
        var fitting = widths.FirstOrDefault(step => step >= width, widths[^1]);
        return new(fitting, shape, format);
    }

    internal IReadOnlyList<int> Widths(CropShape? shape) => RenditionWidths.Of(Width, Height, CropOf(shape));

    internal (int Width, int Height) SizeOf(CropShape? shape) =>
        RenditionMaker.SizeOf(Width, Height, new(RenditionRecipe.Widths[^1], RenditionFormat.Jpeg, CropOf(shape)));

    private static Crop? CropOf(CropShape? shape) => shape is { } cut ? new(cut.Width, cut.Height, 0.5, 0.5) : null;
}
