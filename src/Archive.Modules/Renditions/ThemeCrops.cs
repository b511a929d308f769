using Archive.Kernel.Themes;

namespace Archive.Modules.Renditions;

/// <summary>The shapes that the installed themes crop to. Changing the theme breaks no address of the one before.</summary>
public sealed class ThemeCrops(ThemeCatalog themes)
{
    private readonly HashSet<CropShape> shapes =
    [
        .. themes.All.SelectMany(theme => theme.Manifest.Crops).SelectMany(Parse),
    ];

    public bool Has(CropShape shape) => shapes.Contains(shape);

    /// <summary>Those of the theme that visitors see now.</summary>
    public IEnumerable<CropShape> Current =>
        themes.Chain.SelectMany(theme => theme.Manifest.Crops).SelectMany(Parse).Distinct();

    private static IEnumerable<CropShape> Parse(string text) => CropShape.TryParse(text, out var shape) ? [shape] : [];
}
