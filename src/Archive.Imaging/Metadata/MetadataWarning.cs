namespace Archive.Imaging;

/// <summary>Something in a picture that could not be read, though the picture itself could.</summary>
/// <param name="Block">EXIF, IPTC, XMP, ICC, GPS or Picture.</param>
public sealed record MetadataWarning(string Block, string Detail);
