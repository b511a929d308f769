namespace Archive.Imaging;

/// <summary>How a rendition's pixels are packed.</summary>
public enum RenditionFormat
{
    Jpeg,
    WebP,
    Avif,
}

/// <summary>One rendition of a picture.</summary>
/// <param name="Width">At most this; no rendition is larger than its picture.</param>
public sealed record RenditionRequest(int Width, RenditionFormat Format, Crop? Crop);
