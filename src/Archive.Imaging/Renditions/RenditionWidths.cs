namespace Archive.Imaging;

/// <summary>Which widths a picture, or a crop of it, comes in.</summary>
public static class RenditionWidths
{
    /// <summary>The steps below its own width, and its own width where the ladder reaches no higher.</summary>
    public static IReadOnlyList<int> Of(int width, int height, Crop? crop)
    {
        var widest = RenditionRecipe.Widths[^1];
        var own = RenditionMaker.SizeOf(width, height, new(widest, RenditionFormat.Jpeg, crop)).Width;
        return [.. RenditionRecipe.Widths.Where(step => step < own), own];
    }
}
