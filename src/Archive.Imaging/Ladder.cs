namespace Archive.Imaging;

/// <summary>Which widths a picture or a crop of it comes in.</summary>
public static class Ladder
{
    /// <summary>The steps below its own width, and its own width where the ladder reaches no higher.</summary>
    public static IReadOnlyList<int> WidthsOf(int width, int height, Crop? crop)
    {
        var own = Framing.AreaOf(width, height, crop).Width;
        var largest = RenditionRecipe.Widths[^1];
        return [.. RenditionRecipe.Widths.Where(step => step < own), Math.Min(own, largest)];
    }
}
