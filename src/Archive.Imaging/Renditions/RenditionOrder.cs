namespace Archive.Imaging;

/// <summary>A rendition and the file that it shall be.</summary>
internal sealed record RenditionOrder(RenditionRequest Request, string Target);
